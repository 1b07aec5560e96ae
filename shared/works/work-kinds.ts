import type { Form } from '../form/fields.ts';
import { type CslType, cslTypes, type Work } from '../model/work.ts';
import { namesOf } from './type-names.ts';
import {
  authors,
  doi,
  eventDate,
  eventPlace,
  eventTitle,
  form,
  head,
  identifiers,
  issued,
  page,
  publisher,
  title,
  url,
  version,
} from './work-fields.ts';

/** A kind of work as a researcher names it: a CSL type, sometimes narrowed by its genre, and the form for it. */
export type WorkKind = {
  readonly id: string;
  readonly name: { readonly one: string; readonly many: string };
  readonly icon: string;
  readonly type: CslType;
  /** Genre that tells it from other kinds of the same type, and that a new work gets. */
  readonly genre?: string;
  readonly form: Form<Work>;
};

/** The kinds with a form of their own; the one list. Order is the order of the "Add" menu. */
const ownForms: readonly WorkKind[] = [
  {
    id: 'journal-article',
    name: { one: 'Journal article', many: 'Journal articles' },
    icon: 'newspaper',
    type: 'article-journal',
    form: form(
      head(
        { kind: 'rich', key: 'container-title', label: 'Journal' },
        issued,
        { kind: 'text', key: 'volume', label: 'Volume' },
        { kind: 'text', key: 'issue', label: 'Issue' },
        page,
        doi,
      ),
      identifiers(
        url,
        { kind: 'rich', key: 'container-title-short', label: 'Journal, abbreviated' },
        { kind: 'text', key: 'ISSN', label: 'ISSN' },
        { kind: 'text', key: 'PMID', label: 'PubMed id' },
      ),
    ),
  },
  {
    id: 'conference-paper',
    name: { one: 'Conference paper', many: 'Conference papers' },
    icon: 'presentation',
    type: 'paper-conference',
    form: form(
      head({ kind: 'rich', key: 'container-title', label: 'Proceedings or conference' }, issued, page, url),
      identifiers(doi, eventTitle, eventPlace, eventDate, publisher, { kind: 'text', key: 'volume', label: 'Volume' }),
    ),
  },
  {
    id: 'preprint',
    name: { one: 'Preprint', many: 'Preprints' },
    icon: 'file-text',
    type: 'article',
    form: form(
      head(
        { kind: 'rich', key: 'archive', label: 'Server', placeholder: 'arXiv' },
        { kind: 'text', key: 'number', label: 'Number', placeholder: '2212.03054' },
        issued,
        doi,
      ),
      identifiers(url, version, publisher),
    ),
  },
  {
    id: 'chapter',
    name: { one: 'Chapter', many: 'Chapters' },
    icon: 'book-marked',
    type: 'chapter',
    form: form(
      head({ kind: 'rich', key: 'container-title', label: 'Book' }, issued, publisher, page),
      identifiers(
        doi,
        url,
        { kind: 'rich', key: 'publisher-place', label: 'Place' },
        { kind: 'text', key: 'edition', label: 'Edition' },
        { kind: 'text', key: 'ISBN', label: 'ISBN' },
      ),
    ),
  },
  {
    id: 'book',
    name: { one: 'Book', many: 'Books' },
    icon: 'book',
    type: 'book',
    form: form(
      head(publisher, issued, { kind: 'rich', key: 'publisher-place', label: 'Place' }, { kind: 'text', key: 'edition', label: 'Edition' }),
      identifiers(
        { kind: 'text', key: 'ISBN', label: 'ISBN' },
        doi,
        url,
        { kind: 'rich', key: 'collection-title', label: 'Series' },
        { kind: 'text', key: 'volume', label: 'Volume' },
      ),
    ),
  },
  {
    id: 'thesis',
    name: { one: 'Thesis', many: 'Theses' },
    icon: 'scroll-text',
    type: 'thesis',
    form: form(
      head(
        { kind: 'rich', key: 'publisher', label: 'University' },
        { kind: 'rich', key: 'genre', label: 'Kind of thesis', placeholder: 'PhD thesis' },
        issued,
        url,
      ),
      identifiers(
        doi,
        { kind: 'rich', key: 'publisher-place', label: 'Place' },
        { kind: 'text', key: 'number-of-pages', label: 'Number of pages' },
      ),
    ),
  },
  {
    id: 'talk',
    name: { one: 'Talk', many: 'Talks' },
    icon: 'mic',
    type: 'speech',
    form: form(
      head(eventTitle, eventDate, eventPlace, url),
      identifiers(
        { kind: 'rich', key: 'genre', label: 'Kind of talk', placeholder: 'Invited talk, keynote' },
        { ...issued, label: 'Date in the reference' },
        doi,
        version,
      ),
    ),
  },
  {
    id: 'poster',
    name: { one: 'Poster', many: 'Posters' },
    icon: 'image',
    type: 'speech',
    genre: 'Poster',
    form: form(head(eventTitle, eventDate, eventPlace, url), identifiers({ ...issued, label: 'Date in the reference' }, doi)),
  },
  {
    id: 'software',
    name: { one: 'Software', many: 'Software' },
    icon: 'code',
    type: 'software',
    form: form(head(version, issued, doi, url), identifiers({ kind: 'rich', key: 'publisher', label: 'Repository or publisher' })),
  },
  {
    id: 'dataset',
    name: { one: 'Dataset', many: 'Datasets' },
    icon: 'database',
    type: 'dataset',
    form: form(head({ kind: 'rich', key: 'publisher', label: 'Repository' }, version, issued, doi), identifiers(url)),
  },
  {
    id: 'patent',
    name: { one: 'Patent', many: 'Patents' },
    icon: 'lightbulb',
    type: 'patent',
    form: form(
      {
        fields: [
          title,
          { ...authors, label: 'Inventors and applicants', placeholder: 'Ada Lovelace and {Harbour Instruments Ltd}' },
          { kind: 'text', key: 'number', label: 'Number', placeholder: 'EP 1 234 567 B1' },
          { kind: 'rich', key: 'authority', label: 'Patent office', placeholder: 'European Patent Office' },
          { kind: 'dates', key: 'submitted', label: 'Filed on', placeholder: '5 Mar 2022', single: true },
          { ...issued, label: 'Granted or published on' },
        ],
      },
      identifiers(
        { kind: 'rich', key: 'jurisdiction', label: 'Jurisdiction', placeholder: 'Europe' },
        { kind: 'rich', key: 'genre', label: 'Kind of patent', placeholder: 'Patent application' },
        url,
      ),
    ),
  },
];

