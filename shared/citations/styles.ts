import type { Run } from '../compose/cv-document.ts';

/** What the app needs to know about a reference style besides its CSL file. */
export type StyleInfo = {
  /** File name without `.csl`. */
  readonly id: string;
  readonly title: string;
  /** numeric: cites by number; author-date: cites by name. */
  readonly cites: 'numeric' | 'author-date';
  /** Subjects it is used in, as CSL names them, in words. */
  readonly fields: readonly string[];
  /** Numeric styles: the citation of number 1 in the text, and its label in the list. */
  readonly mark?: Run;
  readonly label?: string;
  /** Numeric styles that number in the order of their sorted list instead of the order of citation. */
  readonly sorts?: boolean;
  /** Replaces repeated authors by a rule, so that a reference depends on its neighbours. */
  readonly substitutes?: boolean;
  /** Prints an event's days as "01-12-2022 Through 02-12-2022". */
  readonly numericEventDates?: boolean;
};

export const marks = {
  brackets: [{ kind: 'text', text: '[1]' }],
  parentheses: [{ kind: 'text', text: '(1)' }],
  superscript: [{ kind: 'text', text: '1', marks: ['superscript'] }],
} as const satisfies Record<string, Run>;
const { brackets, parentheses, superscript } = marks;

const slanted: Run = [
  { kind: 'text', text: '(' },
  { kind: 'text', text: '1', marks: ['emphasis'] },
  { kind: 'text', text: ')' },
];

function numeric(id: string, title: string, mark: Run, label: string, fields: readonly string[], more: Partial<StyleInfo> = {}): StyleInfo {
  return { id, title, cites: 'numeric', mark, label, fields, ...more };
}

function authorDate(id: string, title: string, fields: readonly string[], more: Partial<StyleInfo> = {}): StyleInfo {
  return { id, title, cites: 'author-date', fields, ...more };
}

const any = ['any subject'];

/** Every bundled style, a CSL file in resources/csl/styles: the one list, in the order of the picker. */
export const styles: readonly StyleInfo[] = [
  numeric('ieee', 'IEEE', brackets, '[1]', ['engineering', 'any subject']),
  numeric('ieee-online', 'IEEE, with addresses beside DOIs', brackets, '[1]', ['engineering'], { numericEventDates: true }),
  authorDate('apa', 'APA, 7th edition', ['psychology', 'social science', 'any subject']),
  numeric('nature', 'Nature', superscript, '1.', ['science', 'any subject']),
  numeric('vancouver', 'Vancouver', parentheses, '1.', ['medicine']),
  authorDate('chicago-author-date', 'Chicago, 17th edition (author-date)', ['humanities', 'any subject'], { substitutes: true }),
  authorDate('modern-language-association', 'MLA, 9th edition', ['humanities', 'literature', 'any subject'], { substitutes: true }),
  numeric('association-for-computing-machinery', 'ACM', brackets, '[1]', ['computing', 'engineering'], { sorts: true }),
  authorDate('harvard-cite-them-right', 'Harvard (Cite Them Right)', any),
  numeric('american-chemical-society', 'ACS (American Chemical Society)', superscript, '(1)', ['chemistry']),
  numeric('american-institute-of-physics', 'AIP (American Institute of Physics)', superscript, '1', ['physics']),
  numeric('american-medical-association', 'AMA, 11th edition', superscript, '1.', ['medicine']),
  numeric('american-physics-society', 'APS (American Physical Society)', brackets, '[1]', ['physics']),
  authorDate('american-sociological-association', 'ASA, 6th edition (American Sociological Association)', ['sociology', 'social science']),
  numeric('bmj', 'BMJ', brackets, '1', ['medicine']),
  numeric('cell', 'Cell', superscript, '1.', ['biology']),
  numeric('din-1505-2-numeric', 'DIN 1505-2 (numeric)', brackets, '[1]', any),
  authorDate('elsevier-harvard', 'Elsevier Harvard', ['biology', 'any subject']),
  numeric('elsevier-vancouver', 'Elsevier Vancouver', brackets, '[1]', ['medicine', 'any subject']),
  numeric('elsevier-with-titles', 'Elsevier, numeric with titles', brackets, '[1]', any),
  authorDate('frontiers', 'Frontiers', any),
  numeric('gost-r-7-0-5-2008-numeric', 'GOST R 7.0.5-2008 (numeric)', brackets, '1.', any),
  authorDate('iso690-author-date-en', 'ISO 690 (author-date)', any),
  numeric('iso690-numeric-en', 'ISO 690 (numeric)', parentheses, '1.', any),
  numeric('multidisciplinary-digital-publishing-institute', 'MDPI', brackets, '1.', ['science']),
  numeric('plos', 'PLOS', brackets, '1.', ['science', 'medicine', 'biology']),
  numeric('science', 'Science', slanted, '1.', ['science']),
  authorDate('springer-basic-author-date', 'Springer Basic (author-date)', any),
  numeric('springer-lecture-notes-in-computer-science', 'Springer LNCS', brackets, '1.', ['computing', 'engineering']),
];

export function styleById(id: string): StyleInfo | undefined {
  return styles.find((style) => style.id === id);
}

/** Whether a reference of the style reads the same whatever stands beside it, so that each can be formatted and kept on its own. */
export function formatsAlone(style: StyleInfo): boolean {
  return style.cites === 'numeric' && !style.sorts && !style.substitutes;
}
