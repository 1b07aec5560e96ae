import type { PortfolioDocument, WorkOverride } from '../model/document.ts';
import { emptyWork, type Work } from '../model/work.ts';
import { inOneLanguage } from './attached-language.ts';
import type { PrintedPlaces } from './attached-places.ts';

/** Where a line finds its venue: the first that is filled. */
const venues = ['container-title', 'event-title', 'archive', 'publisher'] as const;

/**
 * A work as the document prints it: in its words where it has some for every place in which it prints the work, as the work stands now,
 * without its private note. A work that is cited without a reference has its title only.
 * @param people ids of those who have a profile beside it
 */
export function attachedWork(work: Work, document: PortfolioDocument, places: PrintedPlaces, people: ReadonlySet<string>): Work {
  const printed = { line: places.lines.has(work.id), reference: places.references.has(work.id) };
  if (!printed.line && !printed.reference) return { ...emptyWork(work.id, work.type), title: work.title };
  const own = document.works[work.id] ?? {};
  const { annote: _annote, abstract, keyword, ...bare } = work;
  const cards = printed.line ? places.cards : null;
  const { credit, signs } = document.numbering;
  const contributors = work.contributors.map(({ person, supervised, credit: roles, ...contributor }) => ({
    ...contributor,
    ...(person !== undefined && people.has(person) ? { person } : {}),
    ...(signs?.supervised !== undefined && supervised !== undefined ? { supervised } : {}),
    ...(roles && (credit === 'all' || (credit === 'owner' && person === document.owner)) ? { credit: roles } : {}),
  }));
  const words = { ...titleIn(own, printed), ...venueIn(work, own, printed) };
  return inOneLanguage(
    {
      ...bare,
      ...words,
      ...(cards?.abstract && abstract !== undefined ? { abstract } : {}),
      ...(cards?.keywords && keyword !== undefined ? { keyword } : {}),
      status: work.status.slice(-1).map(({ status, venue }) => {
        const isSaid = printed.line && !places.cards && !own.lineVenue && venue !== undefined;
        return { status, ...(isSaid ? { venue } : {}) };
      }),
      contributors,
    },
    document,
    Object.keys(words),
  );
}

type Printed = { readonly line: boolean; readonly reference: boolean };

/** The title in the words of the document where the stored one is printed nowhere. Fields that are to go are undefined. */
function titleIn({ lineTitle, referenceTitle }: WorkOverride, { line, reference }: Printed): Partial<Work> {
  if ((line && !lineTitle) || (reference && !referenceTitle)) return {};
  return { title: (reference ? referenceTitle : lineTitle) ?? '', 'title-short': undefined };
}

/** The venue, likewise. */
function venueIn(work: Work, { lineVenue, referenceVenue }: WorkOverride, { line, reference }: Printed): Partial<Work> {
  if (reference) {
    // As the reference has it: every field of a work but the one that is replaced goes into it.
    const field = work['container-title'] || !work['event-title'] ? 'container-title' : 'event-title';
    return referenceVenue && work[field] && (!line || lineVenue) ? { [field]: referenceVenue, 'container-title-short': undefined } : {};
  }
  if (!lineVenue) return {};
  const [first = 'container-title'] = venues.filter((field) => work[field]);
  return { ...Object.fromEntries(venues.map((field) => [field, undefined])), 'container-title-short': undefined, [first]: lineVenue };
}
