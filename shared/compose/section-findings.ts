import { definitionOf } from '../entries/registry.ts';
import type { PortfolioDocument, Section } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import { contradiction } from './filter-items.ts';
import type { Item } from './resolve-items.ts';

/**
 * What is wrong with what a section lists: too much for its budget, nothing because its filter contradicts itself, or what the kinds
 * say about their entries.
 */
export function sectionFindings(
  section: Section,
  items: readonly Item[],
  document: PortfolioDocument,
  index: number,
  now: number,
): readonly Finding[] {
  const name = section.heading || 'A section without a heading';
  const at = (key: string) => ({ collection: 'documents' as const, id: document.id, path: ['sections', index, key] });
  const findings: Finding[] = [];
  const impossible = section.filter && contradiction(section.filter, now);
  if (impossible)
    findings.push({
      code: 'filter-contradiction',
      severity: 'warning',
      message: `“${name}” can list nothing by itself: ${impossible}. Change its years.`,
      place: at('filter'),
    });
  // A limit alone leaves nothing out where there is nothing.
  else if (
    section.filter &&
    Object.keys(section.filter).some((key) => key !== 'most') &&
    items.length === 0 &&
    section.works[0] !== 'cited'
  )
    findings.push({
      code: 'section-empty',
      severity: 'warning',
      message: `“${name}” lists nothing in “${document.name}”: nothing passes its filter.`,
      place: at('filter'),
    });
  if (section.budget !== undefined && items.length > section.budget)
    findings.push({
      code: 'over-items',
      severity: 'warning',
      message: `“${name}” has ${items.length} items; at most ${section.budget} are allowed.`,
      place: at('budget'),
    });
  for (const item of items) if (item.kind === 'entry') findings.push(...(definitionOf(item.entry.kind).check?.(item.entry) ?? []));
  return findings;
}
