import { parseDoi } from '../../model/identifiers.ts';
import type { Name } from '../../model/names.ts';
import type { Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { type Json, words } from '../json-values.ts';
import { datesBetween, startAndEnd } from '../plain-dates.ts';
import { itemOf, textFor } from '../read-work.ts';
import { plainAsRich } from '../rich.ts';
import { typeOfVenue } from '../venue-type.ts';

/** The work that an item of `publications` is: a résumé says little of it. */
export function publicationItem(item: Json, owner: Name | null, source: Excerpt): ReadItem {
  const venue = words(item.publisher);
  const url = words(item.url ?? item.website);
  const doi = parseDoi(url);
  const type = typeOfVenue(venue) ?? (doi ? 'article-journal' : 'document');
  return itemOf(
    'json-resume',
    {
      type,
      title: plainAsRich(words(item.name)),
      contributors: owner ? [{ name: owner, role: 'author' }] : [],
      [type === 'book' || type === 'document' ? 'publisher' : type === 'article' ? 'archive' : 'container-title']: textFor(
        'publisher',
        venue,
      ),
      issued: datesBetween(item.releaseDate, '', 'single'),
      abstract: textFor('abstract', words(item.summary)),
      ...(doi ? { DOI: doi } : { URL: url }),
    },
    {
      rest: { section: 'publications' },
      source,
      notes: ['The file does not say who else took part, nor what kind of work this is: complete the authors and check the kind.'],
    },
  );
}

/** Works that are not publications: projects of a résumé. */
const projectTypes: ReadonlyMap<string, string> = new Map([
  ['speech', 'talk'],
  ['software', 'application'],
  ['dataset', 'dataset'],
  ['patent', 'patent'],
]);

/** The section of a work, and what it says there. */
export function writeWork(work: Work): { readonly section: 'publications' | 'projects'; readonly item: Json } {
  const date = startAndEnd(work.issued ?? work['event-date']);
  const url = work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? '');
  const type = projectTypes.get(work.type);
  const venue = plainText(work['container-title'] ?? work['event-title'] ?? work.archive ?? work.publisher ?? '');
  if (type)
    return {
      section: 'projects',
      item: { name: plainText(work.title), startDate: date.start, endDate: date.end || date.start, url, entity: venue, type },
    };
  const item = {
    name: plainText(work.title),
    publisher: venue,
    releaseDate: date.start || date.end,
    url,
    summary: plainText(work.abstract ?? ''),
  };
  return { section: 'publications', item };
}
