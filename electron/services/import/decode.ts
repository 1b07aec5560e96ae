import { analyse } from 'chardet';
import { failure, type Result, success } from '../../../shared/model/problem.ts';

/** `encoding`: as `TextDecoder` names it. `guessed`: nothing in the file says so, its letters do. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly guessed: boolean };

/** One way to read a file, with a line that shows it. */
export type EncodingReading = { readonly encoding: string; readonly sample: string };

/** Nothing that anybody exports from a reference manager is larger. */
const MOST_BYTES = 100 * 1024 * 1024;
/** By how much the likeliest reading must be ahead of the next one that gives another text, in chardet's hundredths. */
const SURE = 15;
const ENOUGH_TO_GUESS = 200_000;

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of a file. What says nothing about its encoding and is not UTF-8 is read as its letters suggest, when only one reading does.
 * Failures: `too-large`, `binary`, `encoding-unknown` (there is no such encoding), `encoding-unclear` with a line of each reading.
 * @param encoding when the user said so; a byte order mark says it better
 */
export function decode(bytes: Uint8Array, encoding?: string): Result<Decoded> {
  if (bytes.length > MOST_BYTES)
    return failure('too-large', `The file has ${Math.round(bytes.length / 1024 / 1024)} MB; at most 100 MB are read. Divide it first.`);
  const marked = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  // A file that says its encoding knows it better than somebody who says one for many files.
  if (encoding !== undefined && (!marked || decoded(bytes, marked.encoding) === null)) {
    const text = decoded(bytes, encoding);
    return text === null
      ? failure(
          'encoding-unknown',
          `The file cannot be read as “${encoding}”: utf-8, utf-16le, windows-1252, koi8-r and the like are known.`,
        )
      : success({ text, encoding: encoding.toLowerCase(), guessed: false });
  }
  const said = marked?.encoding ?? wideEncoding(bytes) ?? 'utf-8';
  const text = decoded(bytes, said);
  if (text?.includes('\0')) return failure('binary', 'The file is not a text.');
  return text === null ? guessed(bytes) : success({ text, encoding: said, guessed: false });
}

/** UTF-16 without a mark: every other byte of western letters is 0. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null;
}

type Possible = { readonly encoding: string; readonly confidence: number; readonly text: string };

/** The readings that its letters allow, the likeliest first; those that give the same text once. */
function possible(bytes: Uint8Array): readonly Possible[] {
  const readings: Possible[] = [];
  for (const { name, confidence } of analyse(bytes.subarray(0, ENOUGH_TO_GUESS))) {
    // What ISO 8859-1 leaves free, Windows-1252 uses for quotes and dashes.
    const encoding = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
    const text = decoded(bytes, encoding);
    if (text !== null && !readings.some((reading) => reading.text === text)) readings.push({ encoding, confidence, text });
  }
  return readings;
}

const MOST_READINGS = 6;

/** The readings that somebody has to choose from when `decode` failed with `encoding-unclear`, the likeliest first. */
export function readingsOf(bytes: Uint8Array): EncodingReading[] {
  return possible(bytes)
    .slice(0, MOST_READINGS)
    .map(({ encoding, text }) => ({ encoding, sample: telling(text) }));
}

function guessed(bytes: Uint8Array): Result<Decoded> {
  const readings = possible(bytes);
  const [best, next] = readings;
  if (!best) return failure('binary', 'The file is not a text.');
  if (!next || best.confidence - next.confidence >= SURE) return success({ text: best.text, encoding: best.encoding, guessed: true });
  const lines = readings.slice(0, 3).map(({ encoding, text }) => `${encoding}: ${telling(text)}`);
  return failure(
    'encoding-unclear',
    `It is not certain how the letters of the file are encoded. Say which of these is right.\n${lines.join('\n')}`,
  );
}

/** Characters that a line shows before the letter in question. */
const BEFORE = 40;

/** The first line with a letter that the readings may differ in. */
function telling(text: string): string {
  const line = text.split(/\r?\n/).find((one) => /[^\p{ASCII}]/u.test(one)) ?? '';
  const from = Math.max(0, line.trim().search(/[^\p{ASCII}]/u) - BEFORE);
  return `${from > 0 ? '…' : ''}${line.trim().slice(from, from + 120)}`;
}

/** What bytes 80 to 9F mean in Windows-1252; some versions of Node read them as ISO 8859-1, where they mean nothing. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const isWindows = new TextDecoder(encoding).encoding === 'windows-1252';
    return isWindows ? text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign) : text;
  } catch {
    return null;
  }
}
