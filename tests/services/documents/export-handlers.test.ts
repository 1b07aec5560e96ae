import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCoverage } from '../../../electron/services/app.ts';
import { exportHandlers } from '../../../electron/services/documents/export-handlers.ts';
import { ExportPlaces } from '../../../electron/services/documents/export-places.ts';
import type { Typesetter } from '../../../electron/services/documents/typesetter.ts';
import { createEventQueue } from '../../../electron/services/events.ts';
import type { Dialogs } from '../../../electron/services/host.ts';
import { contract, type Input } from '../../../shared/contract/contract.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { document, resources, section } from '../../builders/portfolio.ts';
import { World } from '../session/world.ts';

let world: World;
let out: string;
beforeEach(async () => {
  world = await World.create();
  out = world.at('out');
  await mkdir(out);
});
afterEach(async () => {
  await chmod(out, 0o700).catch(() => {});
  await world.end();
});

type Around = {
  /** The folder that the user chooses; null: closes the dialog; left out: the browser, which has no dialogs. */
  readonly folder?: () => string | null;
  readonly save?: (name: string) => string | null;
  readonly replace?: boolean;
  readonly pdf?: () => Result<Uint8Array> | Promise<Result<Uint8Array>>;
};

/** Handlers of an open portfolio with the document “CV”, whose pages are set by a stand-in. */
async function handlers({ folder, save, replace = true, pdf = () => success(new Uint8Array([1])) }: Around = {}) {
  const session = await world.opened();
  session.edit({ kind: 'add', collection: 'documents', value: document('mira', [section('s', 'text', { text: 'Words' })]) });
  const asked: string[] = [];
  const shown: string[] = [];
  const events = createEventQueue();
  const dialogs: Dialogs | null =
    folder || save
      ? {
          openPortfolio: async () => null,
          newPortfolio: async () => null,
          savePortfolioAs: async () => null,
          saveExport: async (name, _kind, at) => {
            asked.push(`save ${name} in ${at}`);
            return save?.(name) ?? null;
          },
          exportFolder: async (last) => {
            asked.push(`folder ${last}`);
            return folder?.() ?? null;
          },
          mayReplace: async (names) => {
            asked.push(`replace ${names.join(', ')}`);
            return replace;
          },
        }
      : null;
  const typesetter = { renderPdf: async () => pdf(), inspect: async () => failure('none', 'None') } as unknown as Typesetter;
  const references = { exact: async () => success({ order: [], references: {}, lists: [], cites: {} }) } as never;
  const made = exportHandlers({
    session,
    events,
    dialogs,
    typesetter,
    references,
    coverage: readCoverage(resources),
    places: new ExportPlaces(session.around.fs, world.dataDir),
    onExported: (file) => shown.push(file),
  });
  const several = (more: Partial<Input<'export.several'>> = {}) =>
    made['export.several'](
      contract['export.several'].input.parse({ document: 'cv', formats: ['pdf', 'markdown', 'bibtex'], job: 'job', ...more }),
    );
  return { session, made, several, asked, shown, events };
}

const base = 'Mira Okonjo-Lindqvist – CV';
const files = [`${base} – works.bib`, `${base}.md`, `${base}.pdf`];
const there = async () => (await readdir(out)).sort();
const entries = (answer: { files: readonly { name: string; failure: { code: string } | null }[] }) =>
  answer.files.map(({ name, failure: failed }) => [name, failed?.code ?? null]);

