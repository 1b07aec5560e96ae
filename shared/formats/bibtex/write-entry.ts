import { statuses } from '../../model/status.ts';
import { type Contributor, currentStatus, type Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import { keptFields, rejectedText } from '../kept-fields.ts';
import { isRich } from '../read-work.ts';
import { babelOf } from './babel.ts';
import { type Dialect, fits, numberField, readType, usualType } from './entry-types.ts';
import { latex, richLatex, withCapitals } from './latex.ts';
import { OTHERS } from './names.ts';
import { textFields } from './text-fields.ts';
import { bibtexTypes, genres } from './types.ts';
import { dateTex, yearAndMonth } from './write-dates.ts';
import { keptTex } from './write-kept.ts';
import { namesTex } from './write-names.ts';

const articles: ReadonlySet<string> = new Set(['article', 'suppperiodical', 'periodical', 'review', 'commentary']);

/** An entry with all that the dialect has a field for. What only BibLaTeX prints is written in both: classic styles pass it by. */
export function entryTex(work: Work, key: string, dialect: Dialect): string {
  const { key: _key, type: keptType, [OTHERS]: others, ...kept } = keptFields(work, 'bibtex');
  const has = (...names: readonly string[]) => names.some((name) => name in kept);
  const fields = new Map<string, string>();
  const put = (name: string, tex: string): void => {
    if (tex && !fields.has(name)) fields.set(name, `{${tex}}`);
  };

  const type = entryType(work, typeof keptType === 'string' ? keptType : '', dialect, has('booktitle', 'maintitle', 'booksubtitle'));
  putNames(work, dialect, put, has('editora'), Array.isArray(others) ? others : []);
  put('title', richLatex(work.title, withCapitals(plainText(work.title), isForeign(work.language))));
  put(containerField(type, dialect, has), words('container-title', work['container-title'] ?? ''));
  for (const [field, first = '', ...others] of textFields) {
    const value = field === 'language' ? '' : String(work[field] ?? '');
    const name = has(first, ...others) ? first : (usualNames(field, type, dialect) ?? first);
    put(name, listed(name, words(field, value)));
  }
  put(...language(work.language ?? '', dialect, has('language', 'langid')));
  for (const [name, value] of dates(work, dialect)) fields.set(name, value);
  if (work.type !== 'article' || !eprintOf(work)) put('number', words('number', work[numberField[work.type] ?? 'number'] ?? ''));
  putEprint(work, dialect, put, has('howpublished'));
  if (work.type === 'article-journal' && work.number && !has('eid')) put('eid', latex(work.number));
  const implied = bibtexTypes[type.toLowerCase()]?.genre;
  if (work.genre !== implied) put('type', dialect === 'biblatex' ? genreKey(work.genre ?? '') : words('genre', work.genre ?? ''));
  if (dialect === 'bibtex' && work.type === 'speech' && type === 'misc' && !has('howpublished')) put('howpublished', talk(work));
  put('doi', verbatim(work.DOI || rejectedText(work, 'bibtex', 'DOI')));
  put('url', verbatim(work.URL || rejectedText(work, 'bibtex', 'URL')));
  put('keywords', verbatim(work.keyword ?? ''));
  putStatus(work, dialect, put);
  const read = readType(type.toLowerCase(), fields.get('journal') ?? fields.get('journaltitle') ?? '', archiveOf(work));
  if (read !== work.type) put('entrysubtype', work.type.replace(/^article-(?=magazine|newspaper)/, ''));
  for (const [name, value] of Object.entries(kept)) if (/^[a-z][\w:.+/-]*$/i.test(name)) put(name, keptTex(name, value));

  const width = Math.max(...[...fields.keys()].map((name) => name.length));
  const lines = [...fields].map(([name, value]) => `  ${name.padEnd(width)} = ${value},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

type Put = (name: string, tex: string) => void;
type Has = (...names: readonly string[]) => boolean;

/** The type that the file had, where it still says what the work is. */
function entryType(work: Work, kept: string, dialect: Dialect, bookish: boolean): string {
  if (kept && /^[a-z][\w-]*$/i.test(kept) && fits(kept.toLowerCase(), dialect)) {
    const journal = articles.has(kept.toLowerCase()) || bookish ? (work['container-title'] ?? '') : '';
    const lower = kept.toLowerCase();
    if (
      readType(lower, journal, archiveOf(work)) === work.type ||
      readType(lower, '', '') === work.type ||
      lower === usualType(work, dialect)
    )
      return kept;
  }
  return dialect === 'bibtex' && work.type === 'speech' ? 'misc' : usualType(work, dialect);
}

const archiveOf = (work: Work): string => (eprintOf(work) ? plainText(work.archive ?? '') : '');
const eprintOf = (work: Work): string => (work.archive ? ((work.type === 'article' ? work.number : work.archive_location) ?? '') : '');

const otherRoles: readonly Contributor['role'][] = ['collection-editor', 'compiler', 'organizer', 'chair', 'host', 'interviewer'];

function putNames(work: Work, dialect: Dialect, put: Put, hasOthers: boolean, open: readonly unknown[]): void {
  const named = (role: Contributor['role']) => {
    const names = namesTex(work.contributors.flatMap((one) => (one.role === role ? [one.name] : [])));
    return names && open.includes(role) ? `${names} and others` : names;
  };
  put('author', named('author'));
  put('editor', named('editor'));
  put('translator', named('translator'));
  put('bookauthor', named('container-author'));
  put('director', named('director'));
  if (dialect === 'bibtex' || hasOthers) return;
  const others = otherRoles.filter((role) => named(role)).slice(0, 3);
  for (const [i, role] of others.entries()) {
    const letter = 'abc'[i];
    put(`editor${letter}`, named(role));
    put(`editor${letter}type`, role === 'collection-editor' ? 'serieseditor' : role);
  }
}

function containerField(type: string, dialect: Dialect, has: Has): string {
  if (!articles.has(type.toLowerCase()) && !has('booktitle', 'maintitle', 'booksubtitle')) return 'booktitle';
  return dialect === 'biblatex' || has('journal', 'journaltitle') ? 'journaltitle' : 'journal';
}

/** The name of a field where it is not the first one that the reader looks for. */
function usualNames(field: string, type: string, dialect: Dialect): string | undefined {
  if (field === 'publisher-place') return dialect === 'bibtex' ? 'address' : undefined;
  if (field === 'annote') return dialect === 'biblatex' ? 'annotation' : undefined;
  if (field !== 'publisher') return undefined;
  if (/thesis$/i.test(type)) return dialect === 'bibtex' ? 'school' : 'institution';
  return /report$|^standard$/i.test(type) ? 'institution' : undefined;
}

const words = (field: string, value: string): string => (isRich(field) ? richLatex(value) : latex(value));

/** These fields are lists, which "and" divides. */
const listFields: ReadonlySet<string> = new Set(['publisher', 'institution', 'school', 'organization', 'location', 'address']);
const listed = (name: string, tex: string): string => (listFields.has(name) && /(^|\s)and(\s|$)/i.test(tex) ? `{${tex}}` : tex);

/** Babel's name where there is one: it decides how titles are hyphenated. */
function language(tag: string, dialect: Dialect, taken: boolean): [name: string, tex: string] {
  const babel = babelOf(tag);
  return dialect === 'biblatex' && babel && !taken ? ['langid', babel] : ['language', latex(tag)];
}

const isForeign = (tag = ''): boolean => tag !== '' && !/^en/i.test(tag);

function dates(work: Work, dialect: Dialect): readonly (readonly [string, string])[] {
  const braced = (name: string, value: Work['issued']) => (value ? ([[name, `{${dateTex(value)}}`]] as const) : []);
  const when = work.issued ?? work['event-date'];
  return [
    ...(dialect === 'bibtex' ? (when ? yearAndMonth(when) : []) : braced('date', work.issued)),
    ...braced('eventdate', work['event-date']),
    // Styles need a year; our reader must not take it for that of a publication.
    ...(dialect === 'bibtex' && when && !work.issued ? ([['dateof', '{event}']] as const) : []),
    ...braced('urldate', work.accessed),
  ];
}

function putEprint(work: Work, dialect: Dialect, put: Put, hasHow: boolean): void {
  const archive = plainText(work.archive ?? '');
  if (!archive) return;
  const id = eprintOf(work);
  if (!id) {
    if (!hasHow) put('howpublished', words('archive', work.archive ?? ''));
    return;
  }
  put('eprint', verbatim(id));
  put(dialect === 'biblatex' ? 'eprinttype' : 'archiveprefix', latex(dialect === 'biblatex' && archive === 'arXiv' ? 'arxiv' : archive));
}

/** BibLaTeX translates its own words for kinds of theses and reports. */
const genreKey = (genre: string): string => Object.entries(genres).find(([, one]) => one === genre)?.[0] ?? words('genre', genre);

/** "Poster, Tidewater Conference, Norwich": what classic BibTeX has no fields for. */
const talk = (work: Work): string =>
  (['genre', 'event-title', 'event-place'] as const)
    .map((field) => richLatex(work[field] ?? ''))
    .filter(Boolean)
    .join(', ');

const pubstates: Readonly<Record<string, string>> = {
  'in-preparation': 'inpreparation',
  submitted: 'submitted',
  accepted: 'forthcoming',
  'in-press': 'inpress',
};

/** BibLaTeX knows some states by name and prints others as they are; of classic styles a note alone can say it. */
function putStatus(work: Work, dialect: Dialect, put: Put): void {
  const status = currentStatus(work);
  // A talk has a programme, no publication.
  if (status === 'published' || work.type === 'speech') return;
  put('pubstate', pubstates[status] ?? status.replace(/-/g, ' '));
  if (dialect === 'bibtex') put('note', statuses[status]);
}

/** Fields that are read letter by letter; braces that do not pair would end the field. */
function verbatim(value: string): string {
  let depth = 0;
  for (const sign of value) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0 && !value.endsWith('\\') ? value : value.replaceAll('{', '%7B').replaceAll('}', '%7D').replace(/\\$/, '%5C');
}
