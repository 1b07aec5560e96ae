import type { ContributorSign, Numbering } from '../model/document.ts';
import type { Wording } from '../wording/wording.ts';
import { creditLetters } from './contributor-signs.ts';
import type { Block, Run, Source } from './cv-document.ts';
import { join, plain } from './runs.ts';

/** Explains the signs and letters that these references really show; nothing when they show none. */
export function signLegend(references: readonly Block[], numbering: Numbering, wording: Wording, source: Source): Block[] {
  const shown = references.flatMap((block) =>
    block.kind === 'reference'
      ? block.content.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('sign') ? [inline.text] : []))
      : [],
  );
  const signs = (Object.entries(numbering.signs ?? {}) as [ContributorSign, string][]).map(([what, sign]) => ({
    sign,
    meaning: wording.say(`signs.${what}`),
    path: `numbering.signs.${what}`,
  }));
  const roles = [...creditLetters(numbering)].map(([role, sign]) => ({
    sign,
    meaning: wording.say(`credit.${role}`),
    path: 'numbering.credit',
  }));
  const used = [...signs, ...roles].filter(({ sign }) => shown.some((text) => text.includes(sign)));
  const [first] = used;
  if (!first) return [];
  const content = join(
    '; ',
    ...used.map(({ sign, meaning }): Run => [{ kind: 'text', text: sign, marks: ['superscript'] }, ...plain(`\u00a0${meaning}`)]),
  );
  return [{ kind: 'paragraph', source: { ...source, path: first.path }, content }];
}
