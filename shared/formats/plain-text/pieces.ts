import type { Excerpt } from '../format.ts';

/** A reference of a list: as it was written, and in one line without its number or bullet. */
export type Piece = {
  readonly source: Excerpt;
  readonly text: string;
  /** A word that the end of a line divides, with its hyphen, where it may not belong; null without one. */
  readonly divided: string | null;
};

type Line = { readonly number: number; readonly raw: string; readonly text: string };

const NUMBER = /^\s*(?:\[(\d{1,4})\]|\((\d{1,3})\)|(\d{1,3})[.)](?!\d))\s+/;
const BULLET = /^\s*(?:[•◦▪‣·*–—-]|\[[A-Za-z][A-Za-z+]{0,8}\d{2,4}[a-z]?\])\s+/;
/** What tells when something appeared: a reference in which it stands may be complete. */
const WHEN = /\b(?:1[89]|20)\d\d[a-z]?\b|\b(?:in press|forthcoming|to appear|accepted|submitted|n\.d\.)/i;

/** A line that begins with a capital, tells when, and ends as a sentence, a number or an address does. */
const COMPLETE = /^(?=.{40})(?:\p{Lu}|["“‘]).*(?:\b(?:1[89]|20)\d\d\b|10\.\d{4,9}\/).*(?:[.\d)]|\/\S+)$/u;

/**
 * Divides a list of references: at its numbers or bullets, else at blank lines, else at lines that begin as a reference does.
 * @param begins whether a line begins as a reference does, with names
 * @param whole whether a line is a reference on its own
 */
export function* pieces(text: string, begins: (line: string) => boolean, whole: (line: string) => boolean): Iterable<Piece> {
  const lines = text.split(/\r\n|\r|\n/).map((raw, i): Line => ({ number: i + 1, raw, text: raw.trim() }));
  const isStart = numbered(lines) ?? bulleted(lines);
  if (isStart) {
    yield* between(lines, (line) => isStart.has(line.number));
    return;
  }
  for (const block of blocks(lines)) {
    const hanging = block.length > 1 && !/^\s/.test(block[0]?.raw ?? '') && block.some(({ raw }) => /^(?:\t| {2,})/.test(raw));
    const each = block.every(({ text }) => whole(text) || COMPLETE.test(text));
    let dated = false;
    yield* between(block, (line) => {
      const starts = each || (hanging ? !/^\s/.test(line.raw) : dated && begins(line.text));
      dated = (starts ? false : dated) || WHEN.test(line.text);
      return starts;
    });
  }
}

/** The lines that the numbers of a list begin: each number is one more, or one less, than the one before, or the first of a new list. */
function numbered(lines: readonly Line[]): ReadonlySet<number> | null {
  const starts = new Set<number>();
  let last: number | null = null;
  let blank = true;
  for (const { raw, text, number } of lines) {
    const [, ...groups] = NUMBER.exec(raw) ?? [];
    const value = Number(groups.find((group) => group !== undefined) ?? Number.NaN);
    if (last === null ? starts.size === 0 && value >= 0 && blank : Math.abs(value - last) === 1 || (blank && value === 1)) {
      starts.add(number);
      last = value;
    }
    blank = !text || starts.size === 0;
  }
  return starts.size > 0 && (starts.size > 1 || NUMBER.test(lines.find(({ text }) => text)?.raw ?? '')) ? starts : null;
}

function bulleted(lines: readonly Line[]): ReadonlySet<number> | null {
  const starts = lines.filter(({ raw }) => BULLET.test(raw));
  return starts.length > 1 || (starts[0] && starts[0] === lines.find(({ text }) => text))
    ? new Set(starts.map((line) => line.number))
    : null;
}

function* blocks(lines: readonly Line[]): Iterable<readonly Line[]> {
  let block: Line[] = [];
  for (const line of lines) {
    if (line.text) block.push(line);
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

function* between(lines: readonly Line[], starts: (line: Line) => boolean): Iterable<Piece> {
  let open: Line[] = [];
  let blank = false;
  for (const line of lines) {
    if (!line.text) {
      blank = true;
      continue;
    }
    // A heading between two lists is no part of the reference above it.
    if (open.length > 0 && (starts(line) || (blank && isHeading(line.text)))) {
      yield piece(open);
      open = [];
    } else if (open.length === 0) starts(line);
    open.push(line);
    blank = false;
  }
  if (open.length > 0) yield piece(open);
}

function piece(lines: readonly Line[]): Piece {
  const [first] = lines;
  const raw = lines.map((line) => line.raw.trimEnd()).join('\n');
  let divided: string | null = null;
  let text = '';
  for (const line of lines) {
    const part = text ? line.text : line.text.replace(NUMBER, '').replace(BULLET, '');
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(part)) {
      divided ??= `${/[\p{L}-]+$/u.exec(text)?.[0]}${/^[\p{L}-]+/u.exec(part)?.[0]}`;
      text += part;
    } else if (/https?:\/\/\S*[/.=_-]$|10\.\d{4,9}\/\S*[/._-]$|10\.\d{4,9}\/$/.test(text.slice(-300)) && !/\.$/.test(text)) text += part;
    else text = text ? `${text} ${part}` : part;
  }
  return { source: { line: first?.number ?? 1, text: raw.trim() }, text: text.replace(/\s+/g, ' ').trim(), divided };
}

/** "Journal articles", "2021", "## Talks:": few words that are no reference. */
export function isHeading(text: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(text) || (text.length < 60 && !/\d{4}|[.,;]\s|[.,;]$/.test(text) && text.split(/\s+/).length <= 6);
}
