import { authorsOf } from './authors.ts';
import { Cuts, trimmed } from './cuts.ts';
import { YEAR } from './title.ts';

/** Where a work appeared, as far as the words after its title say it. Blank where they do not. */
export type Where = {
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly number: string;
  readonly year: string;
  readonly publisher: string;
  readonly place: string;
  readonly edition: string;
  /** "PhD thesis", "Technical report" */
  readonly genre: string;
  readonly editors: ReturnType<typeof authorsOf>;
  /** "In: …": it is part of something. */
  readonly within: boolean;
  readonly remains: readonly string[];
};

const PAGES = '([A-Za-z]{0,2}\\d+(?:\\s?[–—‐-]\\s?[A-Za-z]{0,2}\\d+)?)';
const RANGE = '([A-Za-z]{0,2}\\d+\\s?[–—‐-]\\s?[A-Za-z]{0,2}\\d+)';
const ISSUE = '([^()]{1,14})';

/** The fields that patterns fill, each pattern with the names of its groups, tried in this order; a filled field stays. */
const numbers: readonly (readonly [pattern: RegExp, ...fields: ('volume' | 'issue' | 'page' | 'number' | 'year' | 'edition')[]])[] = [
  [
    new RegExp(`\\b(${YEAR})(?:\\s\\p{L}{3,9}\\.?(?:\\s\\d{1,2})?)?;\\s*(\\d+)?\\s*(?:\\(${ISSUE}\\))?(?::\\s*${PAGES})?`, 'u'),
    'year',
    'volume',
    'issue',
    'page',
  ],
  [/[([]?\b(\d{1,2})(?:st|nd|rd|th) (?:edn?\b\.?|edition)[)\]]?/i, 'edition'],
  [/\bvol(?:ume)?\.?\s*([A-Z]*\d+)/i, 'volume'],
  [/\b(?:no|nr|issue|iss)\b\.?\s*(\d[\w–-]{0,9})/i, 'issue'],
  [/\b(?:article|art\.)(?:\s(?:no|number|id)\b\.?)?\s*([a-z]?\d+)/i, 'number'],
  [new RegExp(`\\(?(?<![\\p{L}])(?:pp?|pages|S)\\.?\\s*${PAGES}\\)?`, 'u'), 'page'],
  [
    new RegExp(`(?<![\\d–-])(\\d{1,4}),\\s*(\\d{1,4})\\s*\\((?:\\p{L}+\\.?\\s)?(${YEAR})\\)[,:]?\\s*${PAGES}?`, 'u'),
    'volume',
    'issue',
    'year',
    'page',
  ],
  [new RegExp(`(?<![\\d–-])(\\d{1,4})\\s*\\((${YEAR})\\)[,:]?\\s*${PAGES}?`), 'volume', 'year', 'page'],
  [new RegExp(`(?<![\\d–-])(\\d{1,4})\\s?\\(${ISSUE}\\)(?:\\s*[,:]\\s*${PAGES})?`), 'volume', 'issue', 'page'],
  [new RegExp(`\\((?:\\p{L}+\\.?\\s)?(?:\\d{1,2},?\\s)?(${YEAR})\\)`, 'u'), 'year'],
  [new RegExp(`(?<![\\d–-])(?!${YEAR}\\b)(\\d{1,4})\\s*[:,]\\s*${RANGE}(?!\\d)`), 'volume', 'page'],
  [new RegExp(`[:,]\\s*${RANGE}(?![\\d–-])`), 'page'],
  [new RegExp(`\\b(?:\\p{L}{3,9}\\.?\\s(?:\\d{1,2},?\\s)?)?(?<![\\d–-])(${YEAR})(?![\\d–-])`, 'u'), 'year'],
];

const THESIS =
  /[[(]?\b((?:unpublished )?(?:doctoral|phd|ph\.\s?d\.|master(?:['’]s)?|m\.?sc\.?|bachelor(?:['’]s)?) (?:thesis|dissertation|diss\.)|dissertation|habilitation(?:sschrift)?|diplomarbeit)\b\.?[\s,:]*(?:([^\])¦.,]{3,100}))?[\])]?/i;
