import { z } from 'zod';
import { plainText } from './parse-rich.ts';

/** What a budget counts: words, or characters with their spaces. */
const units = ['words', 'characters'] as const;
export type BudgetUnit = (typeof units)[number];

/** The most that a text may be long. */
export const Budget = z
  .looseObject({
    most: z.number().int().min(1).max(1_000_000).describe('The largest number that is allowed'),
    unit: z.enum(units).describe('What is counted: words, or characters with spaces'),
  })
  .describe('The most that a text may be long');
export type Budget = z.infer<typeof Budget>;

/** Length of a text as a reader counts it: marks and citations are no words. */
export function countText(markdown: string, unit: BudgetUnit): number {
  const text = plainText(markdown).replace(/\s+/g, ' ').trim();
  if (unit === 'characters') return [...text].length;
  return text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Reads "300 words", "2,500 characters" or "300" (words). Null when it is none of them. */
export function parseTypedBudget(typed: string): Budget | null {
  const match = /^(\d[\d.,'’ \u00a0\u202f]*)(w(?:ords?)?|c(?:haracters?|hars?)?)?\.?$/i.exec(typed.trim());
  const most = Number(match?.[1]?.replace(/\D/g, ''));
  if (!match || most < 1 || most > 1_000_000) return null;
  return { most, unit: match[2]?.toLowerCase().startsWith('c') ? 'characters' : 'words' };
}

/** The budget as somebody would type it; reading it again gives the same. */
export function typedBudget(budget: Budget | undefined): string {
  return budget ? `${budget.most} ${budget.unit}` : '';
}
