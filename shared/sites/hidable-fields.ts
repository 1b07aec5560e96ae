import { definitionOf, type Entry } from '../entries/registry.ts';
import type { Work } from '../model/work.ts';
import { isWork } from '../translations/text-fields.ts';
import { workKindOf } from '../works/work-kinds.ts';

export type HidableField = { readonly key: string; readonly label: string };

/** Without them nothing of a work is left to show: then the whole work is private. */
const neverOfWorks: ReadonlySet<string> = new Set(['title', 'contributors', 'status']);

/** Not on paper, but on pages of works, in feeds and on cards. */
const onPages: ReadonlySet<string> = new Set(['abstract', 'keyword']);

/** The printed fields of an item that can be kept off the web one by one, in the order of its form. */
export function hidableFields(item: Entry | Work): readonly HidableField[] {
  const form = isWork(item) ? workKindOf(item).form : definitionOf(item.kind).form;
  return form.flatMap(({ fields }) =>
    (fields as readonly (HidableField & { readonly unprinted?: true })[]).flatMap(({ key, label, unprinted }) =>
      (unprinted && !(isWork(item) && onPages.has(key))) || (isWork(item) && neverOfWorks.has(key)) ? [] : [{ key, label }],
    ),
  );
}