const generalForm = form(
  head(
    { kind: 'rich', key: 'container-title', label: 'Published in' },
    issued,
    publisher,
    { kind: 'rich', key: 'genre', label: 'Kind of work' },
    doi,
    url,
  ),
  identifiers(
    { kind: 'text', key: 'number', label: 'Number' },
    { kind: 'text', key: 'volume', label: 'Volume' },
    page,
    version,
    eventTitle,
    eventDate,
    eventPlace,
    { kind: 'rich', key: 'publisher-place', label: 'Place' },
    { kind: 'rich', key: 'authority', label: 'Authority' },
    { kind: 'rich', key: 'jurisdiction', label: 'Jurisdiction' },
  ),
);

const covered = new Set<CslType>(ownForms.map((kind) => kind.type));

/** All kinds of works: those with a form of their own, then every other CSL type with the general form. */
export const workKinds: readonly WorkKind[] = [
  ...ownForms,
  ...cslTypes
    .filter((type) => !covered.has(type))
    .map((type): WorkKind => ({ id: type, name: namesOf(type), icon: 'file', type, form: generalForm })),
];
export const mainWorkKinds: readonly WorkKind[] = ownForms;

/** Asked about for every work at every keystroke. */
const kindsOfType = new Map(workKinds.map(({ type }) => [type, workKinds.filter((kind) => kind.type === type)]));

/** The kind of a work: its type, and its genre where one type serves several kinds. */
export function workKindOf(work: Pick<Work, 'type' | 'genre'>): WorkKind {
  const ofType = kindsOfType.get(work.type) ?? [];
  const narrowed = ofType.find((kind) => kind.genre !== undefined && work.genre?.toLowerCase().includes(kind.genre.toLowerCase()));
  const kind = narrowed ?? ofType.find((candidate) => candidate.genre === undefined);
  if (!kind) throw new Error(`No kind for works of type ${work.type}`);
  return kind;
}
