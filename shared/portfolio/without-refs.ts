/** What stays off the web, by ids: of works and of entries. */
export type Gone = { readonly works: ReadonlySet<string>; readonly entries: ReadonlySet<string> };

const CITATION = /\s?\[@([A-Za-z0-9][A-Za-z0-9._:-]{0,79})\]/g;

/** Ids of the works that a text cites. */
export function citedIn(text: string): readonly string[] {
  return [...text.matchAll(CITATION)].flatMap(([, id]) => id ?? []);
}

/** Fields that hold ids of works or entries: lists of them, or a record by them. */
const ofIds: ReadonlySet<string> = new Set(['works', 'entries', 'exclude', 'items']);

/**
 * A value in which nothing names what is gone: no citation in a text, no id in a list, no item of a section, no work of a group, no
 * change to it in a document.
 */
export function withoutRefs<T>(value: T, gone: Gone): T {
  return cleaned(value, gone) as T;
}

function cleaned(value: unknown, gone: Gone, key = ''): unknown {
  if (typeof value === 'string')
    return value.includes('[@') ? value.replace(CITATION, (whole, id: string) => (gone.works.has(id) ? '' : whole)) : value;
  if (Array.isArray(value)) return value.filter((one) => !names(one, key, gone)).map((one) => cleaned(one, gone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) =>
      ofIds.has(key) && (gone.works.has(name) || gone.entries.has(name)) ? [] : [[name, cleaned(child, gone, name)] as const],
    ),
  );
}

/** Whether a part of a list stands for something that is gone. */
function names(part: unknown, list: string, { works, entries }: Gone): boolean {
  if (!ofIds.has(list)) return false;
  if (typeof part === 'string') return works.has(part) || (list === 'exclude' && entries.has(part));
  const { kind, id, work } = (part ?? {}) as { readonly kind?: unknown; readonly id?: unknown; readonly work?: unknown };
  if (typeof work === 'string') return works.has(work);
  return typeof id === 'string' && ((kind === 'work' && works.has(id)) || (kind === 'entry' && entries.has(id)));
}
