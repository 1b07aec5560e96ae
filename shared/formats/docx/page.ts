/** The measures of the pages: lengths in twips (a twentieth of a point), sizes of text in points. */

import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';

/** One line of text to the next, in parts of its size. */
export const LINE = 1.27;

const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in twips. */
export const millimetres = (length: number): number => Math.round(length * TWIPS_PER_MM);

export type Page = {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number; readonly footer: number };
  /** Between the margins. */
  readonly measure: number;
  /** Parts of the size of the text, in twips. */
  readonly em: (parts: number) => number;
  /** Of dates at the left; 0 where no entry has them there. */
  readonly column: number;
  /** How far references hang: as wide as the widest label. */
  readonly hanging: number;
  /** About how long a text is in the font of the document. */
  readonly lengthOf: (text: string, bold?: boolean) => number;
};

/** How wide the letters of a font are beside those of the others. */
const wide: Readonly<Record<PrintedDocument['options']['font'], number>> = {
  'Source Serif 4': 1.05,
  'Libertinus Serif': 0.95,
  'Source Sans 3': 0.95,
  Inter: 1.1,
};

/** Labels stand this far before their reference, in parts of the size. */
const AFTER_LABEL = 0.6;
/** The column of dates has at least this width in parts of the size, and at most this part of the line. */
const COLUMN = { least: 9, most: 0.36 } as const;

export function pageOf(document: PrintedDocument): Page {
  const { paper, margin, size, font } = document.options;
  const { width, height } = paper === 'us-letter' ? { width: 12240, height: 15840 } : { width: 11906, height: 16838 };
  const side = millimetres(margin);
  const bottom = millimetres(margin + 2);
  const em = (parts: number) => Math.round(parts * size * 20);
  const lengthOf = (text: string, bold = false) => em(emsOf(text) * wide[font] * (bold ? 1.07 : 1));
  const blocks = document.sections.flatMap((section) => section.blocks);
  const dates = blocks.flatMap((block) => (block.kind === 'entry' && block.before.length > 0 ? [lengthOf(runText(block.before))] : []));
  const labels = blocks.flatMap((block) => (block.kind === 'reference' && block.label ? [lengthOf(block.label)] : []));
  const most = (lengths: readonly number[]) => lengths.reduce((longest, one) => Math.max(longest, one), 0);
  return {
    width,
    height,
    margin: { side, top: side, bottom, footer: Math.max(200, Math.round(bottom * 0.55) - em(0.6)) },
    measure: width - 2 * side,
    em,
    column:
      dates.length === 0 ? 0 : Math.min(Math.round((width - 2 * side) * COLUMN.most), Math.max(em(COLUMN.least), most(dates) + em(1.2))),
    hanging: labels.length === 0 ? em(1.4) : Math.min(em(12), most(labels) + em(AFTER_LABEL)),
    lengthOf,
  };
}

/** About how wide characters are, in parts of their size. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u3000-\u303f\uff00-\uff60]|\p{Emoji_Presentation}/u, 1],
  [/\p{Nd}/u, 0.54],
  [/[MWmw@%—]/u, 0.85],
  [/[fijlrtI]/u, 0.33],
  [/\p{Lu}/u, 0.64],
  [/[\p{Zs}.,:;'’!|/()[\]·-]/u, 0.31],
];
const known = new Map<string, number>();

function widthOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = widths.find(([kind]) => kind.test(character))?.[1] ?? 0.52;
  if (known.size < 5_000) known.set(character, width);
  return width;
}

function emsOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

/** About how long a run is with its bold words. */
export function lengthOfRun(page: Page, run: Run): number {
  return run.reduce((sum, inline) => {
    if (inline.kind !== 'text') return sum + lengthOfRun(page, inline.content);
    return (
      sum +
      page.lengthOf(
        inline.text,
        inline.marks?.some((mark) => mark === 'strong' || mark === 'owner'),
      )
    );
  }, 0);
}

/** On how many lines of a length a text stands, about. */
export function linesOf(page: Page, text: string, length: number): number {
  return Math.max(1, Math.ceil(page.lengthOf(text) / Math.max(1, length)));
}
