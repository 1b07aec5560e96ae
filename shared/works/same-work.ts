import { parseEdtf } from '../model/dates.ts';
import { parseDoi } from '../model/identifiers.ts';
import { venueOf, type Work } from '../model/work.ts';
import { foldedWords } from '../text/fold.ts';
import { plainText } from '../text/parse-rich.ts';

/** What two works have to share for being taken as the same one. */
type Same = Pick<Work, 'type' | 'title'> & Partial<Work>;

/**
 * What two works share: an identifier that only one work has, which makes it certain, or title, type and year, which make it likely;
 * where neither tells its year, title and type.
 */
export type SharedBy = 'DOI' | 'arXiv id' | 'PubMed id' | 'ISBN' | 'title and year' | 'title';

/** Identifiers that only one work has, each with its name, spelled in one way; the name is part of it. */
export function identifiersOf(work: Same): readonly (readonly [SharedBy, string])[] {
  const doi = parseDoi(work.DOI ?? '')?.toLowerCase();
  const isbn = work.ISBN?.replace(/[\s‐‑–-]/g, '').toUpperCase();
  return withNames([
    ['DOI', doi],
    // An article may name the preprint that it was: another work.
    ['arXiv id', work.type === 'article' ? arxivId(work) : null],
    ['PubMed id', work.PMID?.trim()],
    // Chapters and papers carry the number of their book.
    ['ISBN', work.type === 'book' ? isbn : null],
  ]);
}

function keysOf(work: Same): readonly (readonly [SharedBy, string])[] {
  const year = parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '')?.start?.year;
  const title = titleKey(work);
  const named = withNames([year === undefined ? ['title', title] : ['title and year', title && `${title} ${year}`]]);
  return [...identifiersOf(work), ...named];
}

function withNames(keys: readonly (readonly [SharedBy, string | null | undefined])[]): readonly (readonly [SharedBy, string])[] {
  return keys.flatMap(([by, key]) => (key ? [[by, `${by} ${key}`] as const] : []));
}

/** `2212.03054` of a preprint, without its version. */
function arxivId(work: Same): string | null {
  const places = [work.DOI, work.URL, /arxiv/i.test(work.archive ?? '') ? `arxiv.org/abs/${work.number ?? work.archive_location}` : ''];
  for (const place of places) {
    const id = /arxiv(?:\.org\/(?:abs|pdf)\/|\.|:)([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i.exec(place ?? '')?.[1];
    if (id) return id.toLowerCase();
  }
  return null;
}

/** A preprint and its article, or a talk given at two places, share a title and are two works. */
function titleKey(work: Same): string | null {
  const title = foldedWords(plainText(work.title));
  if (!title) return null;
  return [title, work.type, work.type === 'speech' ? foldedWords(venueOf(work as Work)) : ''].join('|');
}

/** Editorials of one journal share title and year: other DOIs or other first authors say that two works are two. */
function contradicts(a: Same, b: Same): boolean {
  const differ = (of: (work: Same) => string) => of(a) !== '' && of(b) !== '' && of(a) !== of(b);
  return differ((work) => parseDoi(work.DOI ?? '')?.toLowerCase() ?? '') || differ(firstAuthor);
}

/** One identifier for two works that have neither title nor first author in common is a mistake in one of them. */
export function sharesNothingElse(a: Same, b: Same): boolean {
  const differ = (of: (work: Same) => string) => of(a) !== '' && of(b) !== '' && of(a) !== of(b);
  return differ((work) => foldedWords(plainText(work.title))) && differ(firstAuthor);
}

/** Family name of the first author, folded; empty without one. */
export function firstAuthor({ contributors = [] }: Same): string {
  const first = contributors.find(({ role }) => role === 'author');
  return first ? foldedWords(first.name.family ?? first.name.literal ?? '') : '';
}

/** Finds a work among those that are known already. `T`: what stands for a work. */
export class KnownWorks<T> {
  readonly #all = new Map<string, { readonly work: Same; readonly as: T }[]>();

  add(work: Same, as: T): void {
    for (const [, key] of keysOf(work)) this.#all.set(key, [...(this.#all.get(key) ?? []), { work, as }]);
  }

  /** The first one that was added, by the surest of what it shares. */
  find(work: Same): { readonly same: T; readonly by: SharedBy } | null {
    for (const [by, key] of keysOf(work)) {
      const isName = by === 'title' || by === 'title and year';
      const found = this.#all.get(key)?.find((one) => !(isName ? contradicts : sharesNothingElse)(one.work, work));
      if (found) return { same: found.as, by };
    }
    return null;
  }
}
