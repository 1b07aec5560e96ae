import type { ContributorSign, PortfolioDocument } from '../model/document.ts';
import type { Wording } from '../wording/wording.ts';
import type { Block, Run, Source } from './cv-document.ts';
import { join, plain } from './runs.ts';

/** Explains the signs that these references really show; nothing when they show none. */
export function signLegend(
  references: readonly Block[],
  signs: PortfolioDocument['numbering']['signs'],
  wording: Wording,
  source: Source,
): Block[] {
  const raised = references.flatMap((block) =>
    block.kind === 'reference'
      ? block.content.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('superscript') ? [inline.text] : []))
      : [],
  );
  const used = (Object.entries(signs ?? {}) as [ContributorSign, string][]).filter(([, sign]) =>
    raised.some((text) => text.includes(sign)),
  );
  if (used.length === 0) return [];
  const content = join(
    '; ',
    ...used.map(
      ([what, sign]): Run => [{ kind: 'text', text: sign, marks: ['superscript'] }, ...plain(` ${wording.say(`signs.${what}`)}`)],
    ),
  );
  return [{ kind: 'paragraph', source: { ...source, path: 'numbering.signs' }, content }];
}
