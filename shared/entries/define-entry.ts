import { z } from 'zod';
import type { Block, Detail, Run, Source } from '../compose/cv-document.ts';
import type { Form, Known } from '../form/fields.ts';
import type { Dates } from '../model/dates.ts';
import type { DetailLine } from '../model/detail-line.ts';
import { Id } from '../model/id.ts';
import type { Money } from '../model/money.ts';
import { webPrivacy, webPrivacyFields } from '../model/not-on-web.ts';
import type { Finding } from '../model/problem.ts';
import { Translations } from '../model/translations.ts';
import type { Wording } from '../wording/wording.ts';
import type { EntryGroup } from './groups.ts';

/** What a kind gets for turning its values into runs: the only way text reaches a page. */
export type Projection = {
  /** Markdown of the field at `path` as inline runs, its citations noted in reading order. */
  readonly rich: (markdown: string | undefined, path: string) => Run;
  readonly dates: (dates: Dates | undefined) => Run;
  readonly money: (money: Money | undefined) => Run;
  /** Fixed words in the language of the document. */
  readonly say: Wording['say'];
  /** Lines with their labels; the meaning of a line is named by the word `<kind>.<role>`. */
  readonly details: (lines: readonly DetailLine[], path: string) => readonly Detail[];
  readonly detailStyle: 'bullets' | 'lines';
  readonly source: Source;
};

/** The one-line form of an entry, for bullets, plain lines and run-in lists. */
export type EntryLine = { readonly label?: Run; readonly content: Run };

export type EntrySummary = { readonly title: string; readonly subtitle: string; readonly dates?: Dates };

/** Fields that every entry has. */
export const entryBase = {
  id: Id,
  person: Id.describe('Id of the person it belongs to'),
  private: z.boolean().optional().describe('Left out of every document'),
  ...webPrivacy,
  note: z.string().optional().describe('Private note, never printed'),
  selected: z.boolean().optional().describe('One of those to show first'),
  tags: z.array(z.string()).optional().describe('Own tags, for filters; never printed'),
  translations: Translations.optional(),
};

/** What filters of documents ask for. */
export const filterFields = [
  { kind: 'tags', key: 'tags', label: 'Tags', hint: 'For filters; never printed', unprinted: true },
  { kind: 'switch', key: 'selected', label: 'Selected, to show first', unprinted: true },
] as const;

/** The form fields of {@link entryBase}: the last of every form. */
export const privateFields = [
  { kind: 'area', key: 'note', label: 'Private note', hint: 'Never printed', wide: true, unprinted: true },
  ...filterFields,
  { kind: 'switch', key: 'private', label: 'Leave out of every document', unprinted: true },
  ...webPrivacyFields,
] as const;

/** `private` is left to the kind: referees are private unless said otherwise. */
type EntryShape = z.ZodObject<{ kind: z.ZodLiteral<string> } & Omit<typeof entryBase, 'private'>, z.core.$loose>;

type Blank<T> = Omit<Known<T>, 'kind' | 'id' | 'person'>;

/** Everything Scholarfolio knows about one kind of entry. */
export type EntryDefinition<S extends EntryShape = EntryShape> = {
  readonly kind: string;
  readonly name: { readonly one: string; readonly many: string };
  /** For the empty list: what belongs here. */
  readonly purpose: string;
  readonly example: string;
  /** Name of an icon in renderer/components/icon-paths.ts. */
  readonly icon: string;
  /** Where the navigation lists it. */
  readonly group: EntryGroup;
  /** A private entry is printed where a document picks it by hand; those of other kinds never are. */
  readonly privateUnlessPicked?: true;
  readonly schema: S;
  /** Values of a new entry, besides its kind, id and person. */
  readonly blank: Blank<z.infer<S>>;
  readonly form: Form<z.infer<S>>;
  readonly summary: (entry: z.infer<S>) => EntrySummary;
  /** The entry in full. */
  readonly block: (entry: z.infer<S>, projection: Projection) => Block | readonly Block[];
  /** The entry in one line. */
  readonly line: (entry: z.infer<S>, projection: Projection) => EntryLine;
  /** What a person should know about an entry that is valid: a text over its budget. */
  readonly check?: (entry: z.infer<S>) => readonly Finding[];
};

/** Checks the definition against its own schema; the literal kind is kept for the union of all kinds. */
export function defineEntry<const S extends EntryShape>(definition: EntryDefinition<S>): EntryDefinition<S> {
  return definition;
}
