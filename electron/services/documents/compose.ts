import { checkGlyphs } from '../../../shared/compose/check-glyphs.ts';
import { planDocument } from '../../../shared/compose/compose.ts';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import type { Finding, Result } from '../../../shared/model/problem.ts';
import { success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { References } from '../citations/references.ts';

type Composed = { readonly cv: CvDocument; readonly findings: readonly Finding[] };

/** What the check of characters needs to know about the bundled fonts. */
export type Coverage = Parameters<typeof checkGlyphs>[1];

/**
 * The document as far as it is known in a moment, for the preview; `pending`: some references still show an older text. Characters
 * that no font has are not looked for: the pages need not wait for that.
 */
export async function composeSoon(
  portfolio: Portfolio,
  document: string,
  references: References,
): Promise<Result<Composed & { readonly pending: boolean }>> {
  const plan = planDocument(portfolio, document, ...now());
  if (!plan.ok) return plan;
  const { result, pending, problem } = await references.soon(plan.value.request);
  const { cv, findings } = plan.value.finish(result);
  const failed: Finding[] = problem ? [{ code: problem.code, severity: 'warning', message: problem.message }] : [];
  return success({ cv, findings: [...failed, ...findings], pending });
}

/** The document with every reference exact, for export and checks. */
export async function composeExactly(
  portfolio: Portfolio,
  document: string,
  references: References,
  coverage: Coverage,
): Promise<Result<Composed>> {
  const plan = planDocument(portfolio, document, ...now());
  if (!plan.ok) return plan;
  const exact = await references.exact(plan.value.request);
  if (!exact.ok) return exact;
  const { cv, findings } = plan.value.finish(exact.value);
  return success({ cv, findings: [...findings, ...checkGlyphs(cv, coverage)] });
}

/** The present year, and the day as YYYYMMDD. */
export function now(): readonly [year: number, today: number] {
  const date = new Date();
  const year = date.getFullYear();
  return [year, year * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()];
}
