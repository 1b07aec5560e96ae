import { definitionOf, type EntryKind, entryKinds } from '../../entries/registry.ts';
import type { Form } from '../../form/fields.ts';
import { contributorRoles, cslTextFields } from '../../model/work.ts';
import { workKinds } from '../../works/work-kinds.ts';
import type { TableMapping } from '../format.ts';

/** What each row of a table can be. */
export type RowsAre = TableMapping['rows'];
export const rowsCanBe: readonly RowsAre[] = ['works', ...entryKinds];

/** A field that a column can fill. `kind`: how its cells are read, as form fields are; `from` and `to`: the ends of dates. */
export type Column = {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly options?: Readonly<Record<string, string>>;
};

type AnyField = {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
};

/** Kinds of fields that a cell cannot hold. */
const notInCells = new Set(['works', 'status', 'contacts', 'name', 'names', 'contributors', 'budget', 'counted-area', 'fields']);

function fieldsOf(form: Form<never>): readonly AnyField[] {
  return (form as unknown as Form<Record<string, never>>).flatMap((group) => group.fields as readonly unknown[] as readonly AnyField[]);
}

function entryColumns(kind: EntryKind): readonly Column[] {
  return fieldsOf(definitionOf(kind).form as never).flatMap((field): Column[] => {
    if (notInCells.has(field.kind)) return field.kind === 'counted-area' ? [{ ...field, kind: 'rich' }] : [];
    const { key, label, options } = field;
    const column = { key, label, kind: field.kind, ...(options ? { options } : {}) };
    if (field.kind !== 'dates' && field.kind !== 'money') return [column];
    if (field.kind === 'money') return [column, { key: `${key}.currency`, label: `${label}: currency`, kind: 'currency' }];
    return [
      column,
      { key: `${key}.from`, label: `${label}: start`, kind: 'from' },
      { key: `${key}.to`, label: `${label}: end`, kind: 'to' },
    ];
  });
}

function workColumns(): readonly Column[] {
  const labels = new Map(workKinds.flatMap((kind) => fieldsOf(kind.form as never).map((field) => [field.key, field.label] as const)));
  const label = (key: string) => labels.get(key) ?? cslTextFields[key as keyof typeof cslTextFields]?.description ?? key;
  const text = (key: string): Column => ({ key, label: label(key), kind: 'csl' });
  return [
    { key: 'type', label: 'Kind of work', kind: 'type' },
    { key: 'title', label: 'Title', kind: 'csl' },
    { key: 'author', label: 'Authors', kind: 'contributors' },
    { key: 'issued', label: 'Date', kind: 'dates' },
    ...['container-title', 'DOI', 'URL'].map(text),
    ...contributorRoles
      .filter((role) => role !== 'author')
      .map((role): Column => ({ key: role, label: roleLabel(role), kind: 'contributors' })),
    ...Object.keys(cslTextFields)
      .filter((key) => key !== 'container-title' && key !== 'DOI')
      .flatMap((key) => (key === 'page' ? [text(key), ...pageEnds] : [text(key)])),
    { key: 'event-date', label: 'Date of the event', kind: 'dates' },
    { key: 'submitted', label: 'Submitted on', kind: 'dates' },
    { key: 'accessed', label: 'Looked at on', kind: 'dates' },
    ...['note', 'keyword', 'abstract', 'annote'].map(text),
    { key: 'status', label: 'Status', kind: 'status' },
    { key: 'tags', label: 'Tags', kind: 'tags' },
  ];
}

/** Databases have the first and the last page in two columns. */
const pageEnds: readonly Column[] = [
  { key: 'page.from', label: 'Pages: first', kind: 'csl' },
  { key: 'page.to', label: 'Pages: last', kind: 'csl' },
];

const roleLabel = (role: string): string => `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('-', ' ')}s`;

const known = new Map<RowsAre, readonly Column[]>();

/** The fields that columns can fill when each row is such a thing. */
export function columnsOf(rows: RowsAre): readonly Column[] {
  const columns = known.get(rows) ?? (rows === 'works' ? workColumns() : entryColumns(rows));
  known.set(rows, columns);
  return columns;
}
