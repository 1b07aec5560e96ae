import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, Mark, Run } from '../compose/cv-document.ts';
import { safeUrl } from '../model/identifiers.ts';
import { mathRuns, mergeRuns } from './math.ts';

/** Everything of CommonMark that is not emphasis, strong, code or a link is plain text in our fields. */
const disabled = [
  'headingAtx',
  'setextUnderline',
  'list',
  'thematicBreak',
  'blockQuote',
  'codeIndented',
  'codeFenced',
  'htmlFlow',
  'htmlText',
  'definition',
  'labelStartImage',
  'characterReference',
  'hardBreakEscape',
  'hardBreakTrailing',
];

/** Non-characters that stand for a citation or a formula while Markdown is read; they cannot be typed and mean nothing to it. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MASKED = /\uFDD0(\d+)\uFDD1/g;

const CITATION = /^\[@([A-Za-z0-9][A-Za-z0-9._:-]{0,79})\]/;
/** `$…$` as pandoc reads it: no space inside the dollars, no digit after them. */
const MATH = /^\$(?!\s)((?:\\.|[^$\\])+?)(?<![\s\\])\$(?!\d)/;

/** More signs than any field needs; beyond it reading takes seconds and nests too deeply. */
const MOST_SIGNS = 1_000;

type Masked = { readonly raw: string; readonly runs: readonly Inline[] };

const cache = new Map<string, Run>();
const CACHE_LIMIT = 5_000;

/**
 * The Markdown subset as inline runs: emphasis, strong, code, links, `$maths$` and citations `[@work-id]`. Never fails: what is
 * not understood is text, and so is all of a text with more than 1,000 signs. Links to anything but web and mail addresses become their text. Citations have no content yet.
 */
export function parseRich(markdown: string): Run {
  const known = cache.get(markdown);
  if (known) return known;
  const run = parse(markdown);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(markdown, run);
  return run;
}

function parse(markdown: string): Run {
  const signs = markdown.match(/[\\`*_[\]<$]/g)?.length ?? 0;
  if (signs === 0 || signs > MOST_SIGNS) return markdown ? [{ kind: 'text', text: markdown.replace(/\s*\n\s*/g, ' ') }] : [];
  const masks: Masked[] = [];
  const root = fromMarkdown(mask(markdown, masks), { extensions: [{ disable: { null: disabled } }] });
  const runs = root.children.flatMap((block, i) => [...(i > 0 ? [text(' ', [])] : []), ...fromBlock(block, masks)]);
  return mergeRuns(runs);
}

/** Takes citations and formulas out of reach of Markdown; code spans and escaped characters stay as they are. */
function mask(source: string, masks: Masked[]): string {
  let out = '';
  let at = 0;
  const keep = (raw: string, runs: readonly Inline[]) => {
    out += `${OPEN}${masks.push({ raw, runs }) - 1}${CLOSE}`;
    at += raw.length;
  };
  while (at < source.length) {
    const rest = source.slice(at);
    const skip = /^(\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\2(?!`))/.exec(rest)?.[0];
    const citation = CITATION.exec(rest);
    const math = MATH.exec(rest);
    if (skip) {
      out += skip;
      at += skip.length;
    } else if (citation?.[1]) keep(citation[0], [{ kind: 'citation', work: citation[1], content: [] }]);
    else if (math?.[1]) keep(math[0], mathRuns(math[1]));
    else {
      const plain = /^[^\\`[$]+/.exec(rest)?.[0] ?? source[at] ?? '';
      out += plain.replace(/[\uFDD0\uFDD1]/g, '');
      at += plain.length;
    }
  }
  return out;
}

function text(value: string, marks: readonly Mark[]): Inline {
  return marks.length ? { kind: 'text', text: value, marks } : { kind: 'text', text: value };
}

function fromBlock(block: RootContent, masks: readonly Masked[]): Inline[] {
  return 'children' in block
    ? fromPhrasing(block.children as PhrasingContent[], [], masks)
    : 'value' in block
      ? unmask(block.value, [], masks)
      : [];
}

function fromPhrasing(nodes: readonly PhrasingContent[], marks: readonly Mark[], masks: readonly Masked[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return unmask(node.value.replace(/\n/g, ' '), marks, masks);
      case 'emphasis':
        return fromPhrasing(node.children, [...marks, 'emphasis'], masks);
      case 'strong':
        return fromPhrasing(node.children, [...marks, 'strong'], masks);
      case 'inlineCode':
        return [
          text(
            node.value.replace(MASKED, (_, i: string) => masks[Number(i)]?.raw ?? ''),
            [...marks, 'code'],
          ),
        ];
      case 'link': {
        const content = fromPhrasing(node.children, marks, masks);
        const href = safeUrl(node.url.replace(MASKED, (_, i: string) => masks[Number(i)]?.raw ?? ''));
        return href ? [{ kind: 'link', href, content }] : content;
      }
      case 'break':
        return [text(' ', marks)];
      default:
        return 'value' in node ? unmask(node.value, marks, masks) : [];
    }
  });
}

function unmask(value: string, marks: readonly Mark[], masks: readonly Masked[]): Inline[] {
  return value.split(MASKED).flatMap((part, i): Inline[] => {
    if (i % 2 === 0) return part ? [text(part, marks)] : [];
    return (masks[Number(part)]?.runs ?? []).map((run) => (run.kind === 'text' ? text(run.text, [...marks, ...(run.marks ?? [])]) : run));
  });
}

const SIGNS = '0123456789+-−=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

/** Raised and lowered digits and signs stay so: 10³ is not 103. */
function plainWords({ text: words, marks = [] }: Extract<Inline, { kind: 'text' }>): string {
  const moved = marks.includes('superscript') ? RAISED : marks.includes('subscript') ? LOWERED : null;
  return moved ? words.replace(/[\d+\-−=()]/g, (sign) => moved[SIGNS.indexOf(sign)] ?? sign) : words;
}

/** The words of a run without its marks; of links and citations what they print. */
export function plainRun(run: Run): string {
  return run.map((inline) => (inline.kind === 'text' ? plainWords(inline) : plainRun(inline.content))).join('');
}

/** The words of a Markdown text without its marks; citations are left out. */
export function plainText(markdown: string): string {
  const words = (inline: Inline): string =>
    inline.kind === 'text' ? plainWords(inline) : inline.kind === 'link' ? inline.content.map(words).join('') : '';
  return parseRich(markdown).map(words).join('');
}
