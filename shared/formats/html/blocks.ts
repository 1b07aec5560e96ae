import type { Run } from '../../compose/cv-document.ts';
import type { PrintedBlock } from '../../templates/printed-document.ts';
import type { Listed } from '../listed-blocks.ts';
import { onOneLine } from '../printed-pieces.ts';
import { attributes, escaped } from './escape.ts';

type Reference = Extract<PrintedBlock, { kind: 'reference' }>;

/** A reference as its page prints it: the words as markup, and what its list item carries. */
export type ReferenceHtml = (reference: Reference) => {
  readonly words: string;
  readonly id?: string | undefined;
  readonly data?: Readonly<Record<string, string | undefined>>;
};

type Line = PrintedBlock & { readonly kind: 'bullet' | 'line'; readonly content: Run };

/** How a page prints words, references and, where they are more than words, lines and bullets. */
export type BlockWriter = {
  readonly words: (run: Run) => string;
  readonly reference: ReferenceHtml;
  readonly line?: (line: Line) => { readonly words: string; readonly id?: string | undefined };
};

/** A block as markup, with the class names that every page of ours knows. */
export function blockHtml(block: Listed, { words, reference, line = (one) => ({ words: words(one.content) }) }: BlockWriter): string {
  const items = (name: string, all: readonly Line[]): string =>
    list(
      name,
      all.map((one) => {
        const { words: said, id } = line(one);
        return item(said, one.breakBefore, id);
      }),
    );
  switch (block.kind) {
    case 'entry':
      return entry(block, words);
    case 'subheading':
      return block.level === 1
        ? `<h2${attributes({ class: block.breakBefore ? 'sub page' : 'sub' })}>${words(block.content)}</h2>`
        : `<h3${attributes({ class: block.breakBefore ? 'page' : '' })}>${words(block.content)}</h3>`;
    case 'paragraph':
      return `<p${attributes({ class: block.breakBefore ? 'text page' : 'text' })}>${words(block.content)}</p>`;
    case 'bullets':
      return items('bullets', block.items);
    case 'lines':
      return items('lines', block.items);
    case 'references': {
      const numbered = block.items.some(({ label }) => label !== '');
      const references = block.items.map((one) => {
        const { id, words: said, data = {} } = reference(one);
        const opening = `<li${attributes({ id, ...data, class: one.breakBefore ? 'page' : '' })}>`;
        if (!numbered) return `${opening}${said}</li>`;
        return `${opening}<span class="number">${escaped(onOneLine(one.label))}</span> <span class="words">${said}</span></li>`;
      });
      return list(numbered ? 'references numbered' : 'references', references, 'ol');
    }
  }
}

const item = (words: string, breakBefore = false, id?: string): string =>
  `<li${attributes({ id, class: breakBefore ? 'page' : '' })}>${words}</li>`;
export const list = (name: string, items: readonly string[], element = 'ul'): string =>
  `<${element} class="${name}" role="list">\n${items.join('\n')}\n</${element}>`;

function entry(
  { before, rows, details, detailStyle, breakBefore }: Extract<PrintedBlock, { kind: 'entry' }>,
  words: BlockWriter['words'],
): string {
  const lines = rows.map(({ left, right }) => {
    const cells = [
      ...(left.length > 0 ? [`<span class="left">${words(left)}</span>`] : []),
      ...(right.length > 0 ? [`<span class="right">${words(right)}</span>`] : []),
    ];
    return `<div class="row">${cells.join(' ')}</div>`;
  });
  const under =
    details.length > 0
      ? [
          list(
            `details ${detailStyle === 'bullets' ? 'bullets' : 'plain'}`,
            details.map((detail) => item(words(detail))),
          ),
        ]
      : [];
  const inner = [...lines, ...under].join('\n');
  const name = breakBefore ? 'entry page' : 'entry';
  if (before.length === 0) return `<div class="${name}">\n${inner}\n</div>`;
  return `<div class="${name} beside">\n<div class="before">${words(before)}</div>\n<div>\n${inner}\n</div>\n</div>`;
}
