import { parseEdtf } from '../model/dates.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { foldedWords } from '../text/fold.ts';
import { plainText } from '../text/parse-rich.ts';
import { firstAuthor, identifiersOf, sharesNothingElse } from './same-work.ts';

/**
 * certain: they share an identifier that only one work has. likely: title, first author and year. related: two works that belong
 * together, such as a preprint and its article.
 */
export type Likeness = 'certain' | 'likely' | 'related';

/** Two works, in the order of the portfolio. `why` completes "They …". */
export type Pair = { readonly a: Work; readonly b: Work; readonly likeness: Likeness; readonly why: string };

/** Code of the finding about a work that is there twice; dismissing it says that two works are two. */
export const TWICE = 'work-duplicate';

/** Of works that share a title (“Editorial”) each is compared with so many others at most. */
const MOST_COMPARED = 30;
/** A title without its subtitle says enough from so many words on. */
const TELLING = 4;

/** Works that may be one, the surest first, without those that the user keeps apart. In linear time. */
export function pairsAlike({ works, dismissed = [] }: Pick<Portfolio, 'works' | 'dismissed'>): readonly Pair[] {
  const apart = new Set(dismissed.flatMap(({ code, id, path }) => (code === TWICE && path ? [key(id, path)] : [])));
  const found = new Map<string, Pair>();
  const note = (a: Work, b: Work, likeness: Likeness, why: string) => {
    if (!apart.has(key(a.id, b.id)) && !found.has(key(a.id, b.id))) found.set(key(a.id, b.id), { a, b, likeness, why });
  };

  const bearers = new Map<string, Work>();
  for (const work of works) {
    for (const [name, value] of identifiersOf(work)) {
      const first = bearers.get(value);
      if (first && sharesNothingElse(first, work))
        note(first, work, 'likely', `have the same ${name}, but other titles and authors: one may be wrong`);
      else if (first) note(first, work, 'certain', `have the same ${name}`);
      else bearers.set(value, work);
    }
  }
  const titled = new Map<string, Work[]>();
  for (const work of works) {
    const title = foldedWords(plainText(work.title));
    const others = titled.get(title) ?? [];
    if (title) titled.set(title, [...others, work].slice(-MOST_COMPARED));
    if (title) for (const other of others) compare(other, work, note);
  }
  for (const work of works) {
    const [main = '', ...sub] = plainText(work.title).split(/[:.?!]\s|\s[–—]\s/);
    const title = foldedWords(main);
    if (sub.length === 0 || title.split(' ').length < TELLING) continue;
    for (const other of titled.get(title) ?? [])
      if (likely(other, work)) note(...inOrder(works, other, work), 'likely', 'share author, year and title, but for a subtitle');
  }
  const rank: Readonly<Record<Likeness, number>> = { certain: 0, likely: 1, related: 2 };
  return [...found.values()].sort((one, two) => rank[one.likeness] - rank[two.likeness]);
}

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function inOrder(works: readonly Work[], a: Work, b: Work): [Work, Work] {
  return works.indexOf(a) <= works.indexOf(b) ? [a, b] : [b, a];
}

type Note = (a: Work, b: Work, likeness: Likeness, why: string) => void;

/** Two works of one title. */
function compare(a: Work, b: Work, note: Note): void {
  if (firstAuthor(a) && firstAuthor(b) && firstAuthor(a) !== firstAuthor(b)) return;
  if (a.type !== b.type) {
    const types = new Set([a.type, b.type]);
    if (types.has('speech')) note(a, b, 'related', 'share a title: a talk and what it was about');
    else if (types.has('article')) note(a, b, 'related', 'share a title: a preprint and what became of it');
    else note(a, b, 'related', 'share title and author and are of two kinds');
  } else if (a.version && b.version && a.version !== b.version) note(a, b, 'related', 'are two versions');
  else if (differ(a.DOI, b.DOI)) note(a, b, 'related', 'share title and author, but not the DOI');
  else if (a.type === 'speech' && differ(a['event-title'], b['event-title'])) note(a, b, 'related', 'are one talk at two places');
  else if (likely(a, b))
    note(a, b, 'likely', yearCompared(a) === yearCompared(b) ? 'share title, author and year' : 'share title and author');
  else note(a, b, 'related', 'share title and author, but not the year');
}

const differ = (a: string | undefined, b: string | undefined): boolean => Boolean(a && b) && foldedWords(a ?? '') !== foldedWords(b ?? '');

/** Years differ by one between "online first" and the volume. */
function likely(a: Work, b: Work): boolean {
  if (a.type !== b.type || differ(a.DOI, b.DOI) || firstAuthor(a) !== firstAuthor(b)) return false;
  const [one, two] = [yearCompared(a), yearCompared(b)];
  // “Editorial” is written every year.
  const short = foldedWords(plainText(a.title)).split(' ').length < TELLING;
  if (one !== two && (short || differ(a.volume, b.volume))) return false;
  return one === undefined || two === undefined || Math.abs(one - two) <= 1;
}

/** Year in which a work came out or took place, as works are compared by it. */
export function yearCompared(work: Work): number | undefined {
  return parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '')?.start?.year;
}
