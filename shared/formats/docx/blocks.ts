import type { PagePart, Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedSection } from '../../templates/printed-document.ts';
import { type CardLook, card, entry } from './entries.ts';
import { inlines, plainly, tab } from './inlines.ts';
import { bookmarked, type Links } from './links.ts';
import { linesOf, type Page } from './page.ts';
import { type Paragraph, together, withFirst } from './paragraphs.ts';
import { type Picture, picture } from './picture.ts';

/** Paragraphs up to this many lines stay on one page. */
const KEEP_LINES = 6;

/** Between two logos. */
const APART = '\u2003\u2003';

/** The paragraphs of a section. `logos` stand in a row above its blocks. */
export function section(it: PrintedSection, logos: readonly Picture[], page: Page, links: Links): readonly Paragraph[] {
  const heading: Paragraph[] = it.heading.length > 0 ? [{ look: { style: 'Heading1' }, content: inlines(it.heading, links) }] : [];
  const blocks = it.blocks.flatMap((one, i) =>
    block(
      one,
      {
        headed: heading.length > 0 && i === 0,
        before: it.blocks[i - 1],
        after: it.blocks[i + 1],
        second: it.blocks[i + 2],
        ...(it.part ? { part: it.part, cards: cardLook(it), below: logos.length > 0 } : {}),
      },
      page,
      links,
    ),
  );
  const row: Paragraph[] = logos.length > 0 ? [{ look: { style: 'Logos' }, content: logos.map(picture).join(plainly(APART)) }] : [];
  const paragraphs = withFirst([...heading, ...row, ...blocks], it.breakBefore ? { pageBreakBefore: true } : {});
  return it.keepTogether ? together(paragraphs) : paragraphs;
}

/**
 * `headed`: stands below the heading of its section. `second`: the block after the one after. On the page of a group, `part` is what the
 * section is and `cards` how its entries look.
 */
type Neighbours = {
  readonly headed: boolean;
  readonly before?: PrintedBlock;
  readonly after?: PrintedBlock;
  readonly second?: PrintedBlock;
  readonly part?: PagePart;
  readonly cards?: CardLook;
  /** Stands below a row of logos. */
  readonly below?: boolean;
};

const cardLook = ({ part, blocks }: PrintedSection): CardLook => ({
  level: blocks.some(({ kind }) => kind === 'subheading') ? 3 : 2,
  ruled: part === 'publications',
});

function block(it: PrintedBlock, neighbours: Neighbours, page: Page, links: Links): readonly Paragraph[] {
  const { before } = neighbours;
  const paragraphs = content(it, neighbours, page, links);
  const headed = neighbours.headed || before?.kind === 'subheading';
  // Lines that follow each other are a list; with something else before it, the list stands apart.
  const listed = it.kind === 'bullet' || it.kind === 'reference' || it.kind === 'line';
  return withFirst(paragraphs, {
    // The space below a heading is its own.
    ...(headed ? { before: 0 } : listed && before && before.kind !== it.kind ? { before: page.em(0.63) } : {}),
    ...(listed && holdsNext(it, neighbours) ? { keepNext: true } : {}),
    ...(it.breakBefore ? { pageBreakBefore: true } : {}),
  });
}

/** Of a list, neither the first line stands alone at the foot of a page nor the last one at the head of the next. */
function holdsNext(it: PrintedBlock, { before, after, second }: Neighbours): boolean {
  return after?.kind === it.kind && !after.breakBefore && (before?.kind !== it.kind || second?.kind !== it.kind);
}

function content(it: PrintedBlock, { part, cards, below }: Neighbours, page: Page, links: Links): readonly Paragraph[] {
  switch (it.kind) {
    case 'entry':
      return cards ? card(it, cards, page, links) : entry(it, page, links);
    case 'subheading':
      return [{ look: { style: it.level === 1 ? 'Heading1Small' : 'Heading2' }, content: inlines(it.content, links) }];
    case 'paragraph':
      return [text(part === 'mission' ? 'Lead' : 'BodyText', it.content, page, links)];
    case 'bullet':
      return [text('ListBullet', it.content, page, links)];
    case 'line':
      return [text(part === 'strip' && !below ? 'Strip' : 'Line', it.content, page, links)];
    case 'reference': {
      const { look, content: words } = text('Reference', it.content, page, links);
      const labelled = (it.label ? plainly(it.label) + tab : '') + words;
      const bookmark = it.anchor ? links.bookmark(it.anchor) : null;
      return [{ look, content: bookmark ? bookmarked(bookmark, labelled) : labelled }];
    }
  }
}

/** The style keeps the lines of a paragraph on one page; a long one may go over to the next. */
function text(style: string, run: Run, page: Page, links: Links): Paragraph {
  const long = linesOf(page, runText(run), page.measure) > KEEP_LINES;
  return { look: { style, ...(long ? { keepLines: false } : {}) }, content: inlines(run, links) };
}
