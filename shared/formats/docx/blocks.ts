import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedSection } from '../../templates/printed-document.ts';
import { entry } from './entries.ts';
import { inlines, plainly, tab } from './inlines.ts';
import { bookmarked, type Links } from './links.ts';
import { linesOf, type Page } from './page.ts';
import { type Paragraph, together, withFirst } from './paragraphs.ts';

/** Paragraphs up to this many lines stay on one page. */
const KEEP_LINES = 6;

/** The paragraphs of a section. */
export function section(it: PrintedSection, page: Page, links: Links): readonly Paragraph[] {
  const heading: Paragraph[] = it.heading.length > 0 ? [{ look: { style: 'Heading1' }, content: inlines(it.heading, links) }] : [];
  const blocks = it.blocks.flatMap((one, i) => block(one, it.blocks[i - 1], page, links));
  const paragraphs = withFirst([...heading, ...blocks], it.breakBefore ? { pageBreakBefore: true } : {});
  return it.keepTogether ? together(paragraphs) : paragraphs;
}

function block(it: PrintedBlock, before: PrintedBlock | undefined, page: Page, links: Links): readonly Paragraph[] {
  const paragraphs = content(it, page, links);
  // Lines that follow each other are a list; with something else before it, the list stands apart.
  const listed = it.kind === 'bullet' || it.kind === 'reference' || it.kind === 'line';
  const apart = listed && before !== undefined && before.kind !== it.kind && before.kind !== 'subheading';
  return withFirst(paragraphs, {
    ...(apart ? { before: page.em(0.63) } : {}),
    ...(it.breakBefore ? { pageBreakBefore: true } : {}),
  });
}

function content(it: PrintedBlock, page: Page, links: Links): readonly Paragraph[] {
  switch (it.kind) {
    case 'entry':
      return entry(it, page, links);
    case 'subheading':
      return [{ look: { style: it.level === 1 ? 'Heading1Small' : 'Heading2' }, content: inlines(it.content, links) }];
    case 'paragraph':
      return [text('BodyText', it.content, page, links)];
    case 'bullet':
      return [text('ListBullet', it.content, page, links)];
    case 'line':
      return [text('Line', it.content, page, links)];
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
