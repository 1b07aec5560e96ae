/** What is particular to a template: the counterpart of its file in resources/typst. */

/** Sizes in parts of that of the text. */
export type Look = {
  readonly name: number;
  readonly centred?: true;
  readonly headline: 'italic' | 'upright';
  /** Lines of entries but the first. */
  readonly entryLine?: number;
  /** Letters of headings are set apart, in parts of their size. */
  readonly tracking?: number;
  /** At headings. `width` in points. */
  readonly rule?: { readonly side: 'bottom' | 'left'; readonly width: number; readonly colour: 'accent' | 'black' };
  /** The look of a group's page: titles of cards, lines above and below them, its first words and its strips of names. */
  readonly cards?: true;
  /** Across the head of the document, in points. */
  readonly headRule?: { readonly at: 'top' | 'bottom'; readonly width: number };
};

const underlined = { side: 'bottom', width: 0.6, colour: 'accent' } as const;

const looks: Readonly<Record<string, Look>> = {
  'organisation-first': { name: 2, headline: 'italic', rule: underlined },
  'title-first': { name: 2, centred: true, headline: 'upright', rule: { ...underlined, width: 0.75 } },
  classic: { name: 1.9, centred: true, headline: 'italic', tracking: 0.03, rule: { side: 'bottom', width: 0.4, colour: 'black' } },
  modern: {
    name: 2.3,
    headline: 'upright',
    entryLine: 0.95,
    rule: { side: 'left', width: 3, colour: 'accent' },
    headRule: { at: 'top', width: 4 },
  },
  sidebar: { name: 2, headline: 'upright', rule: underlined },
  'group-page': { name: 2.6, headline: 'upright', cards: true },
  'plain-list': { name: 1.45, headline: 'upright', headRule: { at: 'bottom', width: 0.5 } },
};

const plainly: Look = { name: 2, headline: 'upright', rule: underlined };

/** A template without a look of its own here has a plain one. */
export function lookOf(template: string): Look {
  return looks[template] ?? plainly;
}
