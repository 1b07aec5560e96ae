/** Standards that a PDF can be held to, by the names that the typesetter knows; without one it is a usual, tagged PDF. */
export const pdfStandards = {
  'a-2b': { label: 'PDF/A-2b, for archives' },
  'ua-1': { label: 'PDF/UA-1, strictly for screen readers' },
} as const;

export type PdfStandard = keyof typeof pdfStandards;
export const pdfStandardIds = Object.keys(pdfStandards) as readonly PdfStandard[];
