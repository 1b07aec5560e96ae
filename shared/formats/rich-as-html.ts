import type { Mark } from '../compose/cv-document.ts';
import { mathRuns } from '../text/math.ts';
import { type RichPiece, richPieces } from './rich-pieces.ts';

const tags: Readonly<Partial<Record<Mark, string>>> = { emphasis: 'i', strong: 'b', superscript: 'sup', subscript: 'sub' };
/** A raised or lowered word alone, as `htmlAsRich` writes `<sup>` and `<sub>`. */
const SCRIPT = /^([\^_])\{([^{}\\$]*)\}$/;

/** Our Markdown subset with the few tags that CSL allows in texts; the inverse of `htmlAsRich`. */
export function richAsHtml(markdown: string): string {
  const pieces = richPieces(markdown).flatMap(plain);
  let html = '';
  let open: readonly Mark[] = [];
  for (const { text, marks } of [...pieces, { text: '', marks: [] }]) {
    const wanted = marks.filter((mark) => tags[mark]);
    let same = 0;
    while (same < open.length && open[same] === wanted[same]) same++;
    html += open
      .slice(same)
      .toReversed()
      .map((mark) => `</${tags[mark]}>`)
      .join('');
    html += wanted
      .slice(same)
      .map((mark) => `<${tags[mark]}>`)
      .join('');
    html += text;
    open = wanted;
  }
  return html;
}

function plain({ kind, text, marks }: RichPiece): { readonly text: string; readonly marks: readonly Mark[] }[] {
  if (kind === 'text') return [{ text, marks }];
  const [, sign, words = ''] = SCRIPT.exec(text) ?? [];
  if (sign) return [{ text: words, marks: [...marks, sign === '^' ? 'superscript' : 'subscript'] }];
  return mathRuns(text).flatMap((run) => (run.kind === 'text' ? [{ text: run.text, marks: [...marks, ...(run.marks ?? [])] }] : []));
}
