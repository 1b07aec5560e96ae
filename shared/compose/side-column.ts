import type { Section } from '../model/document.ts';

/** Kinds that are short enough for a narrow column. */
const short: ReadonlySet<string> = new Set(['skill-group', 'language', 'metric']);

/** Whether a section stands at the side in templates with two columns. */
export function isAtSide(section: Section): boolean {
  if (section.column) return section.column === 'side';
  return section.kinds.length > 0 && section.works.length === 0 && section.kinds.every((kind) => short.has(kind));
}
