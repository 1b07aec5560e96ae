/**
 * Runs in a process of its own, because a native compile cannot be interrupted otherwise. It reads the bundled templates, icons
 * and fonts once, then works in an empty folder: all a template can read is what was handed over in memory.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { listen } from '../parent-port.ts';
import type { Begin, FileMessage, Job, JobMessage, PageSize, Replies, ReplyMessage } from './child-protocol.ts';
import { PageRenderer } from './page-renderer.ts';
import { PreviewState, type RawPage } from './preview-state.ts';
import { Typesetting, TypesettingError } from './typesetting.ts';

let started: Typesetting | null = null;
const previews = new PreviewState();
let renderer: Promise<PageRenderer> | null = null;

async function run(job: Job, typesetting: Typesetting): Promise<Replies[Job['kind']]> {
  switch (job.kind) {
    case 'pdf':
      return typesetting.pdf(job);
    case 'preview': {
      const asked = `${job.template} ${JSON.stringify([job.draw, job.hold, job.rest])} ${job.data}`;
      const unchanged = previews.unchanged({ ...job, asked });
      if (unchanged) return unchanged;
      const { template, data, rest, draw } = job;
      const laid = rest ? typesetting.compileBeginning(template, data, rest, draw.to) : typesetting.compile(template, data);
      renderer ??= startRenderer();
      const { pages, glyphs } = (await renderer).render(
        typesetting.vector(laid.document),
        draw,
        rest && job.numbered ? previews.shown(job) : undefined,
      );
      if (rest) return previews.next({ ...job, asked, layout: null }, continued(pages, rest.sizes), glyphs);
      const layout = {
        fit: laid.fit,
        sizes: pages.map(({ width, height }) => ({ width, height })),
        places: typesetting.places(laid.document),
      };
      return previews.next({ ...job, asked, layout }, pages, glyphs);
    }
    case 'inspect':
      return typesetting.inspect(job);
  }
}

/** The pages of a beginning, followed by those of the whole document. */
function continued(pages: readonly RawPage[], sizes: readonly PageSize[]): readonly RawPage[] {
  return sizes.map((size, index) => pages[index] ?? { index, ...size, markup: null });
}

async function startRenderer(): Promise<PageRenderer> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-renderer/wasm');
  return PageRenderer.start(readFileSync(wasm));
}

async function answer(message: Begin | FileMessage | JobMessage): Promise<ReplyMessage | null> {
  if (message.kind === 'begin') {
    started = new Typesetting(message.resources, message.workspace);
    return null;
  }
  if (message.kind === 'file') {
    started?.take(message.file, message.forget);
    return null;
  }
  const { id, ...job } = message;
  if (!started) return { id, ok: false, code: 'typeset-stopped', message: 'Typesetting did not start.' };
  try {
    return { id, ok: true, value: await run(job, started) };
  } catch (error) {
    if (error instanceof TypesettingError) return { id, ok: false, code: error.code, message: error.message };
    return { id, ok: false, code: 'typeset-failed', message: `The pages could not be typeset: ${String(error)}` };
  }
}

// Also after a failure: memory grew by 0.7 MB per render without it.
listen(answer, () => started?.tidy());
