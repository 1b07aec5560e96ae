import type { Inline, Mark } from '../compose/cv-document.ts';
import { mergeRuns } from '../text/math.ts';
import { splitCarried } from './carried-citations.ts';
import { INVISIBLE } from './to-csl.ts';

/** One formatted reference as the engine wrote it: its label, if it has a column for one, and its words. */
export type ParsedEntry = { readonly label: readonly Inline[]; readonly content: readonly Inline[] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#x') || code.startsWith('#X')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return entities[code] ?? whole;
  });
}

const simpleMarks: Readonly<Record<string, Mark>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  sup: 'superscript',
  sub: 'subscript',
};

/** The marks an opening tag adds; a `normal` style takes the mark of its kind away. */
function marksAfter(tag: string, attributes: string, marks: readonly Mark[]): readonly Mark[] {
  const simple = simpleMarks[tag];
  if (simple) return marks.includes(simple) ? marks : [...marks, simple];
  if (tag !== 'span') return marks;
  if (/font-style:\s*normal/.test(attributes)) return marks.filter((mark) => mark !== 'emphasis');
  if (/font-weight:\s*normal/.test(attributes)) return marks.filter((mark) => mark !== 'strong');
  if (/font-variant:\s*small-caps/.test(attributes)) return [...marks, 'small-caps'];
  return marks;
}

/** Reads the engine's HTML of inline text into runs, carried citations among them. The invisible sign of {@link INVISIBLE} is dropped. */
export function inlineHtml(html: string): Inline[] {
  const runs: Inline[] = [];
  const stack: (readonly Mark[])[] = [[]];
  for (const part of html.split(/(<\/?[a-z][^>]*>)/i)) {
    const tag = /^<(\/?)([a-z]+)([^>]*)>$/i.exec(part);
    if (tag) {
      if (tag[1]) {
        if (stack.length > 1) stack.pop();
      } else stack.push(marksAfter((tag[2] ?? '').toLowerCase(), tag[3] ?? '', stack.at(-1) ?? []));
      continue;
    }
    const text = decode(part).replaceAll(INVISIBLE, '');
    const marks = stack.at(-1) ?? [];
    runs.push(...splitCarried(text, (words) => (marks.length ? { kind: 'text', text: words, marks } : { kind: 'text', text: words })));
  }
  return mergeRuns(runs);
}

/** Splits one bibliography entry of the engine (`<div class="csl-entry">…`) into label and content: everything but the label. */
export function parseEntry(html: string): ParsedEntry {
  const margin = /<div class="csl-left-margin">([\s\S]*?)<\/div>/;
  const label = margin.exec(html)?.[1] ?? '';
  const rest = html.replace(margin, '').replace(/[ \n]*<\/?div[^>]*>[ \n]*/g, ' ');
  return { label: inlineHtml(label.trim()), content: inlineHtml(rest.trim()) };
}
