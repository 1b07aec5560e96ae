import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import { shortUrl } from '../../model/identifiers.ts';
import type { PrintedBlock, PrintedContact, PrintedDocument } from '../../templates/printed-document.ts';
import { plainRun } from '../../text/parse-rich.ts';
import type { DocumentContext } from '../export-format.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { onOneLine } from '../printed-pieces.ts';
import { INVISIBLE, wrapped } from './wrap.ts';

/** Between the parts of a row. */
const BESIDE = ' | ';

/**
 * The words of a document for web forms: one line for each paragraph, bullet and reference unless `width` says otherwise, headings
 * underlined. Addresses stand in parentheses where the words do not say them. Ends with a line break.
 */
export function writeText(document: PrintedDocument, { width }: Pick<DocumentContext, 'width'> = {}): string {
  const fold = (text: string, first = '', rest = ''): string => wrapped(text, { width, first, rest });
  const entry = ({ before, rows, details, detailStyle }: Extract<PrintedBlock, { kind: 'entry' }>): string => {
    const [lead, ...more] = rows;
    const lines = [[before, lead?.left ?? [], lead?.right ?? []], ...more.map(({ left, right }) => [left, right])];
    return [
      ...lines.map((cells) => fold(cells.map(words).filter(Boolean).join(BESIDE))),
      ...details.map((detail) => (detailStyle === 'bullets' ? fold(words(detail), '- ', '  ') : fold(words(detail)))),
    ]
      .filter(Boolean)
      .join('\n');
  };
  const block = (it: ReturnType<typeof listedBlocks>[number]): string => {
    switch (it.kind) {
      case 'entry':
        return entry(it);
      case 'subheading':
        return it.level === 1 ? underlined(words(it.content), '=') : underlined(words(it.content), '-');
      case 'paragraph':
        return fold(words(it.content));
      case 'bullets':
        return it.items.map(({ content }) => fold(words(content), '- ', '  ')).join('\n');
      case 'lines':
        return it.items.map(({ content }) => fold(words(content))).join('\n');
      case 'references':
        return it.items.map(({ label, content }) => fold([onOneLine(label), words(content)].filter(Boolean).join(' '))).join('\n\n');
    }
  };
  const head = [fold(words(document.name)), fold(words(document.headline)), ...document.contacts.map((one) => fold(contact(one)))];
  const sections = document.sections.map(({ heading, blocks }) =>
    [underlined(words(heading), '='), ...listedBlocks(blocks).map(block)].filter(Boolean).join('\n\n'),
  );
  return `${[head.filter(Boolean).join('\n'), ...sections].filter(Boolean).join('\n\n')}\n`;
}

const underlined = (text: string, sign: string): string => text && `${text}\n${sign.repeat(Math.min([...text].length, 72))}`;

/** "E-mail: ada@example.org"; what only stands for an address, such as "Google Scholar", gives it. */
function contact({ label, text, href }: PrintedContact): string {
  const said = words(text);
  const named = said === label || !label ? said : `${onOneLine(label)}: ${said}`;
  return href && !says(said, href) ? `${named}: ${href}` : named;
}

function words(run: Run): string {
  const text = run
    .map((inline) => {
      const own = inline.kind === 'text' ? plainRun([inline]) : runWords(inline.content);
      return inline.kind === 'link' && !says(own, inline.href) ? `${own} (${inline.href})` : own;
    })
    .join('');
  return onOneLine(text).replace(INVISIBLE, '').trim();
}

const runWords = (run: Run): string => (run.every(({ kind }) => kind === 'text') ? plainRun(run) : runText(run));

/** Whether the words end with the address as people read it, or are its end: "doi.org/10.5555/1", "10.5555/1". */
function says(text: string, href: string): boolean {
  const address = shortUrl(href).toLowerCase();
  const shown = shortUrl(onOneLine(text).trim()).replace(INVISIBLE, '').toLowerCase();
  return shown !== '' && (shown.includes(address) || (address.endsWith(shown) && shown.length >= 6 && !shown.includes(' ')));
}
