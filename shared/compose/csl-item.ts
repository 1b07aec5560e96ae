import type { StyleInfo } from '../citations/styles.ts';
import { type CslItem, toCsl } from '../citations/to-csl.ts';
import type { PortfolioDocument } from '../model/document.ts';
import type { Work } from '../model/work.ts';

/** Documents that keep their own form of a work; typing an override makes a form for every letter. */
const MOST_FORMS = 20;
const cslCache = new WeakMap<Work, Map<string, CslItem>>();

/** The work as the engine reads it, kept until the work or its override changes. */
export function cslItem(work: Work | undefined, document: PortfolioDocument, style: StyleInfo): CslItem[] {
  if (!work) return [];
  const { referenceTitle, referenceVenue } = document.works[work.id] ?? {};
  const key = JSON.stringify([referenceTitle, referenceVenue, style.numericEventDates]);
  const kept = cslCache.get(work) ?? new Map<string, CslItem>();
  cslCache.set(work, kept);
  const item = kept.get(key) ?? toCsl(work, { title: referenceTitle, venue: referenceVenue }, style.numericEventDates);
  if (kept.size >= MOST_FORMS) kept.clear();
  kept.set(key, item);
  return [item];
}
