import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { foldedWords } from '../text/fold.ts';
import { defineRule } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

const FIELD = 'container-title';

/** For each work whose venue is usually written otherwise, the usual spelling: the most frequent one, at a tie the first. */
function otherSpellings(works: readonly Work[]): ReadonlyMap<string, string> {
  const venues = new Map<string, Map<string, Work[]>>();
  for (const work of works) {
    const written = work[FIELD]?.trim();
    if (!written) continue;
    const key = foldedWords(written);
    const spellings = venues.get(key) ?? new Map<string, Work[]>();
    venues.set(key, spellings.set(written, [...(spellings.get(written) ?? []), work]));
  }
  const found = new Map<string, string>();
  for (const [key, spellings] of venues) {
    if (!key || spellings.size < 2) continue;
    const [usual, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
    if (usual) for (const [, written] of others) for (const work of written) found.set(work.id, usual[0]);
  }
  return found;
}

function usualFor(portfolio: Portfolio, id: string): string | undefined {
  return otherSpellings(portfolio.works).get(id);
}

export const venueSpellings = defineRule({
  code: 'venue-spelled-twice',
  severity: 'warning',
  name: 'One venue spelled in two ways',
  explanation: 'Capitals, “&” and “and”, or punctuation differ from how you write the same journal or conference elsewhere.',
  spot: ({ works }) => {
    const found = otherSpellings(works);
    return works.flatMap((work) => {
      const usual = found.get(work.id);
      if (usual === undefined) return [];
      return [{ place: workPlace(work, FIELD), message: `${quoted(work[FIELD] ?? '')} is written ${quoted(usual)} elsewhere.` }];
    });
  },
  fix: (portfolio, { place }) => {
    const usual = place ? usualFor(portfolio, place.id) : undefined;
    if (!place || usual === undefined) return null;
    return {
      label: 'Write it the same',
      done: `Wrote ${quoted(usual)}.`,
      command: { kind: 'set', collection: 'works', id: place.id, changes: [{ path: [FIELD], value: usual }] },
    };
  },
});
