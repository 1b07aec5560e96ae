import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { CardRole, EntryRow } from '../../templates/arrangements.ts';
import type { PrintedBlock } from '../../templates/printed-document.ts';
import { inlines, lineBreak, tab } from './inlines.ts';
import type { Links } from './links.ts';
import { lengthOfRun, linesOf, type Page } from './page.ts';
import { type Paragraph, together, withFirst } from './paragraphs.ts';
import type { ParagraphLook } from './properties.ts';
import type { Xml } from './xml.ts';

type Entry = Extract<PrintedBlock, { kind: 'entry' }>;

/** Entries up to this many lines stay on one page. */
const KEEP_LINES = 6;
/** What stands at the end of a line takes at most this part of it; more of it stands on a line of its own. */
const MOST_AT_END = 0.45;

/** The lines of a card but its title, which is a heading. */
const cardStyles: Readonly<Record<Exclude<CardRole, 'title'>, string>> = {
  venue: 'CardVenue',
  keywords: 'CardKeywords',
  authors: 'CardAuthors',
};

/** How cards are set: `level` is that of the headings that their titles are; `ruled`: a rule stands above each. */
export type CardLook = { readonly level: 2 | 3; readonly ruled: boolean };

/** A work or an office on the page of a group: where it came out, what it is about, its title and what it says. */
export function card(it: Entry, { level, ruled }: CardLook, page: Page, links: Links): readonly Paragraph[] {
  const header = it.rows.flatMap(({ left, right, role = 'venue' }): readonly Paragraph[] => {
    const look: ParagraphLook = { style: role === 'title' ? `Heading${level}` : cardStyles[role] };
    return [left, right].filter((run) => run.length > 0).map((run) => ({ look, content: inlines(run, links) }));
  });
  const details = it.details.map((detail): Paragraph => {
    const long = linesOf(page, runText(detail), page.measure) > KEEP_LINES;
    return { look: { style: 'CardText', ...(long ? { keepLines: false } : {}) }, content: inlines(detail, links) };
  });
  const begun = withFirst(header, ruled ? { before: page.em(1.5), border: cardRule } : { before: page.em(0.8) });
  // The lines of its head stay with the first line of what the work says.
  return [...together([...begun, ...details.slice(0, 1)]).slice(0, begun.length), ...details];
}

const cardRule = { side: 'top', width: 4, space: 8, colour: 'CCCCCC' } as const;

/** The header of an entry with its details below. */
export function entry(it: Entry, page: Page, links: Links): readonly Paragraph[] {
  const header = [...beginning(it, page, links), ...it.rows.slice(1).flatMap((row) => rowOf(row, 'EntryLine', '', page, links))];
  const details = it.details.map((detail) => detailOf(detail, it.detailStyle, page, links));
  const lines = header.length + it.details.reduce((sum, detail) => sum + linesOf(page, runText(detail), page.measure - page.column), 0);
  if (lines <= KEEP_LINES) return together([...header, ...details]);
  return [...together([...header, ...details.slice(0, 1)]).slice(0, header.length), ...details];
}

function detailOf(run: Run, style: Entry['detailStyle'], page: Page, links: Links): Paragraph {
  const bullet = page.column > 0 ? 'ListBullet2' : 'ListBullet';
  const long = linesOf(page, runText(run), page.measure - page.column) > KEEP_LINES;
  return {
    look: { style: style === 'bullets' ? bullet : 'EntryDetail', ...(long ? { keepLines: false } : {}) },
    content: inlines(run, links),
  };
}

/** The first row, with the dates that stand at its left. */
function beginning({ before, rows: [first = { left: [], right: [] }] }: Entry, page: Page, links: Links): readonly Paragraph[] {
  if (page.column === 0) return rowOf(first, 'Entry', '', page, links);
  const dates = inlines(before, links);
  if (lengthOfRun(page, before) <= page.column - page.em(0.5)) return rowOf(first, 'Entry', dates + tab, page, links);
  return [{ look: { style: 'Entry', indent: { start: 0, hanging: 0 } }, content: dates }, ...rowOf(first, 'EntryLine', '', page, links)];
}

/** A row: its right-hand part stands at the right margin by a tab, or on a line of its own where it is long. */
function rowOf({ left, right }: EntryRow, style: 'Entry' | 'EntryLine', lead: Xml, page: Page, links: Links): readonly Paragraph[] {
  const look: ParagraphLook = { style };
  if (right.length === 0) return [{ look, content: lead + inlines(left, links) }];
  const line = page.measure - page.column;
  const words = inlines(right, links);
  if (lengthOfRun(page, right) > line * MOST_AT_END) {
    if (left.length === 0) return [{ look, content: lead + words }];
    return [
      { look, content: lead + inlines(left, links) },
      { look: { style: 'EntryLine' }, content: words },
    ];
  }
  // Beside a column of dates, no style has this stop: dates that are wider than their column would jump to it.
  const tabs: ParagraphLook = page.column > 0 && style === 'Entry' ? { tabs: [{ at: page.measure, align: 'right' }] } : {};
  return [
    {
      look: { ...look, ...tabs },
      content: lead + inlines(left, links) + (hasRoom(left, right, line, page) ? '' : lineBreak) + tab + words,
    },
  ];
}

/** Whether the last line of the words at the left surely has room for what stands at its end. */
function hasRoom(left: Run, right: Run, line: number, page: Page): boolean {
  const end = lengthOfRun(page, right) + page.em(1.5);
  const length = lengthOfRun(page, left);
  if (length <= line) return length + end <= line * 0.96;
  // Lines end before they are full, and letters may be narrower than they seem.
  const full = Math.floor(length / line);
  const last = length - full * line;
  return last > line * 0.08 * full && last + line * 0.08 * full + end <= line * 0.95;
}
