import { definitionOf, type Entry } from '../entries/registry.ts';
import type { EntryOverride } from '../model/document.ts';

/** Fields of a kind whose words a document may replace: what is printed and written in Markdown. */
export function replaceableFields(kind: Entry['kind']): readonly { readonly key: string; readonly label: string }[] {
  return definitionOf(kind).form.flatMap((group) =>
    group.fields.flatMap((field) =>
      field.kind === 'rich' || field.kind === 'rich-area' ? [{ key: field.key as string, label: field.label }] : [],
    ),
  );
}

/** The entry as one document words it. Fields that a document may not replace stay as they are. */
export function overridden(entry: Entry, override: EntryOverride | undefined): Entry {
  const own = Object.entries(override?.fields ?? {});
  if (own.length === 0) return entry;
  const allowed = new Set(replaceableFields(entry.kind).map((field) => field.key));
  return { ...entry, ...Object.fromEntries(own.filter(([key]) => allowed.has(key))) };
}
