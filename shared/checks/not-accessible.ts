import type { PortfolioDocument } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import type { CheckInfo } from './define-rule.ts';
import { quoted } from './item-names.ts';

/** Needs the PDF, so that the host asks the layout engine; everything else about it is here. */
export const notAccessibleInfo: CheckInfo = {
  code: 'pdf-not-accessible',
  severity: 'warning',
  name: 'PDF that is not accessible',
  explanation: 'PDF/UA-1 is the standard for files that screen readers can read; some universities and funders ask for it.',
};

/** `refusal`: what the layout engine has against writing the document as PDF/UA-1, in its own words; null when it has nothing. */
export function notAccessible(document: PortfolioDocument, refusal: string | null): Finding[] {
  if (refusal === null) return [];
  return [
    {
      code: notAccessibleInfo.code,
      severity: notAccessibleInfo.severity,
      message: `${quoted(document.name)} does not meet PDF/UA-1: ${refusal}.`,
      place: { collection: 'documents', id: document.id },
    },
  ];
}
