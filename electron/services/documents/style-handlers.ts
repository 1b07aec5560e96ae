import { namesOf, type ReadStyle, readStyle } from '../../../shared/citations/read-style.ts';
import { currentId, styleById } from '../../../shared/citations/styles.ts';
import { planDocument } from '../../../shared/compose/compose.ts';
import type { Inline, Run } from '../../../shared/compose/cv-document.ts';
import { sampleOfStyle } from '../../../shared/compose/style-sample.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { StyleSample } from '../../../shared/contract/styles.ts';
import { newId } from '../../../shared/model/id.ts';
import type { Failure } from '../../../shared/model/problem.ts';
import { OwnStyle } from '../../../shared/model/reference-style.ts';
import { styleText } from '../citations/csl-files.ts';
import type { References } from '../citations/references.ts';
import type { Session } from '../session/session.ts';

type Tools = { readonly session: Session; readonly references: References; readonly resources: string };

const said = ({ code, message }: Failure) => ({ code, message });

/** The channels about reference styles: a sample of one, and a file that somebody adds. */
export function styleHandlers({ session, references, resources }: Tools): Pick<Handlers, 'styles.sample' | 'styles.read'> {
  /** The CSL of a style that is here, bundled or in the file, for styles that depend on it. */
  const textOf = (id: string): string | null => {
    const bundled = styleById(currentId(id));
    if (bundled) return styleText(resources, bundled.id);
    return session.portfolio()?.styles?.find((style) => namesOf(style.csl).includes(id))?.csl ?? null;
  };
  /** A file that is added once more replaces the style that it was. */
  const idFor = (read: ReadStyle): string => session.portfolio()?.styles?.find((style) => style.title === read.title)?.id ?? newId('style');

  return {
    'styles.sample': async ({ document, style }) => {
      const portfolio = session.portfolio();
      const sample = portfolio && sampleOfStyle(portfolio, document, style);
      if (!sample) return { sample: null, failure: null };
      const plan = planDocument(sample, document, new Date().getFullYear());
      if (!plan.ok) return { sample: null, failure: said(plan) };
      const result = await references.once(plan.value.request);
      if (!result.ok) return { sample: null, failure: said(result) };
      const blocks = plan.value.finish(result.value).cv.sections.flatMap((section) => section.blocks);
      const list: StyleSample['references'] = [];
      let cite: StyleSample['cite'] = [];
      for (const block of blocks) {
        if (block.kind === 'reference') list.push({ label: block.label, words: wordsOf(block.content) });
        else if (block.kind === 'paragraph') cite = wordsOf(block.content);
      }
      return { sample: { cite, references: list }, failure: null };
    },
    'styles.read': async ({ text }) => {
      const read = readStyle(text, textOf);
      if (!read.ok) return { style: null, failure: said(read) };
      const facts = await references.describe(read.value.csl);
      if (!facts.ok) return { style: null, failure: said(facts) };
      return { style: OwnStyle.parse({ id: idFor(read.value), ...read.value, ...facts.value }), failure: null };
    },
  };
}

/** Runs as words with their marks; links and citations are their words. */
function wordsOf(run: Run): StyleSample['cite'] {
  return run.flatMap((inline: Inline) =>
    inline.kind === 'text' ? [{ text: inline.text, marks: [...(inline.marks ?? [])] }] : wordsOf(inline.content),
  );
}
