import { fold } from '../../text/fold.ts';
import type { TableMapping } from '../format.ts';
import { columnsOf, type RowsAre, rowsCanBe } from './columns.ts';

/** Other words that spreadsheets have for a field, by its key; those of dates and amounts name their parts. */
const workWords: Readonly<Record<string, readonly string[]>> = {
  type: ['type', 'item type', 'kind', 'publication type', 'document type', 'typ', 'art', 'tipo'],
  title: ['title', 'article title', 'titel', 'titre', 'titulo', 'titolo', 'publication', 'paper'],
  author: ['author', 'authors', 'author full names', 'creator', 'creators', 'autor', 'autoren', 'auteur', 'auteurs', 'autores', 'autori'],
  issued: ['issued', 'year', 'date', 'publication year', 'publication date', 'published', 'jahr', 'datum', 'annee', 'ano', 'anno'],
  'container-title': [
    'journal',
    'venue',
    'source title',
    'publication title',
    'container title',
    'zeitschrift',
    'revue',
    'revista',
    'conference',
    'book',
  ],
  volume: ['volume', 'vol', 'band'],
  issue: ['issue', 'no', 'heft', 'numero'],
  page: ['page', 'pages', 'seiten', 'pp'],
  'page.from': ['page start', 'start page', 'beginning page', 'first page'],
  'page.to': ['page end', 'end page', 'ending page', 'last page'],
  number: ['number', 'art no', 'article number'],
  'number-of-pages': ['num pages', 'number of pages'],
  'container-title-short': ['abbreviated source title', 'journal abbreviation'],
  status: ['status', 'publication stage'],
  URL: ['url', 'link', 'web address', 'website', 'web'],
  editor: ['editor', 'editors', 'herausgeber'],
  publisher: ['publisher', 'verlag', 'editeur'],
  'publisher-place': ['place', 'publisher place', 'ort'],
  keyword: ['keyword', 'keywords', 'author keywords', 'schlagworte'],
  PMID: ['pmid', 'pubmed id'],
  abstract: ['abstract', 'abstract note', 'zusammenfassung', 'resume'],
  'event-title': ['event', 'conference name', 'conference title'],
  note: ['note', 'notes', 'comment'],
};
const entryWords: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'name', 'project', 'project title', 'award', 'prize', 'titel', 'projekt', 'vorhaben', 'titre', 'projet'],
  name: ['name', 'student', 'who', 'supervisee', 'candidate', 'language', 'studierende', 'etudiant'],
  topic: ['topic', 'thesis', 'thesis title', 'subject', 'thema'],
  funder: ['funder', 'funding body', 'funding agency', 'agency', 'sponsor', 'forderer', 'fordergeber', 'geldgeber', 'drittmittelgeber'],
  scheme: ['scheme', 'programme', 'program', 'call'],
  number: ['number', 'grant number', 'reference', 'no', 'kennzeichen', 'forderkennzeichen'],
  amount: ['amount', 'value', 'sum', 'budget', 'betrag', 'fordersumme', 'montant', 'importe'],
  'amount.currency': ['currency', 'wahrung', 'devise'],
  course: ['course', 'course title', 'module', 'class', 'kurs', 'veranstaltung', 'lehrveranstaltung', 'cours'],
  code: ['code', 'course code'],
  level: ['level', 'degree level', 'degree', 'niveau', 'stufe'],
  size: ['size', 'students', 'number of students', 'enrolment', 'enrollment', 'teilnehmer'],
  terms: ['term', 'terms', 'semester', 'hours'],
  evaluation: ['evaluation', 'rating'],
  role: ['role', 'position', 'your role', 'my role', 'rolle', 'function', 'job title'],
  organisation: [
    'organisation',
    'organization',
    'university',
    'institution',
    'employer',
    'school',
    'universitat',
    'hochschule',
    'company',
    'universite',
  ],
  unit: ['unit', 'department', 'faculty', 'institut'],
  degree: ['degree', 'qualification', 'abschluss', 'diplome'],
  result: ['result', 'grade', 'note', 'mark'],
  location: ['location', 'place', 'city', 'ort', 'lieu'],
  venue: ['venue', 'journal', 'for whom', 'event'],
  count: ['count', 'number of reviews', 'anzahl'],
  outcome: ['outcome', 'status of the thesis'],
  dates: ['date', 'dates', 'year', 'years', 'period', 'when', 'duration', 'jahr', 'zeitraum', 'laufzeit', 'datum', 'annee', 'periode'],
  'dates.from': ['start', 'from', 'start date', 'begin', 'start year', 'since', 'beginn', 'von', 'debut', 'de'],
  'dates.to': ['end', 'to', 'until', 'end date', 'end year', 'ende', 'bis', 'fin', 'a'],
  note: ['note', 'notes', 'comment', 'remarks', 'bemerkung'],
  status: ['status', 'state'],
  team: ['team', 'with', 'collaborators', 'co investigators'],
  details: ['details', 'description', 'beschreibung'],
  tags: ['tags', 'tag'],
};

/** Of two columns for one field the one that says more. */
const better: Readonly<Record<string, string>> = { author: 'author full names' };

/** Fields that say which kind of thing a table lists: they count more than a title or a date. */
const telling = new Set([
  'DOI',
  'author',
  'container-title',
  'funder',
  'amount',
  'course',
  'topic',
  'degree',
  'count',
  'size',
  'scheme',
  'terms',
]);

const plain = (head: string): string =>
  fold(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The field of each column, by its head, when each row is such a thing; every field once, but for details. */
export function guessColumns(heads: readonly string[], rows: RowsAre): TableMapping['columns'] {
  const words = rows === 'works' ? workWords : entryWords;
  const taken = new Set<string>();
  const names = heads.map(plain);
  return names.map((name) => {
    const found = columnsOf(rows).find(
      ({ key, label }) =>
        !taken.has(key) &&
        name !== '' &&
        (name === better[key] || !names.includes(better[key] ?? '-')) &&
        (plain(key) === name || plain(label) === name || (words[key] ?? []).includes(name)),
    );
    if (found && found.key !== 'details') taken.add(found.key);
    return found?.key ?? null;
  });
}

/** What the rows of a table are and which field each column fills, as far as its heads say so. */
export function guessMapping(heads: readonly string[]): TableMapping & { readonly score: number } {
  const guesses = rowsCanBe.map((rows) => {
    const columns = guessColumns(heads, rows);
    const score = columns.reduce((sum, key) => sum + (key === null ? 0 : telling.has(key) ? 2 : 1), 0);
    return { rows, columns, score };
  });
  return guesses.reduce((best, one) => (one.score > best.score ? one : best));
}
