import { isUtf8 } from 'node:buffer';
import { failure, type Result, success } from '../../../shared/model/problem.ts';

/** Deeper nesting than any portfolio needs; far below the depth at which checking or writing it would overflow. */
const MAX_DEPTH = 100;
const MAX_BYTES = 200 * 1024 * 1024;

const restore = 'Open a kept copy, or restore the file from a backup.';

/**
 * The value in the bytes of a file. Strict: nothing is decoded or completed by guessing.
 * Fails with `empty`, `damaged`, `encoding`, `too-deep`, `too-large` or `syntax`, naming the file and the place in it.
 * @param name the file as shown to people
 */
export function parseStrictly(bytes: Buffer, name: string): Result<unknown> {
  if (bytes.length === 0) return failure('empty', `${name} is empty: its content was lost. ${restore}`);
  if (bytes.length > MAX_BYTES)
    return failure('too-large', `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB, so it is not a portfolio. Choose another file.`);
  const zero = bytes.indexOf(0);
  if (zero >= 0 && !startsLikeUtf16(bytes))
    return failure(
      'damaged',
      `${name} holds empty bytes from ${place(bytes.subarray(0, zero).toString('latin1'))} on: it is damaged. ${restore}`,
    );
  if (!isUtf8(bytes)) {
    const at = place(bytes.subarray(0, firstDifference(bytes)).toString('utf8'));
    return failure(
      'encoding',
      `${name} has characters that are not UTF-8 at ${at}. Save it as UTF-8 in the program that wrote it. ${restore}`,
    );
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!text.trim()) return failure('empty', `${name} has nothing but blank space: its content was lost. ${restore}`);
  const deep = tooDeepAt(text);
  if (deep >= 0)
    return failure('too-deep', `${name} is nested too deeply at ${place(text.slice(0, deep))}; no portfolio looks like that. ${restore}`);
  try {
    return success(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = syntaxErrorAt(text);
    if (/^(<{7}|={7}|>{7})/m.test(text))
      return failure(
        'syntax',
        `${name} holds two versions that were merged without a decision (lines starting with <<<<<<<). Decide there which lines to keep.`,
      );
    if (at >= text.trimEnd().length)
      return failure('syntax', `${name} ends too early, at ${place(text)}: its last part is missing. ${restore}`);
    return failure(
      'syntax',
      `${name} cannot be understood at ${place(text.slice(0, at))}. Correct that place in a text editor, or open a kept copy.`,
    );
  }
}

/** Where the text ends, in words. */
function place(before: string): string {
  const lines = before.split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

function startsLikeUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function firstDifference(bytes: Buffer): number {
  const decoded = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === decoded[at]) at++;
  return at;
}

/** Offset of the first bracket that nests too deeply, or -1. Reads the text only, so no depth can harm it. */
function tooDeepAt(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return at;
    } else if (code === 125 || code === 93) depth--;
  }
  return -1;
}

/** One character of a JSON string, or one escape. */
const character = '(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))';
const token = new RegExp(
  `[ \\t\\r\\n]*(?:([{}[\\],:])|("${character}*")|(?:-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null))`,
  'y',
);
const cutString = new RegExp(`^"${character}*(?:\\\\(?:u[0-9a-fA-F]{0,3})?)?$`);
const blank = /[ \t\r\n]*/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing';

/** Offset at which the text stops being JSON; its length when it only ends too early. Called for text that does not parse. */
function syntaxErrorAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expect = 'value' as Expected;
  token.lastIndex = 0;
  for (;;) {
    const start = token.lastIndex;
    const found = token.exec(text);
    blank.lastIndex = start;
    const at = start + (blank.exec(text)?.[0].length ?? 0);
    if (!found) return unfinishedString(text, at) ? text.length : at;
    const [, sign, string] = found;
    const closed = () => {
      open.pop();
      expect = open.length === 0 ? 'nothing' : 'comma';
    };
    const after: Expected = open.length === 0 ? 'nothing' : 'comma';
    switch (expect) {
      case 'value':
      case 'value-or-end':
        if (sign === ']' && expect === 'value-or-end') closed();
        else if (sign === '{' || sign === '[') {
          open.push(sign);
          expect = sign === '{' ? 'key-or-end' : 'value-or-end';
        } else if (sign) return at;
        else expect = after;
        break;
      case 'key':
      case 'key-or-end':
        if (sign === '}' && expect === 'key-or-end') closed();
        else if (string) expect = 'colon';
        else return at;
        break;
      case 'colon':
        if (sign !== ':') return at;
        expect = 'value';
        break;
      case 'comma':
        if (sign === ',') expect = open.at(-1) === '{' ? 'key' : 'value';
        else if (sign === (open.at(-1) === '{' ? '}' : ']')) closed();
        else return at;
        break;
      case 'nothing':
        return at;
      default:
        expect satisfies never;
    }
  }
}

/** A string that was cut off by the end of the text, rather than one with something forbidden in it. */
function unfinishedString(text: string, at: number): boolean {
  return text[at] === '"' && cutString.test(text.slice(at));
}
