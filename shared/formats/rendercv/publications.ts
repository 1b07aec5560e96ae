import { parseDoi, safeUrl } from '../../model/identifiers.ts';
import { fullName, parseName } from '../../model/names.ts';
import type { Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { type Json, list, words } from '../json-values.ts';
import { itemOf } from '../read-work.ts';
import { typeOfVenue } from '../venue-type.ts';
import { datesOf, rich, written, writtenDates } from './entry-types.ts';

/** The work that a publication is. */
export function publicationItem(item: Json, place: { readonly section: string; readonly at: number }, source: Excerpt): ReadItem {
  const journal = rich(item.journal);
  const type =
    typeOfVenue(plainText(journal)) ?? (journal ? 'article-journal' : /talk|presentation/i.test(place.section) ? 'speech' : 'document');
  const url = words(item.url);
  const venue =
    type === 'book' || type === 'document'
      ? 'publisher'
      : type === 'article'
        ? 'archive'
        : type === 'speech'
          ? 'event-title'
          : 'container-title';
  return itemOf(
    'rendercv',
    {
      type,
      title: rich(item.title),
      contributors: list(item.authors).flatMap((one) => {
        // Owners are set in bold or italics.
        const name = parseName(plainText(words(one)));
        return name ? [{ name, role: 'author' as const }] : [];
      }),
      [venue]: journal,
      issued: datesOf(item),
      abstract: rich(item.summary),
      DOI: parseDoi(words(item.doi)) ?? parseDoi(url) ?? words(item.doi),
      ...(parseDoi(url) === null && safeUrl(url) !== null ? { URL: url } : {}),
    },
    { rest: place, source },
  );
}

export function writePublication(work: Work): Json {
  const { start_date, date } = writtenDates(work.issued ?? work['event-date']);
  return {
    title: written(work.title),
    authors: work.contributors.filter(({ role }) => role === 'author').map(({ name }) => fullName(name)),
    doi: work.DOI ?? '',
    url: work.URL ?? '',
    journal: written(work['container-title'] || work['event-title'] || work.archive || work.publisher || ''),
    summary: written(work.abstract ?? ''),
    date: date ?? start_date,
  };
}
