import type { Finding } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { References } from '../citations/references.ts';
import { type Coverage, composeExactly } from './compose-now.ts';

export type Checked = { readonly document: string | null; readonly finding: Finding };

/** Every finding: unfinished fields of the portfolio, then what is wrong or doubtful in each document. */
export async function checkPortfolio(portfolio: Portfolio, references: References, coverage: Coverage): Promise<Checked[]> {
  const unfinished = portfolio.drafts.map(
    (draft): Checked => ({
      document: null,
      finding: {
        code: 'unfinished',
        severity: 'warning',
        message: `“${draft.text}” is not accepted yet: ${draft.message}`,
        place: { collection: draft.collection, id: draft.id, path: draft.path.split('.') },
      },
    }),
  );
  const checked: Checked[] = [...unfinished];
  for (const document of portfolio.documents) {
    const composed = await composeExactly(portfolio, document.id, references, coverage);
    const findings: readonly Finding[] = composed.ok
      ? composed.value.findings
      : [{ code: composed.code, severity: 'error', message: composed.message, ...(composed.place ? { place: composed.place } : {}) }];
    checked.push(...findings.map((finding) => ({ document: document.id, finding })));
  }
  return checked;
}
