import { parseDoi } from '../../model/identifiers.ts';
import type { Name } from '../../model/names.ts';
import type { CslType, Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { type Json, record, words } from '../json-values.ts';
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
const projectTypes: ReadonlyMap<CslType, string> = new Map<CslType, string>([
  ['speech', 'talk'],
  ['software', 'application'],
  ['dataset', 'dataset'],
  ['patent', 'patent'],
]);

/** A talk, software or the like that we wrote among the projects: `"scholarfolio": {"work": "speech"}` says it. Null for other projects. */
export function projectItem(item: Json, owner: Name | null, source: Excerpt): ReadItem | null {
  const said = record(item.scholarfolio);
  const type = [...projectTypes.keys()].find((one) => one === said.work);
  if (!type || !words(item.name)) return null;
  const url = words(item.url);
  const doi = parseDoi(url);
  const [start, end] = [words(item.startDate), words(item.endDate)];
  const dates = datesBetween(start, end === start ? '' : end, 'single');
  return itemOf(
    'json-resume',
    {
      type,
      title: plainAsRich(words(item.name)),
      contributors: owner ? [{ name: owner, role: 'author' }] : [],
      [type === 'speech' ? 'event-title' : 'publisher']: textFor('publisher', words(item.entity)),
      [said.date === 'event' ? 'event-date' : 'issued']: dates,
      ...(doi ? { DOI: doi } : { URL: url }),
    },
    {
      rest: { section: 'projects' },
      source,
      notes: ['The file does not say who else took part: complete the authors.'],
    },
  );
}

/** The section of a work, and what it says there. */
export function writeWork(work: Work): { readonly section: 'publications' | 'projects'; readonly item: Json } {
  const date = startAndEnd(work.issued ?? work['event-date']);
  const url = work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? '');
  const type = projectTypes.get(work.type);
  const venue = plainText(work['container-title'] ?? work['event-title'] ?? work.archive ?? work.publisher ?? '');
  if (type)
    return {
      section: 'projects',
      item: {
        name: plainText(work.title),
        startDate: date.start,
        endDate: date.end || date.start,
        url,
        entity: venue,
        type,
        scholarfolio: { work: work.type, ...(!work.issued && work['event-date'] ? { date: 'event' } : {}) },
      },
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
