import { escapeRich, plainAsRich } from './rich.ts';

const TAG = /(<\/?(?:i|b|em|strong|sub|sup|sc|jats:\w+|span[^>]*|a\b[^>]*)>)/i;
const marks: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };
const scripts: Readonly<Record<string, string>> = { sub: '_', sup: '^' };

/** Text with the few tags that reference managers write (`<i>`, `<sub>` …) as our Markdown subset; other tags leave their words. */
export function htmlAsRich(text: string): string {
  let rich = '';
  let script = '';
  // Markdown takes no blanks inside of its marks.
  const tidy = text.replace(/(<(?:i|b|em|strong)>)(\s+)/gi, '$2$1').replace(/(\s+)(<\/(?:i|b|em|strong)>)/gi, '$2$1');
  const parts = tidy.split(TAG);
  // Beside marks and formulas a sign may mean something that means nothing on its own.
  const asRich = parts.length > 1 || /[\uFDD0-\uFDEF]/.test(tidy) ? escapeRich : plainAsRich;
  for (const part of parts) {
    const [, closing, name = ''] = /^<(\/?)([\w:]+)/.exec(part) ?? [];
    const tag = name.toLowerCase();
    if (!tag) rich += script ? `$${script}{${part.replace(/[\\{}$]/g, '')}}$` : withEdges(part, asRich);
    else if (tag in scripts) script = closing ? '' : (scripts[tag] ?? '');
    else rich += marks[tag] ?? '';
  }
  return rich.trim();
}

/** Plain words with the blanks before and after them, which part them from their neighbours. */
function withEdges(part: string, asRich: (text: string) => string): string {
  const words = asRich(part).trim();
  if (!words) return part && ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${words}${/\s$/.test(part) ? ' ' : ''}`;
}