const REPORT = /[[(]?\b(technical report|research report|working paper|discussion paper|white paper)\b[\])]?/i;
const KIND = /\[([^[\]]{3,60})\]/;

/** @param text what follows the title @param year that stands before the title, where one does */
export function whereOf(text: string, year: string): Where {
  const cuts = new Cuts(text.replace(/^[\s.,;:]+/, ''));
  const within = /^in\b:?\s/i.test(cuts.text);
  if (within) cuts.set(cuts.text.replace(/^in\b:?\s*/i, ''));
  const editors = within ? cutEditors(cuts) : null;
  const [thesis = '', university = ''] = cuts.cut(THESIS) ?? [];
  const [report = ''] = cuts.cut(REPORT) ?? [];
  const [kind = ''] = thesis || report ? [] : (cuts.cut(KIND) ?? []);
  const found: Record<string, string> = { year };
  for (const [pattern, ...fields] of numbers) {
    // The year before the title is the one of the work: what comes after it may be a page or a part of a name.
    if (fields.every((field) => found[field]) && !(fields.length === 1 && fields[0] === 'year' && year && cuts.text.includes(year)))
      continue;
    const values = cuts.cut(pattern);
    for (const [i, field] of fields.entries()) if (values?.[i]) found[field] ||= values[i];
  }
  if (!found.volume && (found.issue || found.page)) {
    const [volume = ''] = cuts.cut(/(?<=\p{L}[.,]?\s)(\d{1,4})(?=[\s,]*(?:¦|$))/u) ?? [];
    found.volume = volume;
  }
  const { container, publisher, place } = named(cuts, within);
  return {
    container,
    volume: found.volume ?? '',
    issue: found.issue ?? '',
    page: found.page ?? '',
    number: found.number ?? '',
    year: found.year ?? '',
    publisher: university ? trimmed(university) : publisher,
    place,
    edition: found.edition ?? '',
    genre: thesis || report || kind,
    editors,
    within,
    remains: cuts.remains(),
  };
}

/** "A. Lind & B. Oda (Eds.), The book" and "Lind K, editor. The book". */
function cutEditors(cuts: Cuts): Where['editors'] {
  const [, before = '', rest = ''] = /^(.{3,300}?)[\s,]*\(?\b(?:eds?|editors?|hrsg)\b\.?\)?[.,:]*\s+(.*)$/i.exec(cuts.text) ?? [];
  const editors = authorsOf(before) ?? authorsOf(`${before}.`);
  if (editors) cuts.set(rest);
  return editors && { ...editors, role: 'editor' };
}

/** What stands before the numbers: a journal or a book, and who published it, with "Place: Publisher". */
function named(cuts: Cuts, within: boolean): Pick<Where, 'container' | 'publisher' | 'place'> {
  const [place = '', publisher = ''] =
    cuts.cut(/(?:^|[.,;¦]\s+)(\p{Lu}[\p{L}\s,-]{1,40}):\s+(\p{Lu}[^¦.;:]{2,80}?)(?=\s*(?:[.;,¦]|$))/u) ?? [];
  const container = cuts.cutHead();
  if (publisher) return { container, publisher: trimmed(publisher), place: trimmed(place) };
  const [whole = '', book = '', press = '', city = ''] = within
    ? (/^(.{6,}?(?:\p{Ll}{2}|\)))\.\s+(\p{Lu}[^.,]{1,60})(?:,\s*(\p{Lu}[^.]{2,60}))?$/u.exec(container) ?? [])
    : [];
  if (whole) return { container: book, publisher: trimmed(press), place: trimmed(city) };
  const [after] = within ? cuts.remains() : [];
  if (!after || after.length > 80 || !/^\p{Lu}[^.]*$/u.test(after)) return { container, publisher: '', place: '' };
  cuts.set(cuts.text.replace(after, '¦'));
  return { container, publisher: after, place: '' };
}
