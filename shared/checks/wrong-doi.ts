import { parseDoi } from '../model/identifiers.ts';
import { defineRule } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

/** The bare DOI in what is stored, without the full stop or comma that was copied with it; null when there is none. */
function bareDoi(stored: string): string | null {
  return parseDoi(stored.trim().replace(/[.,;]+$/, ''));
}

export const wrongDoi = defineRule({
  code: 'doi-wrong',
  severity: 'warning',
  name: 'DOI that does not lead anywhere',
  explanation: 'A DOI begins with “10.”, has a slash, and is kept without https://doi.org/, which is added where it is printed.',
  spot: ({ works }) =>
    works.flatMap((work) => {
      const stored = work.DOI;
      if (!stored?.trim() || bareDoi(stored) === stored) return [];
      return [{ place: workPlace(work, 'DOI'), message: `The DOI ${quoted(stored)} is not written as a DOI is.` }];
    }),
  fix: ({ works }, { place }) => {
    const stored = works.find((work) => work.id === place?.id)?.DOI ?? '';
    const doi = bareDoi(stored);
    if (!place || doi === null || doi === stored) return null;
    return {
      label: 'Keep the DOI alone',
      done: `The DOI is ${doi} now.`,
      command: { kind: 'set', collection: 'works', id: place.id, changes: [{ path: ['DOI'], value: doi }] },
    };
  },
});
