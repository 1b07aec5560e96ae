import { escapeRich, plainAsRich } from './rich.ts';

const TAG = /(<\/?(?:i|b|em|strong|sub|sup|sc|jats:\w+|span[^>]*|a\b[^>]*)>)/i;
const marks: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };
const scripts: Readonly<Record<string, string>> = { sub: '_', sup: '^' };

/** Tags that part words from each other. */
const BREAK = /<\/?(?:p|br|div)(?:\s[^<>]*)?\/?>/gi;
/** Any other tag with the name that it opens or closes. */
const OTHER = /<(\/?)([a-z][\w:-]*)(?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))*\s*(\/?)>/gi;

/**
 * Text with the few tags that reference managers write (`<i>`, `<sub>` …) as our Markdown subset; other tags leave their words, and a sign of
 * less is no tag.
 */
export function htmlAsRich(text: string): string {
  let rich = '';
  let script = '';
  // Markdown takes no blanks inside of its marks.
  const tidy = withoutOthers(text)
    .replace(/(<(?:i|b|em|strong)>)(\s+)/gi, '$2$1')
    .replace(/(\s+)(<\/(?:i|b|em|strong)>)/gi, '$2$1');
  const parts = tidy.split(TAG);
  // Beside marks and formulas a sign may mean something that means nothing on its own.
  const asRich = parts.length > 1 || /[\uFDD0-\uFDEF]/.test(tidy) ? escapeRich : plainAsRich;
  for (const [i, part] of parts.entries()) {
    const [, closing, name = ''] = (i % 2 === 1 && /^<(\/?)([\w:]+)/.exec(part)) || [];
    const tag = name.toLowerCase();
    if (!tag) rich += script ? `$${script}{${part.replace(/[\\{}$]/g, '')}}$` : withEdges(part, asRich);
    else if (tag in scripts) script = closing ? '' : (scripts[tag] ?? '');
    else rich += marks[tag] ?? '';
  }
  return rich.trim();
}

/** The text without tags that it opens and closes and that mean nothing here; “List<String>” opens none. */
function withoutOthers(text: string): string {
  if (!text.includes('<')) return text;
  const closed = new Set([...text.matchAll(OTHER)].flatMap(([, closing, name = '']) => (closing ? [name.toLowerCase()] : [])));
  return text
    .replace(BREAK, ' ')
    .replace(OTHER, (tag, closing: string, name: string, alone: string) =>
      isOurs(tag) || !(closing || alone || closed.has(name.toLowerCase())) ? tag : '',
    );
}

const isOurs = (tag: string): boolean => TAG.test(tag);

/** Plain words with the blanks before and after them, which part them from their neighbours. */
function withEdges(part: string, asRich: (text: string) => string): string {
  const words = asRich(part).trim();
  if (!words) return part && ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${words}${/\s$/.test(part) ? ' ' : ''}`;
}
