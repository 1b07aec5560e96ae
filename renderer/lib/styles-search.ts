import { type StyleInfo, styles } from '../../shared/citations/styles.ts';
import type { OwnStyle } from '../../shared/model/reference-style.ts';

/** How a style cites, as one would ask for it. */
export const citingWords = { numeric: 'numbered', 'author-date': 'author and year' } as const;

const asked = { numeric: 'numeric numbers', 'author-date': 'author-date names' } as const;

/** The styles that have every word of the query in their name, their subjects or their way of citing; those of the file come first. */
export function searchStyles(own: readonly OwnStyle[] | undefined, query: string): readonly StyleInfo[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...(own ?? []), ...styles].filter((style) => {
    const text = [style.title, style.id, citingWords[style.cites], asked[style.cites], ...style.fields, style.csl ? 'own added' : '']
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
