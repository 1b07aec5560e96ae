/**
 * Standards that a PDF can be held to, by the names that the typesetter knows; without one it is a usual, tagged PDF. `attaches`: whether
 * files may be attached to it.
 */
export const pdfStandards = {
  'a-2b': { label: 'PDF/A-2b, for archives', attaches: false },
  'a-3b': { label: 'PDF/A-3b, for archives that take attached data', attaches: true },
  'ua-1': { label: 'PDF/UA-1, strictly for screen readers', attaches: true },
} as const;

export type PdfStandard = keyof typeof pdfStandards;
export const pdfStandardIds = Object.keys(pdfStandards) as readonly PdfStandard[];

/** Why data cannot be attached to a PDF of the standard, with what to choose; null where they can. */
export function whyNotAttached(standard: PdfStandard | null | undefined): string | null {
  if (!standard || pdfStandards[standard].attaches) return null;
  return `${nameOf(standard)} forbids attached data. Choose PDF/A-3b, which allows them, or leave the data out.`;
}

const nameOf = (standard: PdfStandard): string => pdfStandards[standard].label.split(',')[0] ?? standard;
