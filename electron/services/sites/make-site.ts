import { withoutDismissed } from '../../../shared/checks/dismissed.ts';
import { planDocument } from '../../../shared/compose/compose.ts';
import { whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { inFormat } from '../../../shared/formats/pages-only.ts';
import type { PortfolioDocument } from '../../../shared/model/document.ts';
import { type Finding, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { buildSite, type SiteFile } from '../../../shared/sites/build-site.ts';
import { forWeb } from '../../../shared/sites/for-web.ts';
import { type GoesOut, goesOut } from '../../../shared/sites/goes-out.ts';
import { siteInput } from '../../../shared/sites/site-input.ts';
import { siteKeys } from '../../../shared/sites/site-keys.ts';
import { type ExportTools, exportDocument } from '../documents/export-document.ts';

/** A site before it has its place, with what becomes public by it. */
export type MadeSite = { readonly files: readonly SiteFile[]; readonly goesOut: GoesOut; readonly findings: readonly Finding[] };

type Needed = Omit<ExportTools, 'coverage'> & Partial<Pick<ExportTools, 'coverage'>>;

/** Which document, and the pattern of citation keys (see citation-keys.ts; absent or blank: the usual one). */
export type SiteOrder = { readonly document: string; readonly keys?: string | undefined };

/** Titles in place of references: enough to see what is listed. */
const unformatted = { order: [], references: {}, lists: [], cites: {} };
const NO_SITE = failure(
  'no-site',
  'This document is no web site. Choose one that was made as a personal site, or make one under Documents.',
);

/**
 * Every file of the site that a document describes. Fails when it is none, when it cannot be composed, and when what visitors can
 * download cannot be made. Errors among the findings stop it, as they stop an export.
 */
export async function makeSite(portfolio: Portfolio, order: SiteOrder, tools: ExportTools): Promise<Result<MadeSite>> {
  const composed = await composeSite(portfolio, order, tools);
  if (!composed.ok) return composed;
  const { web, shown, document, cv, keys, findings, works } = composed.value;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failure('findings', `Not published, because something on the pages is wrong: ${errors[0]?.message ?? ''}`);
  const wanted = document.site?.cv;
  const other = wanted === undefined ? undefined : shown.documents.find(({ id }) => id === wanted);
  const pdf = other
    ? await exportDocument(shown, { document: other.id, format: 'pdf' }, tools, { step: () => {}, cancelled: () => false })
    : null;
  if (pdf && !pdf.ok) return failure(pdf.code, `The CV of the site, “${other?.name}”, could not be made. ${pdf.message}`);
  const input = siteInput(shown, document, cv, keys, pdf ? pdf.value.bytes : null);
  const files = buildSite(input);
  const now = new Date().getFullYear();
  const otherPlan = other ? planDocument(shown, other.id, now) : null;
  const cited = [...works, ...(otherPlan?.ok ? otherPlan.value.works : [])];
  const download = other && otherPlan?.ok ? { document: other, cv: otherPlan.value.finish(unformatted).cv } : null;
  const gone: Finding[] =
    wanted !== undefined && !other
      ? [
          {
            code: 'site-cv-gone',
            severity: 'warning',
            message: 'The document that visitors could download is no longer there. Choose another one.',
          },
        ]
      : [];
  return success({
    files,
    goesOut: goesOut(portfolio, web, { document, cv, input }, download, cited, now),
    findings: [...gone, ...findings, ...(pdf ? pdf.value.findings : [])],
  });
}

/** The pages alone, for looking at them while they are worked on: nothing is downloaded from them. */
export async function previewSite(portfolio: Portfolio, order: SiteOrder, tools: Needed): Promise<Result<readonly SiteFile[]>> {
  const composed = await composeSite(portfolio, order, tools);
  if (!composed.ok) return composed;
  const { shown, document, cv, keys } = composed.value;
  const download = document.site?.cv !== undefined && shown.documents.some(({ id }) => id === document.site?.cv);
  return success(buildSite(siteInput(shown, document, cv, keys, download ? new Uint8Array() : null)));
}

async function composeSite(portfolio: Portfolio, { document: documentId, keys: pattern }: SiteOrder, { references }: Needed) {
  const wrong = pattern ? whyNotKeys(pattern) : null;
  if (wrong) return failure('keys-invalid', wrong);
  const described = portfolio.documents.find(({ id }) => id === documentId);
  if (!described) return failure('document-gone', 'This document is no longer in the portfolio.');
  if (!described.site) return NO_SITE;
  const now = new Date().getFullYear();
  const web = forWeb(portfolio, documentId, now);
  const shown = web.portfolio;
  const document: PortfolioDocument = shown.documents.find(({ id }) => id === documentId) ?? described;
  const plan = planDocument(shown, documentId, now);
  if (!plan.ok) return plan;
  const exact = await references.exact(plan.value.request);
  if (!exact.ok) return exact;
  const { cv, findings } = plan.value.finish(exact.value);
  const said = withoutDismissed(portfolio, [...web.findings, ...findings]).map((finding) => inFormat(finding, 'html'));
  const keys = siteKeys(portfolio.works, shown.works, pattern);
  return success({ web, shown, document, cv, keys, findings: said, works: plan.value.works });
}
