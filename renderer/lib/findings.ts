import type { FindingInfo } from '../../shared/contract/preview.ts';

/** A finding with the ids of every document in which it was found. */
export type Found = FindingInfo & { readonly documents: readonly string[] };

/** What says the same about the same place is one finding, however many documents print that place. */
export function merged(checks: readonly (FindingInfo & { readonly document?: string })[]): Found[] {
  const byKey = new Map<string, FindingInfo & { readonly documents: string[] }>();
  for (const { document, ...finding } of checks) {
    const key = findingKey(finding);
    const one = byKey.get(key) ?? { ...finding, documents: [] };
    if (document !== undefined) one.documents.push(document);
    byKey.set(key, one);
  }
  return [...byKey.values()];
}

/** Equal for findings that say the same about the same place. */
export function findingKey({ code, message, place }: FindingInfo): string {
  return JSON.stringify([code, message, place]);
}

/** "No findings", "1 finding", "3 findings": how every screen counts them. */
export function findingsText(count: number): string {
  return count === 0 ? 'No findings' : count === 1 ? '1 finding' : `${count} findings`;
}

/** "1 hint", "12 hints"; hints are advice and never counted as findings. */
export function hintsText(count: number): string {
  return count === 1 ? '1 hint' : `${count} hints`;
}

/** "1 of them stops an export". */
export function stopText(count: number): string {
  return count === 1 ? '1 of them stops an export' : `${count} of them stop an export`;
}
