import type { PortfolioDocument } from '../model/document.ts';

/** Tags that the filters of documents ask for. */
export function tagsAsked(documents: readonly PortfolioDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ sections }) => sections.flatMap(({ filter }) => filter?.tags ?? [])));
}

/** An item with those of its tags only that are asked for; the same object where that changes nothing. */
export function withTags<T extends { readonly tags?: string[] | undefined }>(item: T, asked: ReadonlySet<string>): T {
  const kept = item.tags?.filter((tag) => asked.has(tag)) ?? [];
  if (kept.length === (item.tags?.length ?? 0)) return item;
  const { tags: _tags, ...rest } = item;
  return (kept.length > 0 ? { ...rest, tags: kept } : rest) as T;
}
