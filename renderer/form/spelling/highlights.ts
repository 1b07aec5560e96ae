/** Name of the highlight, as the style sheet knows it. */
const NAME = 'misspelt';

/** Words are underlined without touching the text; where a browser cannot do that, nothing is underlined. */
export const canHighlight = typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** All underlined words of the window, of every field. */
function underlined(): Highlight {
  const known = CSS.highlights.get(NAME);
  if (known) return known;
  const highlight = new Highlight();
  highlight.type = 'spelling-error';
  CSS.highlights.set(NAME, highlight);
  return highlight;
}

/** Underlines other stretches than before. */
export function replaceHighlights(before: readonly Range[], now: readonly Range[]): void {
  if (!canHighlight || (before.length === 0 && now.length === 0)) return;
  const all = underlined();
  for (const range of before) all.delete(range);
  for (const range of now) all.add(range);
}
