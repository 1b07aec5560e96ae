/** A reference style that comes with Scholarfolio: a CSL file in resources/csl/styles and what the app needs to know about it. */
export type StyleInfo = {
  /** File name without `.csl`. */
  readonly id: string;
  readonly title: string;
  /** numeric: cites by number; author-date: cites by name. */
  readonly cites: 'numeric' | 'author-date';
  /** Numeric styles: a citation in the text and the label in the list. */
  readonly mark?: 'brackets' | 'parentheses' | 'superscript';
  readonly label?: 'brackets' | 'dot';
  /** Numeric styles that number in the order of their sorted list instead of the order of citation. */
  readonly sorts?: boolean;
  /** Replaces repeated authors by a rule, so that a reference depends on its neighbours. */
  readonly substitutes?: boolean;
  /** Prints an event's days as "01-12-2022 Through 02-12-2022". */
  readonly numericEventDates?: boolean;
};

/** Every bundled style: the one list, in the order of the picker. */
export const styles: readonly StyleInfo[] = [
  { id: 'ieee', title: 'IEEE', cites: 'numeric', mark: 'brackets', label: 'brackets' },
  {
    id: 'ieee-online',
    title: 'IEEE, with addresses beside DOIs',
    cites: 'numeric',
    mark: 'brackets',
    label: 'brackets',
    numericEventDates: true,
  },
  { id: 'apa', title: 'APA, 7th edition', cites: 'author-date' },
  { id: 'nature', title: 'Nature', cites: 'numeric', mark: 'superscript', label: 'dot' },
  { id: 'vancouver', title: 'Vancouver', cites: 'numeric', mark: 'parentheses', label: 'dot' },
  { id: 'chicago-author-date', title: 'Chicago, 17th edition (author-date)', cites: 'author-date', substitutes: true },
  { id: 'modern-language-association', title: 'MLA, 9th edition', cites: 'author-date', substitutes: true },
  { id: 'association-for-computing-machinery', title: 'ACM', cites: 'numeric', mark: 'brackets', label: 'brackets', sorts: true },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', cites: 'author-date' },
];

export function styleById(id: string): StyleInfo | undefined {
  return styles.find((style) => style.id === id);
}

/** Whether a reference of the style reads the same whatever stands beside it, so that each can be formatted and kept on its own. */
export function formatsAlone(style: StyleInfo): boolean {
  return style.cites === 'numeric' && !style.sorts;
}
