import type { PortfolioDocument } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import type { CheckInfo } from './define-rule.ts';
import { quoted } from './item-names.ts';

/** Needs the pages, so that the host counts them; everything else about it is here. */
export const overPagesInfo: CheckInfo = {
  code: 'over-pages',
  severity: 'warning',
  name: 'More pages than allowed',
  explanation: 'You set a limit of pages for this document; below its preview, “What could go?” makes suggestions.',
};

/** What is wrong with the number of pages of a document: at most one finding. */
export function overPages(document: PortfolioDocument, pages: number): Finding[] {
  const limit = document.pages;
  if (limit === undefined || pages <= limit) return [];
  return [
    {
      code: overPagesInfo.code,
      severity: overPagesInfo.severity,
      message: `${quoted(document.name)} has ${pages} pages; at most ${limit} ${limit === 1 ? 'is' : 'are'} allowed.`,
      place: { collection: 'documents', id: document.id, path: ['pages'] },
    },
  ];
}
