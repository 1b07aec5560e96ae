import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedContact, PrintedDocument } from '../../templates/printed-document.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { asLine, asText, inlineMarkdown } from './inline.ts';

/** Between the parts of a row. */
const BESIDE = ' · ';
/** A line break inside a paragraph. */
const BREAK = '\\\n';

/**
 * A document as CommonMark: headings, lists, links, emphasis. Words never become markup. A photo, small capitals and anchors have no
 * place in it; citations are their words. Ends with a line break.
 */
export function writeMarkdown(document: PrintedDocument): string {
  const head = [
    heading(1, inlineMarkdown(document.name)),
    asLine(inlineMarkdown(document.headline)),
    list('-', document.contacts.map(contact)),
  ];
  const sections = document.sections.flatMap((section) => [
    heading(2, inlineMarkdown(section.heading)),
    ...listedBlocks(section.blocks).map(block),
  ]);
  return `${[...head, ...sections].filter(Boolean).join('\n\n')}\n`;
}

function block(it: ReturnType<typeof listedBlocks>[number]): string {
  switch (it.kind) {
    case 'entry':
      return entry(it);
    case 'subheading':
      return heading(it.level + 1, inlineMarkdown(it.content));
    case 'paragraph':
      return asLine(inlineMarkdown(it.content));
    // Another sign than under entries: a list that follows one is a list of its own.
    case 'bullets':
      return list(
        '*',
        it.items.map(({ content }) => inlineMarkdown(content)),
      );
    case 'lines':
      return lines(it.items.map(({ content }) => inlineMarkdown(content)));
    case 'references':
      return it.items
        .map(({ label, content }) => asLine([asText(label), inlineMarkdown(content)].filter(Boolean).join(' ')))
        .filter(Boolean)
        .join('\n\n');
  }
}

function entry({ before, rows, details, detailStyle }: Extract<PrintedBlock, { kind: 'entry' }>): string {
  const [lead, ...more] = rows;
  const cells = [[before, lead?.left ?? [], lead?.right ?? []], ...more.map(({ left, right }) => [left, right])];
  const header = cells.map((row) => row.map(inlineMarkdown).filter(Boolean).join(BESIDE));
  const under = details.map(inlineMarkdown);
  if (detailStyle === 'lines') return lines([...header, ...under]);
  return [lines(header), list('-', under)].filter(Boolean).join('\n\n');
}

/** "E-mail: ada@example.org"; what only stands for an address, such as "Google Scholar", is its own name. */
function contact({ label, text, href }: PrintedContact): string {
  const said = inlineMarkdown(href ? [{ kind: 'link', href, content: text }] : text);
  return label && runText(text) !== label ? `${asText(label)}: ${said}` : said;
}

const heading = (level: number, text: string): string =>
  text && `${'#'.repeat(level)} ${text.replace(/#+\s*$/, (signs) => signs.replaceAll('#', '\\#'))}`;

const list = (sign: string, items: readonly string[]): string =>
  items
    .map(asLine)
    .filter(Boolean)
    .map((item) => `${sign} ${item}`)
    .join('\n');

const lines = (texts: readonly string[]): string => texts.map(asLine).filter(Boolean).join(BREAK);
