import MiniSearch from 'minisearch';
import { authorLine, venueOf, type Work } from '../../shared/model/work.ts';
import { fold } from '../../shared/text/fold.ts';
import { kindOf, lineOf, yearOf } from './work-text.ts';

type Row = {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly venue: string;
  readonly year: string;
  readonly kind: string;
};

const index = new MiniSearch<Row>({
  fields: ['title', 'authors', 'venue', 'year', 'kind'],
  processTerm: (term) => fold(term),
  searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 2, authors: 1.5 } },
});
let indexed: ReadonlyMap<string, Work> = new Map();

function rowOf(work: Work): Row {
  return {
    id: work.id,
    title: lineOf(work.title),
    authors: authorLine(work),
    venue: venueOf(work),
    year: yearOf(work),
    kind: kindOf(work).name.one,
  };
}

/** Brings the index up to date; only works that changed since the last search are read again. */
function refresh(works: readonly Work[]): void {
  const next = new Map(works.map((work) => [work.id, work]));
  for (const id of indexed.keys()) if (!next.has(id)) index.discard(id);
  for (const [id, work] of next) {
    const before = indexed.get(id);
    if (before === work) continue;
    if (before) index.replace(rowOf(work));
    else index.add(rowOf(work));
  }
  indexed = next;
}

/** Ids of the works that have every word of the query (or a word that begins with it), best first; accents and case do not matter. */
export function searchWorks(works: readonly Work[], query: string): string[] {
  refresh(works);
  return index.search(query).map((hit) => hit.id as string);
}
