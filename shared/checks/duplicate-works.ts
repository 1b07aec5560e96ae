import { parseEdtf } from '../model/dates.ts';
import { parseDoi } from '../model/identifiers.ts';
import { venueOf, type Work } from '../model/work.ts';
import { foldedWords } from '../text/fold.ts';
import { plainText } from '../text/parse-rich.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

/** A preprint and its article, or a talk given at two places, share a title and are two works. */
function titleKey(work: Work): string | null {
  const title = foldedWords(plainText(work.title));
  const year = parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '')?.start?.year;
  if (!title || year === undefined) return null;
  return [title, year, work.type, work.type === 'speech' ? foldedWords(venueOf(work)) : ''].join('|');
}

function doiKey(work: Work): string | null {
  return parseDoi(work.DOI ?? '')?.toLowerCase() ?? null;
}

export const duplicateWorks = defineRule({
  code: 'work-duplicate',
  severity: 'warning',
  name: 'The same work twice',
  explanation: 'A work that is entered twice is counted and listed twice.',
  spot: ({ works }) => {
    const byDoi = new Map<string, Work>();
    const byTitle = new Map<string, Work>();
    return works.flatMap((work): Spotted[] => {
      const doi = doiKey(work);
      const title = titleKey(work);
      const sameDoi = doi === null ? undefined : byDoi.get(doi);
      const sameTitle = title === null ? undefined : byTitle.get(title);
      if (doi !== null && !sameDoi) byDoi.set(doi, work);
      if (title !== null && !sameTitle) byTitle.set(title, work);
      if (sameDoi)
        return [
          { place: workPlace(work), message: `${quoted(work.title)} has the same DOI as ${quoted(sameDoi.title)}. Delete or correct one.` },
        ];
      if (sameTitle)
        return [{ place: workPlace(work), message: `${quoted(work.title)} is there twice with the same year. Delete or correct one.` }];
      return [];
    });
  },
});
