import type { Excerpt, ImportFormat, ReadItem } from '../format.ts';
import { type Json, record, words } from '../json-values.ts';
import { entryItem, personItem } from '../read-entry.ts';
import { readEntry } from './entries.ts';
import { entryTypeOf } from './entry-types.ts';
import { readProfile } from './profile.ts';
import { publicationItem } from './publications.ts';
import { parseYaml } from './yaml.ts';

/** The file that RenderCV makes a CV from. */
export const rendercv: ImportFormat = {
  id: 'rendercv',
  name: 'RenderCV',
  extensions: ['yaml', 'yml'],
  recognises: (text) => /^\uFEFF?["']?cv["']?\s*:/m.test(text) && /^[ \t]+["']?(?:name|sections|social_networks)["']?\s*:/m.test(text),
  *read(text) {
    const parsed = parseYaml(text);
    if ('problem' in parsed) yield { kind: 'problem', message: parsed.problem, source: { line: 1, text: text.slice(0, 200) } };
    else yield* readFile(record(parsed.value));
  },
};

/** What could not be read, by section: where it stood and what it was. */
type Left = Record<string, (readonly [index: number, value: unknown])[]>;

function* readFile(root: Json): Iterable<ReadItem> {
  const cv = record(root.cv);
  const items: ReadItem[] = [];
  const left: Left = {};
  for (const [section, value] of Object.entries(record(cv.sections))) {
    // A heading without entries yet.
    if (value === null) continue;
    if (!Array.isArray(value)) {
      items.push({ kind: 'problem', message: `The section “${section}” is no list of entries.`, source: excerptOf(value) });
      continue;
    }
    for (const [index, one] of value.entries()) {
      const item = readItem(asItem(one), section, excerptOf(one), index);
      if (item.kind === 'problem') left[section] = [...(left[section] ?? []), [index, one]];
      items.push(item);
    }
  }
  yield personItem('rendercv', readProfile(cv), {
    rest: { file: skeletonOf(root), left },
    source: excerptOf({ ...cv, sections: undefined }),
  });
  yield* items;
}

/** The file without what is read as entries and works: their sections stay as empty lists. */
function skeletonOf(root: Json): Json {
  const cv = record(root.cv);
  if (Object.keys(record(cv.sections)).length === 0) return root;
  const sections = Object.fromEntries(
    Object.entries(record(cv.sections)).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  );
  return { ...root, cv: { ...cv, sections } };
}

/** A text alone is an entry, too. */
export const asItem = (value: unknown): Json => (typeof value === 'string' ? { text: value } : record(value));

/** @param at which one it is in its section */
export function readItem(item: Json, section: string, source: Excerpt, at = 0): ReadItem {
  const type = entryTypeOf(item);
  if (!type) return { kind: 'problem', message: 'This is none of the types of entries that RenderCV has.', source };
  if (type === 'publication') {
    if (words(item.title)) return publicationItem(item, { section, at }, source);
    return { kind: 'problem', message: 'This publication has no title.', source };
  }
  const { kind, fields } = readEntry(item, type, section);
  const dated = words(item.date) || words(item.start_date) || words(item.end_date);
  const notes = dated && !fields.dates ? [`“${dated}” was not taken over as date: it cannot be understood.`] : [];
  return entryItem('rendercv', kind, fields, { rest: { section, at, original: source.text }, source, notes });
}

const excerptOf = (value: unknown): Excerpt => ({ line: 1, text: JSON.stringify(value, null, 2) ?? 'null' });
