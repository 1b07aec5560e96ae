import type { CslType, Work } from '../../shared/model/work.ts';
import { yearOf } from './work-text.ts';

/** Groups of works that a chart tells apart, in the order in which they are stacked. */
export const chartGroups = ['articles', 'conference', 'talks', 'others'] as const;
export type ChartGroup = (typeof chartGroups)[number];

export type YearOfWorks = { readonly year: number; readonly counts: Readonly<Record<ChartGroup, number>>; readonly total: number };

/** Years shown at most; older ones are left to the table of works. */
const MOST_YEARS = 20;

const groups: Partial<Record<CslType, ChartGroup>> = {
  article: 'articles',
  'article-journal': 'articles',
  'article-magazine': 'articles',
  'article-newspaper': 'articles',
  review: 'articles',
  'review-book': 'articles',
  'paper-conference': 'conference',
  speech: 'talks',
};

/** How many works of each group every year has, from the first year to the last, years without any included. */
export function worksByYear(works: readonly Work[]): {
  readonly years: readonly YearOfWorks[];
  readonly undated: number;
  readonly older: number;
} {
  const counted = new Map<number, Record<ChartGroup, number>>();
  let undated = 0;
  for (const work of works) {
    const year = Number(yearOf(work));
    if (!year) {
      undated++;
      continue;
    }
    const counts = counted.get(year) ?? { articles: 0, conference: 0, talks: 0, others: 0 };
    counts[groups[work.type] ?? 'others']++;
    counted.set(year, counts);
  }
  if (counted.size === 0) return { years: [], undated, older: 0 };
  const last = Math.max(...counted.keys());
  const first = Math.max(Math.min(...counted.keys()), last - MOST_YEARS + 1);
  const years = Array.from({ length: last - first + 1 }, (_, i): YearOfWorks => {
    const counts = counted.get(first + i) ?? { articles: 0, conference: 0, talks: 0, others: 0 };
    return { year: first + i, counts, total: totalOf(counts) };
  });
  const older = [...counted].reduce((sum, [year, counts]) => (year < first ? sum + totalOf(counts) : sum), 0);
  return { years, undated, older };
}

const totalOf = (counts: Readonly<Record<ChartGroup, number>>) => chartGroups.reduce((sum, group) => sum + counts[group], 0);
