import { type Name, parseName } from '../../model/names.ts';
import type { Excerpt, ImportFormat, ReadItem } from '../format.ts';
import { type Json, parseJson, record, words } from '../json-values.ts';
import { entryItem, personItem } from '../read-entry.ts';
import { readBasics } from './basics.ts';
import { readAlsoIn, type Section, sections } from './sections.ts';
import { projectItem, publicationItem } from './works.ts';

/** A résumé in the schema of JSON Resume. */
export const jsonResume: ImportFormat = {
  id: 'json-resume',
  name: 'JSON Resume',
  extensions: ['json'],
  recognises: (text) => /^\uFEFF?\s*\{/.test(text) && MARKS.test(text) && isResume(text),
  *read(text) {
    const parsed = parseJson(text);
    if ('problem' in parsed) yield { kind: 'problem', message: parsed.problem, source: { line: 1, text: text.slice(0, 200) } };
    else yield* readResume(record(parsed.value));
  },
};

const MARKS = /"basics"\s*:|"[^"]*\bresume-schema\b[^"]*"|"studyType"\s*:/;

/** A text that is broken JSON is recognised all the same, so that it can be said what is wrong with it. */
function isResume(text: string): boolean {
  const parsed = parseJson(text);
  if ('problem' in parsed) return true;
  const root = record(parsed.value);
  return 'basics' in root || /\bresume-schema\b/.test(words(root.$schema)) || ('education' in root && !('cv' in root));
}

/** What could not be read, by section: where it stood and what it was. */
type Left = Record<string, (readonly [index: number, value: unknown])[]>;

function* readResume(root: Json): Iterable<ReadItem> {
  const items: ReadItem[] = [];
  const rest: Record<string, unknown> = {};
  const left: Left = {};
  const owner = parseName(words(record(root.basics).name));
  for (const [name, value] of Object.entries(root)) {
    const section = Object.hasOwn(sections, name) ? (sections[name] ?? null) : null;
    if (name === 'basics' && isObject(value)) continue;
    if (!(section || name === 'publications') || !Array.isArray(value)) {
      rest[name] = value;
      continue;
    }
    for (const [index, one] of value.entries()) {
      const source = { line: 1, text: JSON.stringify(one, null, 2) };
      const item = isObject(one) ? readOne(section, name, one, owner, source) : nameless(source);
      if (item.kind === 'problem') left[name] = [...(left[name] ?? []), [index, one]];
      items.push(item);
    }
  }
  const basics = isObject(root.basics) ? root.basics : null;
  const kept = { order: Object.keys(root), rest, left, ...(basics ? { basics } : {}) };
  const source = { line: 1, text: JSON.stringify(root.basics ?? null, null, 2) };
  yield personItem('json-resume', readBasics(basics ?? {}), { rest: kept, source });
  yield* items;
}

function readOne(section: Section | null, name: string, item: Json, owner: Name | null, source: Excerpt): ReadItem {
  if (!section) return publication(item, owner, source);
  return (name === 'projects' && projectItem(item, owner, source)) || readItem(section, name, item, source);
}

const publication = (item: Json, owner: Name | null, source: Excerpt): ReadItem =>
  words(item.name) ? publicationItem(item, owner, source) : nameless(source);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function readItem(section: Section, name: string, item: Json, source: Excerpt): ReadItem {
  const other = readAlsoIn(name, item);
  const kind = other?.kind ?? section.kind;
  const fields = other?.fields ?? section.read(item);
  const named = other ? Object.keys(other.fields).slice(0, 2) : section.named;
  if (named.every((field) => words(fields[field]) === '' && !(Array.isArray(fields[field]) && fields[field].length > 0)))
    return nameless(source);
  const dated = words(item.startDate ?? item.date) || words(item.endDate);
  const notes = dated && fields.dates === null ? [`“${dated}” was not taken over as date: it cannot be understood.`] : [];
  return entryItem('json-resume', kind, fields, { rest: { section: name, original: source.text }, source, notes });
}

const nameless = (source: Excerpt): ReadItem => ({ kind: 'problem', message: 'Nothing here says what it is.', source });
