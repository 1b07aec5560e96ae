import type { Inline, Mark, Run } from '../../compose/cv-document.ts';
import { address, words } from './words.ts';

type Citation = Inline & { readonly kind: 'citation' };

/** Where citations lead. */
export type Links = {
  /** Name in the file by which a reference is led to, by its anchor; empty where it has none. */
  readonly target: (anchor: string) => string;
  /** A citation. @param content its words as LaTeX */
  readonly cite: (citation: Citation, content: string) => string;
};

/** `sign` has no look of its own. */
const commands: Readonly<Record<Exclude<Mark, 'sign'>, string>> = {
  owner: 'cvowner',
  strong: 'textbf',
  emphasis: 'emph',
  'small-caps': 'textsc',
  code: 'texttt',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
};
type Shown = keyof typeof commands;
const order = Object.keys(commands) as readonly Shown[];

/** A run as LaTeX on one line. Neighbours with the same mark share one command. */
export function runTex(run: Run, links: Links): string {
  return marked(run, order, links);
}

function marked(run: Run, marks: readonly Shown[], links: Links): string {
  const [mark, ...inner] = marks;
  if (!mark) return run.map((inline) => inlineTex(inline, links)).join('');
  return groups(run, (inline) => has(inline, mark))
    .map(([on, group]) => (on ? `\\${commands[mark]}{${marked(group, inner, links)}}` : marked(group, inner, links)))
    .join('');
}

const has = (inline: Inline, mark: Mark): boolean => inline.kind === 'text' && inline.marks?.includes(mark) === true;

function groups(run: Run, key: (inline: Inline) => boolean): readonly (readonly [boolean, Run])[] {
  const found: [boolean, Inline[]][] = [];
  for (const inline of run) {
    const on = key(inline);
    const last = found.at(-1);
    if (last?.[0] === on) last[1].push(inline);
    else found.push([on, [inline]]);
  }
  return found;
}

function inlineTex(inline: Inline, links: Links): string {
  if (inline.kind === 'text') return words(inline.text);
  if (inline.kind === 'citation') return links.cite(inline, runTex(inline.content, links));
  const [only, ...more] = inline.content;
  const text = only?.kind === 'text' && !only.marks?.length && more.length === 0 ? only.text : '';
  if (!breaksLikeAddress.test(text)) return `\\href{${address(inline.href)}}{${runTex(inline.content, links)}}`;
  return text === inline.href ? `\\url{${text}}` : `\\href{${address(inline.href)}}{\\nolinkurl{${text}}}`;
}

/** An address or DOI of which `\url` reads every character as it is, wherever it stands. */
const breaksLikeAddress = /^(?:https?:\/\/|10\.\d)[\w.:/?=&~+,;@!()-]+$/;