describe('several formats in the desktop app', () => {
  it('are written to the folder that is chosen, and nothing else is', async () => {
    const { several, asked, shown } = await handlers({ folder: () => out });
    const answer = await several();
    expect(contract['export.several'].output.parse(answer)).toMatchObject({ failure: null, download: null, file: { folder: out } });
    expect(entries(answer)).toEqual([
      [`${base}.pdf`, null],
      [`${base}.md`, null],
      [`${base} – works.bib`, null],
    ]);
    expect(await there()).toEqual(files);
    expect(await readFile(path.join(out, `${base}.md`), 'utf8')).toContain('Words');
    expect(asked).toEqual(['folder null']);
    expect(shown.sort()).toEqual(files.map((name) => path.join(out, name)));
  });

  it('are written again without a question, and only there', async () => {
    const { several, asked, made } = await handlers({ folder: () => out });
    await several();
    await rm(path.join(out, `${base}.md`));
    expect(await made['export.place']({ document: 'cv' })).toEqual({ folder: out });
    expect(entries(await several({ again: true })).map(([, code]) => code)).toEqual([null, null, null]);
    expect(await there()).toEqual(files);
    expect(asked).toEqual(['folder null']);
  });

  it('remember the folder beside the portfolio, never in it', async () => {
    const { several, session } = await handlers({ folder: () => out });
    await several();
    expect(JSON.stringify(session.portfolio())).not.toContain(out);
    const kept = await readFile(path.join(world.dataDir, 'exports.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ places: [{ portfolio: world.at('cv.json'), document: 'cv', folder: out }] });
  });

  it('ask again when the folder is gone', async () => {
    let folder = out;
    const { several, asked } = await handlers({ folder: () => folder });
    await several();
    await rm(out, { recursive: true });
    folder = world.at('elsewhere');
    await mkdir(folder);
    expect((await several({ again: true })).file).toMatchObject({ folder });
    expect(asked).toEqual(['folder null', `folder ${out}`]);
    await mkdir(out);
  });

  it('forget a list of places that cannot be read', async () => {
    const { several, made, asked } = await handlers({ folder: () => out });
    await several();
    await writeFile(path.join(world.dataDir, 'exports.json'), '{"places":[{"folder":7}]');
    expect(await made['export.place']({ document: 'cv' })).toEqual({ folder: null });
    await several({ again: true });
    expect(asked).toEqual(['folder null', 'folder null', `replace ${base}.pdf, ${base}.md, ${base} – works.bib`]);
  });

  it('never leave the folder, whatever the list of places says', async () => {
    const { several, asked } = await handlers({ folder: () => out });
    await mkdir(world.dataDir, { recursive: true });
    const place = { portfolio: world.at('cv.json'), document: 'cv', folder: out, names: { [`${base}.md`]: '../cv.json' } };
    await writeFile(path.join(world.dataDir, 'exports.json'), JSON.stringify({ places: [place] }));
    await several({ again: true });
    expect(asked).toEqual(['folder null']);
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
  });

  it('never write two files to one, although both were called so before', async () => {
    const { several } = await handlers({ folder: () => out });
    await mkdir(world.dataDir, { recursive: true });
    const names = { [`${base}.md`]: 'mine.txt', [`${base} – works.bib`]: 'mine.txt', [`${base}.pdf`]: 'mine.pdf' };
    const place = { portfolio: world.at('cv.json'), document: 'cv', folder: out, names };
    await writeFile(path.join(world.dataDir, 'exports.json'), JSON.stringify({ places: [place] }));
    await several({ again: true });
    expect(await there()).toEqual([`${base} – works.bib`, `${base}.md`, 'mine.pdf']);
  });

  it('never replace the portfolio that they are made of', async () => {
    const { several } = await handlers({ folder: () => out });
    await mkdir(world.dataDir, { recursive: true });
    const place = { portfolio: world.at('cv.json'), document: 'cv', folder: world.at('.'), names: { [`${base}.md`]: 'cv.json' } };
    await writeFile(path.join(world.dataDir, 'exports.json'), JSON.stringify({ places: [place] }));
    expect(entries(await several({ again: true, formats: ['markdown'] }))).toEqual([['cv.json', 'not-written']]);
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
  });

  it('write nothing when the dialog is closed, or when a file there may not be replaced', async () => {
    const closed = await handlers({ folder: () => null });
    expect(await closed.several()).toMatchObject({ cancelled: true, files: [] });
    await writeFile(path.join(out, `${base}.md`), 'mine');
    await closed.session.close({ discard: true });
    const refused = await handlers({ folder: () => out, replace: false });
    expect(await refused.several()).toMatchObject({ cancelled: true, files: [] });
    expect(refused.asked).toEqual(['folder null', `replace ${base}.md`]);
    expect(await there()).toEqual([`${base}.md`]);
    expect(await readFile(path.join(out, `${base}.md`), 'utf8')).toBe('mine');
  });

  it('keep the others when one cannot be made, and say which and why', async () => {
    const { several } = await handlers({ folder: () => out, pdf: () => failure('no-pages', 'The pages could not be set.') });
    const answer = await several();
    expect(entries(answer)).toEqual([
      [`${base}.pdf`, 'no-pages'],
      [`${base}.md`, null],
      [`${base} – works.bib`, null],
    ]);
    expect(answer.files[0]?.failure?.message).toBe('The pages could not be set.');
    expect(await there()).toEqual(files.slice(0, 2));
  });

  it.skipIf(process.getuid?.() === 0)('say of a folder that cannot be written to what is missing, and leave nothing', async () => {
    await chmod(out, 0o500);
    const { several } = await handlers({ folder: () => out });
    const answer = await several();
    expect(entries(answer).map(([, code]) => code)).toEqual(['not-written', 'not-written', 'not-written']);
    expect(answer.files[0]?.failure?.message).toContain('you are not allowed to write there');
    expect(answer.file).toBeNull();
    expect(await there()).toEqual([]);
  });

  it('say of a folder that is not there what is missing', async () => {
    const { several, made } = await handlers({ folder: () => world.at('nowhere') });
    const answer = await several();
    expect(entries(answer).map(([, code]) => code)).toEqual(['not-written', 'not-written', 'not-written']);
    expect(answer.files[0]?.failure?.message).toContain('the folder does not exist');
    expect(await made['export.place']({ document: 'cv' })).toEqual({ folder: null });
  });

  it('say of one file that cannot be replaced why, and write the others', async () => {
    await mkdir(path.join(out, `${base}.md`));
    const { several } = await handlers({ folder: () => out });
    const answer = await several();
    expect(entries(answer).map(([, code]) => code)).toEqual([null, 'not-written', null]);
    expect((await there()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('stop between two formats when they are cancelled', async () => {
    const cancel: { now: () => Promise<unknown> } = { now: async () => {} };
    const { several, made } = await handlers({
      folder: () => out,
      pdf: async () => {
        await cancel.now();
        return success(new Uint8Array([1]));
      },
    });
    cancel.now = () => made['export.cancel']({ job: 'job' });
    const answer = await several({ formats: ['markdown', 'pdf', 'bibtex'] });
    expect(answer.cancelled).toBe(true);
    expect(entries(answer).map(([, code]) => code)).toEqual([null, 'cancelled', 'cancelled']);
    expect(await there()).toEqual([`${base}.md`]);
    cancel.now = async () => {};
    expect((await several({ again: true })).cancelled).toBeUndefined();
  });

  it('follow the pattern, and refuse one that gives no name', async () => {
    const { several } = await handlers({ folder: () => out });
    await several({ formats: ['markdown', 'text'], name: '{document} ({format})' });
    expect(await there()).toEqual(['CV (Markdown).md', 'CV (Plain text).txt']);
    expect(await several({ name: '../{document}' })).toMatchObject({ failure: { code: 'name-invalid' }, files: [] });
    expect(await several({ document: 'nobody' })).toMatchObject({ failure: { code: 'document-gone' } });
    expect(await there()).toHaveLength(2);
  });

  it('name the format under way', async () => {
    const { several, events } = await handlers({ folder: () => out });
    await several({ formats: ['markdown', 'bibtex'] });
    const { events: told } = await events.next(0);
    const steps = told.flatMap((event) => (event.kind === 'export-progress' ? [event] : []));
    expect(steps.map(({ step }) => step.split(' · ')[0])).toEqual(expect.arrayContaining(['Markdown', 'BibTeX']));
    expect(steps.every(({ done, total }) => done <= total && total === 2)).toBe(true);
  });
});

describe('one format in the desktop app', () => {
  it('is written again under the name that the user gave it', async () => {
    const { made, several, asked } = await handlers({ save: () => path.join(out, 'mine.md') });
    const input = contract['export.run'].input.parse({ document: 'cv', format: 'markdown', job: 'job' });
    expect(await made['export.run'](input)).toMatchObject({ file: { name: 'mine', folder: out } });
    await writeFile(path.join(out, 'mine.md'), 'old');
    expect(entries(await several({ formats: ['markdown'], again: true }))).toEqual([['mine.md', null]]);
    expect(await readFile(path.join(out, 'mine.md'), 'utf8')).toContain('Words');
    await made['export.run'](input);
    expect(asked).toEqual([`save ${base}.md in null`, `save mine.md in ${out}`]);
  });
});

describe('several formats in the browser', () => {
  it('are one archive named like the document', async () => {
    const { several, made } = await handlers();
    const { download, file } = await several();
    expect(file).toBeNull();
    expect(download).toMatchObject({ name: `${base}.zip`, mime: 'application/zip' });
    const inside = unzipSync(Buffer.from(download?.base64 ?? '', 'base64'));
    expect(Object.keys(inside).sort()).toEqual(files);
    expect(await made['export.place']({ document: 'cv' })).toEqual({ folder: null });
  });

  it('are the one file itself when it is only one', async () => {
    const { several } = await handlers();
    expect((await several({ formats: ['markdown'] })).download).toMatchObject({ name: `${base}.md`, mime: 'text/markdown' });
  });

  it('forget cancellations that no export came for, but never one of an export that runs', async () => {
    const around: { during: () => Promise<unknown> } = { during: async () => {} };
    const { several, made } = await handlers({
      pdf: async () => {
        await around.during();
        return success(new Uint8Array([1]));
      },
    });
    const others = async () => {
      for (let i = 0; i < 30; i++) await made['export.cancel']({ job: `late ${i}` });
    };
    await made['export.cancel']({ job: 'job' });
    await others();
    expect((await several()).cancelled).toBeUndefined();
    around.during = async () => {
      await made['export.cancel']({ job: 'job' });
      await others();
    };
    expect((await several()).cancelled).toBe(true);
  });

  it('are nothing when they are cancelled', async () => {
    const { several, made } = await handlers();
    await made['export.cancel']({ job: 'job' });
    const answer = await several();
    expect(answer).toMatchObject({ cancelled: true, download: null });
    expect(answer.files.every(({ failure: failed }) => failed?.code === 'cancelled')).toBe(true);
  });
});
