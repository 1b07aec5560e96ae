import type { Excerpt, ImportFormat, ReadItem } from '../format.ts';
import { recordItem } from './record.ts';

/** What EndNote calls XML. */
export const endnote: ImportFormat = {
  id: 'endnote',
  name: 'EndNote XML',
  extensions: ['xml'],
  recognises: (text) => /^\uFEFF?\s*</.test(text) && /<records?[\s>]/.test(text) && /<(?:ref-type|source-app|rec-number)[\s>]/.test(text),
  *read(text) {
    const prolog = text.slice(0, Math.max(text.search(/<record[\s>]/), 0)) || text.slice(0, 10_000);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(prolog))
      yield { kind: 'problem', message: NO_DOCTYPE, source: { line: 1, text: prolog.slice(0, 200) }, final: true };
    else for (const piece of records(text)) yield piece.closed ? recordItem(piece.source) : unclosed(piece.source);
  },
  readAgain: (piece) => endnote.read(piece),
};

const NO_DOCTYPE =
  'This file begins with definitions of its own (“<!DOCTYPE …”), which can make a file do harm and which EndNote never writes. Nothing of it was read: export it from EndNote once more, as XML.';

const unclosed = (source: Excerpt): ReadItem => ({
  kind: 'problem',
  message: 'This record is never closed: “</record>” is missing.',
  source,
});

/** The records of a file as they are written, each alone, so that a broken one costs no other. */
function* records(text: string): Generator<{ readonly source: Excerpt; readonly closed: boolean }> {
  const marks = /<record(?:\s[^<>]*)?>|<\/record\s*>/g;
  let start = -1;
  let line = 1;
  let counted = 0;
  const lineAt = (position: number) => {
    for (; counted < position; counted++) if (text.charCodeAt(counted) === 0x0a) line += 1;
    return line;
  };
  const piece = (end: number, closed: boolean) => ({ source: { line: lineAt(start), text: text.slice(start, end).trim() }, closed });
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark.startsWith('</')) {
      if (start >= 0) yield piece(index + mark.length, true);
      start = -1;
    } else {
      if (start >= 0) yield piece(index, false);
      start = index;
    }
  }
  if (start >= 0) yield piece(text.length, false);
}
