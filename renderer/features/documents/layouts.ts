import type { SectionLayout } from '../../../shared/model/document.ts';

/** How a section can be printed, in words that fit a narrow choice. */
export const layouts: Readonly<Record<SectionLayout, string>> = {
  entries: 'Entries with details',
  bullets: 'Bullets',
  lines: 'Lines',
  'run-in': 'One sentence',
  summary: 'Numbers',
  references: 'Reference list',
  text: 'Text only',
};
