import type { Mark, Run } from '../../compose/cv-document.ts';
import { type Piece, piecesOf, sharing } from '../printed-pieces.ts';
import { attributes, escaped } from './escape.ts';

/** Anchors of a document by the ids that stand for them on the page. */
export type Anchors = ReadonlyMap<string, string>;

/** From the outside in. */
const elements: readonly (readonly [mark: Mark, open: string, close: string])[] = [
  ['owner', '<strong class="owner">', '</strong>'],
  ['strong', '<strong>', '</strong>'],
  ['emphasis', '<em>', '</em>'],
  ['small-caps', '<span class="small-caps">', '</span>'],
  ['code', '<code>', '</code>'],
  ['sign', '<span class="sign">', '</span>'],
  ['superscript', '<sup>', '</sup>'],
  ['subscript', '<sub>', '</sub>'],
];

/** A run as phrasing content. Links leave the page or lead to a reference on it; words in another language say so. */
export function inlineHtml(run: Run, anchors: Anchors): string {
  return piecesHtml(piecesOf(run), (target) => {
    const id = anchors.get(target);
    return id ? `#${id}` : '';
  });
}

/** The same of pieces. `placeOf` says where a citation leads: an address, or nothing. */
export function piecesHtml(pieces: readonly Piece[], placeOf: (target: string) => string): string {
  return sharing(pieces, ({ href, target }) => href || (target && placeOf(target)))
    .map(({ value, pieces: those }) => {
      const inner = said(those);
      if (!value) return inner;
      const own = those[0]?.href ? {} : { class: 'cite' };
      return `<a${attributes({ href: value, ...own })}>${inner}</a>`;
    })
    .join('');
}

const said = (pieces: readonly Piece[]): string =>
  sharing(pieces, ({ language }) => language)
    .map(({ value, pieces: those }) => (value ? `<span${attributes({ lang: value })}>${marked(those)}</span>` : marked(those)))
    .join('');

function marked(pieces: readonly Piece[], from = 0): string {
  const [mark, open, close] = elements[from] ?? [];
  if (!mark) return pieces.map(({ text }) => escaped(text)).join('');
  return sharing(pieces, ({ marks }) => (marks.includes(mark) ? mark : ''))
    .map(({ value, pieces: those }) => (value ? `${open}${marked(those, from + 1)}${close}` : marked(those, from + 1)))
    .join('');
}
