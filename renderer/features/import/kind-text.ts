import type { ImportRow } from '../../../shared/contract/import.ts';
import { definitionOf, entryKinds } from '../../../shared/entries/registry.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';

/** What a row is, in words: "Journal article", "Grant", "Person". */
export function kindText({ kind, type }: Pick<ImportRow, 'kind' | 'type'>): string {
  if (kind === 'person') return 'Person';
  const entryKind = entryKinds.find((one) => one === type);
  if (kind === 'entry') return entryKind ? definitionOf(entryKind).name.one : type;
  return workKinds.find((one) => one.type === type)?.name.one ?? type;
}
