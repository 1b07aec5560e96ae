import { parseRich } from '../text/parse-rich.ts';

/** Plain text as our Markdown subset prints it: signs that would mean something are escaped, all others stay as they are. */
export function plainAsRich(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return printsAsIs(clean) ? clean : escapeRich(clean);
}

/** Plain text that stays so whatever stands beside it; a star or a line between blanks never means anything. */
export const escapeRich = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`[\]<$@]|(?<! )[*_]|[*_](?! )/g, '\\$&');

function printsAsIs(text: string): boolean {
  const runs = parseRich(text);
  const [run] = runs;
  return !run || (runs.length === 1 && run.kind === 'text' && !run.marks && run.text === text);
}

/** A text without its citations: they mean nothing outside of the portfolio. */
export function withoutCitations(markdown: string): string {
  return markdown.replace(/\s*\[@[\w.:-]+\]/g, '').trim();
}
