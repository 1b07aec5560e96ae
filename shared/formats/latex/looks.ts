/** How the head and the headings of a template look in LaTeX: the counterpart of its file in resources/typst. */
export type Look = {
  readonly centred: boolean;
  /** Size of the name in parts of that of the text. */
  readonly name: number;
  /** Shape of the headline. */
  readonly headline: '\\itshape' | '\\upshape';
  /** Drawn above the name, and below the contacts. */
  readonly above: string;
  readonly below: string;
  /** A heading; `#4` are its words. */
  readonly heading: string;
  /** Width of the column for dates at the left. */
  readonly column: string;
};

const ruleBelow = (colour: string, thickness: string): string =>
  `#4\\par\\nobreak\\kern0.3em{\\color{${colour}}\\hrule height ${thickness}}`;

const usual: Look = {
  centred: false,
  name: 2,
  headline: '\\itshape',
  above: '',
  below: '',
  heading: ruleBelow('accent', '0.6pt'),
  column: '0pt',
};

const looks: Readonly<Record<string, Look>> = {
  'title-first': {
    ...usual,
    centred: true,
    headline: '\\upshape',
    heading: '#4\\hspace{0.7em}{\\color{accent}\\leaders\\hrule height 0.37em depth -0.31em\\hskip 0pt plus 1filll}\\kern0pt',
  },
  classic: { ...usual, centred: true, name: 1.9, heading: ruleBelow('black', '0.4pt'), column: '9em' },
  modern: {
    ...usual,
    name: 2.3,
    headline: '\\upshape',
    above: '{\\color{accent}\\hrule height 4pt}\\vspace{1.2em}',
    heading: '{\\color{accent}\\rule[-0.3em]{3pt}{1.25em}}\\hspace{0.7em}#4',
  },
  sidebar: { ...usual, headline: '\\upshape' },
  'group-page': { ...usual, name: 2.6, headline: '\\upshape', heading: '#4' },
  'plain-list': {
    ...usual,
    name: 1.45,
    headline: '\\upshape',
    below: '\\vspace{0.8em}{\\color{accent}\\hrule height 0.5pt}',
    heading: '#4',
  },
};

/** @param template its id; one that has no look of its own here has the usual one */
export const lookOf = (template: string): Look => looks[template] ?? usual;
