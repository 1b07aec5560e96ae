/** Declarative form fields: the model says what can be edited, the renderer says how it looks. */

/** The declared keys of T, without the index signature that keeps unknown fields. */
export type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** Keys of T whose values fit V; what keeps a field on a key of the right type. */
type KeyOf<T, V> = { [K in keyof Known<T> & string]-?: [NonNullable<Known<T>[K]>] extends [V] ? K : never }[keyof Known<T> & string];

type Common = {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Takes the whole row instead of half of it. */
  readonly wide?: boolean;
  /** Says something to the user or the program and stands on no page. */
  readonly unprinted?: true;
};

type TextKind =
  /** One plain line. */
  | 'text'
  /** One line of Markdown with citations. */
  | 'rich'
  /** Several lines of Markdown with citations. */
  | 'rich-area'
  /** Several lines, verbatim. */
  | 'area'
  | 'url'
  | 'doi';

export type DetailRole = { readonly id: string; readonly label: string };

/** One cell of a row, or one field of a part. `prose`: one line, and `prose-area` several lines, of Markdown with citations. */
export type Column = {
  readonly key: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Takes a line of its own under the others. */
  readonly wide?: boolean;
} & (
  | { readonly kind: 'text' | 'prose' | 'prose-area' | 'area' | 'url' | 'dates' | 'person' | 'work' }
  /** A picture that is printed whole. */
  | { readonly kind: 'logo' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  /** One of the rows of another list of the item, by its id. */
  | { readonly kind: 'row-of'; readonly list: string; readonly none: string }
  | { readonly kind: 'rows'; readonly row: RowForm }
);

/** Rows that are alike: what one is called, and what it consists of. */
export type RowForm = {
  /** "venue": for "Add a venue", "Move venue". */
  readonly one: string;
  /** First letter of the ids of new rows. */
  readonly prefix: string;
  /** What a new row holds before anything is typed. */
  readonly empty: Readonly<Record<string, string | readonly never[]>>;
  /** Cells of a row, in order. A text that a new row holds as an empty one stays an empty one when it is emptied; others go. */
  readonly columns: readonly Column[];
  /** A new row is chosen from a list instead of being empty. */
  readonly from?: 'people' | 'works';
  /** Column of another list of the item that names these rows by their ids: a row that goes is named no more. */
  readonly namedBy?: { readonly list: string; readonly key: string };
};

type Special<T> =
  | { readonly kind: 'dates'; readonly key: KeyOf<T, { edtf: string }>; readonly single?: boolean }
  | { readonly kind: 'choice'; readonly key: KeyOf<T, string>; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'switch'; readonly key: KeyOf<T, boolean> }
  /** A whole number. */
  | { readonly kind: 'number'; readonly key: KeyOf<T, number> }
  /** Typed as "250,000 EUR". */
  | { readonly kind: 'money'; readonly key: KeyOf<T, { value: number; currency: string }> }
  /** Typed as "300 words". */
  | { readonly kind: 'budget'; readonly key: KeyOf<T, { most: number }> }
  /** As `rich-area`, with a count of its words beside the budget at another key. */
  | { readonly kind: 'counted-area'; readonly key: KeyOf<T, string>; readonly budget: KeyOf<T, { most: number }> }
  /** Rows of a few columns each, in order. */
  | { readonly kind: 'rows'; readonly key: KeyOf<T, readonly { id: string }[]>; readonly row: RowForm }
  /** A few fields that belong together; without any words the whole is not there. */
  | { readonly kind: 'part'; readonly key: KeyOf<T, object>; readonly columns: readonly Column[] }
  /** Works of the portfolio by their ids, in order. */
  | { readonly kind: 'works'; readonly key: KeyOf<T, readonly string[]> }
  /** Short words of the user's own, each once. */
  | { readonly kind: 'tags'; readonly key: KeyOf<T, readonly string[]> }
  /** Names of other fields of the same form that are printed. */
  | { readonly kind: 'fields'; readonly key: KeyOf<T, readonly string[]> }
  /** Lines under an entry: meaning, label and text. */
  | {
      readonly kind: 'details';
      readonly key: KeyOf<T, readonly { text: string }[]>;
      readonly roles: readonly DetailRole[];
      /** Labels tell the lines apart where they are chosen and stand on no page. */
      readonly unprintedLabels?: true;
    }
  /** Typed as "a, b, Group: (c, d)". */
  | { readonly kind: 'skills'; readonly key: KeyOf<T, readonly { name: string }[]> }
  | { readonly kind: 'contributors'; readonly key: KeyOf<T, readonly { name: object; role: string }[]> }
  | { readonly kind: 'status'; readonly key: KeyOf<T, readonly { status: string }[]> }
  /** A picture that is printed whole. */
  | { readonly kind: 'logo'; readonly key: KeyOf<T, { mime: string; data: string }> }
  | { readonly kind: 'name'; readonly key: KeyOf<T, object> }
  | { readonly kind: 'names'; readonly key: KeyOf<T, readonly object[]> }
  | { readonly kind: 'contacts'; readonly key: KeyOf<T, readonly { kind: string; value: string }[]> };

export type Field<T> = Common & ({ readonly kind: TextKind; readonly key: KeyOf<T, string> } | Special<T>);

/** Fields under one heading. The first group of a form has no title and is always open; the others open when filled. */
export type FieldGroup<T> = { readonly title?: string; readonly fields: readonly Field<T>[] };
export type Form<T> = readonly FieldGroup<T>[];
