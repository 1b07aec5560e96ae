import type { Mark } from '../../compose/cv-document.ts';
import { htmlAsRich } from '../html-as-rich.ts';
import { type RichPiece, richPieces } from '../rich-pieces.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u00A0': '~',
};

/**
 * Plain words as LaTeX prints them. Letters stay UTF-8, which every present tool reads; what LaTeX takes for a command, a quotation mark
 * or a dash is escaped.
 */
export function latex(text: string): string {
  return text
    .replace(/[\\{}$&%#_^~<>\u00A0]/g, (sign) => escapes[sign] ?? sign)
    .replace(/[-–—](?=[-–—])|'(?=')|[`?!](?=`)/g, '$&{}')
    .replaceAll('–', '--')
    .replaceAll('—', '---');
}

const commands: Readonly<Partial<Record<Mark, string>>> = { emphasis: 'emph', strong: 'textbf' };

/** Our Markdown subset as LaTeX. @param protect see {@link withCapitals} */
export function richLatex(markdown: string, protect: (text: string, first: boolean) => string = latex): string {
  let first = true;
  return richPieces(markdown)
    .map(({ kind, text, marks }: RichPiece): string => {
      const inside = kind === 'maths' ? `$${text}$` : protect(text, first);
      first = false;
      return marks.reduceRight((tex, mark) => (commands[mark] ? `\\${commands[mark]}{${tex}}` : tex), inside);
    })
    .join('');
}

/** What the reader kept of a field that it does not know: words, with the tags and the formulas that it made of LaTeX. */
export function keptLatex(text: string): string {
  return text
    .split(/\\\(((?:\\.|[^\\])+?)\\\)/)
    .map((part, i) => {
      if (i % 2) return `$${part}$`;
      if (!/<\w/.test(part)) return latex(part);
      return `${/^\s/.test(part) ? ' ' : ''}${richLatex(htmlAsRich(part))}${/\s$/.test(part) ? ' ' : ''}`;
    })
    .join('');
}

/**
 * Words whose capitals a style must not make small stand in braces: those with capitals inside (DNA, eLife), and, where the title is
 * written like a sentence, names after its first word. In a title with capitals everywhere nobody can tell which are names.
 */
export function withCapitals(title: string, everything: boolean): (text: string, first: boolean) => string {
  const words = title.match(/\p{L}{4,}/gu) ?? [];
  const like = words.slice(1);
  const sentence = like.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= like.length;
  const shouted = !/\p{Ll}/u.test(title);
  return (text, first) =>
    text
      .split(/([\s\p{Pd}/]+)/u)
      .map((part, i) => {
        const inner = /^[^\p{L}]*\p{L}.*\p{Lu}/u.test(part);
        const opening = first && i === 0;
        const name = sentence && !opening && /^[^\p{L}]*\p{Lu}/u.test(part) && part.length > 1;
        if (shouted || !(inner || name || (everything && /\p{Lu}/u.test(part)))) return latex(part);
        const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(part) ?? [];
        return `${latex(before)}{${latex(word)}}${latex(after)}`;
      })
      .join('');
}
