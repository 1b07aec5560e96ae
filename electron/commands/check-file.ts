import { reasonFor } from '../../shared/checks/dismissed.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { readCoverage } from '../services/app.ts';
import { forkChild } from '../services/children.ts';
import { createLocalReferences } from '../services/citations/references.ts';
import { type Checked, type CheckTools, checkPortfolio } from '../services/documents/check-portfolio.ts';
import { childFile, resourcesFolder } from '../services/paths.ts';
import { createTypesetter } from '../services/render/render-service.ts';

type CheckedFile = {
  readonly open: readonly Checked[];
  readonly dismissed: readonly (Checked & { readonly reason: string })[];
};

/** Every finding of a portfolio, apart from those that were dismissed. `inspect`: which documents are laid out, a moment for each. */
export async function checkFile(portfolio: Portfolio, inspect: CheckTools['inspect'] = 'with-limit'): Promise<CheckedFile> {
  const resources = resourcesFolder();
  const typesetter = createTypesetter({ resources, start: () => forkChild(childFile('typst-child'), []) });
  try {
    const tools = { references: createLocalReferences(resources), coverage: readCoverage(resources), typesetter, inspect };
    const checked = (await checkPortfolio(portfolio, tools)).map((one) => ({ ...one, reason: reasonFor(portfolio, one.finding) }));
    return {
      open: checked.flatMap(({ reason, ...one }) => (reason === null ? [one] : [])),
      dismissed: checked.flatMap(({ reason, ...one }) => (reason === null ? [] : [{ ...one, reason }])),
    };
  } finally {
    await typesetter.close();
  }
}

/** "no findings", "3 findings": as in the window. */
export function findingsText(count: number): string {
  return count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`;
}
