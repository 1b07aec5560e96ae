import { stringify } from 'yaml';
import type { Entry } from '../../entries/registry.ts';
import type { Person } from '../../model/person.ts';
import type { Work } from '../../model/work.ts';
import type { ExportFormat, ExportSlice } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import { type Json, list, parseJson, record, words } from '../json-values.ts';
import { filledOnly, restored, withLeft } from '../restored.ts';
import { homes, writeEntry } from './entries.ts';
import { entryTypeOf } from './entry-types.ts';
import { writeProfile } from './profile.ts';
import { writePublication } from './publications.ts';
import { asItem, readItem } from './rendercv.ts';

export const rendercvExport: ExportFormat<'rendercv'> = {
  ...describedFormat('rendercv'),
  write: (slice) => stringify(cvOf(slice), { lineWidth: 0, schema: 'core', version: '1.2', aliasDuplicateObjects: false }),
};

/** The file of the first person; what was read from one before is written as it was, where nothing has changed. */
function cvOf({ people: [person], entries, works }: ExportSlice): Json {
  if (!person) return { cv: {} };
  const kept = keptOf(person);
  const file = record(kept.file);
  const old = 'cv' in file ? file.cv : undefined;
  const places = placesOf(entries, works);
  const sections = inSections([
    ...entries.filter((entry) => entry.person === person.id && !entry.private).map((entry) => writtenEntry(entry, places)),
    ...works.filter((work) => !work.private).map((work) => writtenWork(work, places)),
  ]);
  const left = record(kept.left);
  for (const name of Object.keys(left)) {
    const whole = list(left[name]).flatMap((one): [number, unknown][] =>
      Array.isArray(one) && typeof one[0] === 'number' ? [[one[0], one[1]]] : [],
    );
    sections.set(name, withLeft(sections.get(name) ?? [], whole));
  }
  const { sections: before, ...head } = record(old);
  const profile = writeProfile(person, isObject(old) ? head : null);
  const names = [...new Set([...Object.keys(record(before)), ...sections.keys()])];
  const all = Object.fromEntries(names.map((name) => [name, sections.has(name) ? sections.get(name) : record(before)[name]]));
  const cv = { ...profile, ...(names.length > 0 ? { sections: all } : before === undefined ? {} : { sections: before }) };
  const told = Object.keys(cv).length > 0;
  return { ...file, ...(told || isObject(old) ? { cv } : {}) };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is written of something, and where; `at`: which one it was in a file that was read. */
type Written = { readonly section: string; readonly item: unknown; readonly at?: number; readonly isWork: boolean };

/** By section; where one mixes entries and works, those that stood in a file stand in its order, and new ones follow. */
function inSections(all: readonly (Written | null)[]): Map<string, unknown[]> {
  const sections = new Map<string, Written[]>();
  for (const one of all) if (one) sections.set(one.section, [...(sections.get(one.section) ?? []), one]);
  return new Map(
    [...sections].map(([name, items]) => {
      const mixed = new Set(items.map(({ isWork }) => isWork)).size > 1;
      const place = ({ at }: Written) => at ?? Number.MAX_SAFE_INTEGER;
      const ordered = mixed ? items.toSorted((a, b) => place(a) - place(b)) : items;
      return [name, ordered.map(({ item }) => item)];
    }),
  );
}

/** By kind of entry, or `works`: the section of a file that was read where such entries stand. */
type Places = ReadonlyMap<string, { readonly section: string; readonly item: Json }>;

function placesOf(entries: readonly Entry[], works: readonly Work[]): Places {
  const places = new Map<string, { section: string; item: Json }>();
  for (const one of [...entries, ...works]) {
    const kind = 'kind' in one && typeof one.kind === 'string' ? one.kind : 'works';
    const original = originalOf(one);
    if (original && !places.has(kind)) places.set(kind, original);
  }
  return places;
}

function keptOf(item: Entry | Work | Person): Json {
  return record(record(item.ext).rendercv);
}

type Original = { readonly section: string; readonly item: Json; readonly bare: boolean; readonly at: number };

/** The section that something stood in, and what it was there. */
function originalOf(item: Entry | Work): Original | null {
  const { section, original, at } = keptOf(item);
  const parsed = parseJson(words(original));
  if (typeof section !== 'string' || !('value' in parsed)) return null;
  return { section, item: asItem(parsed.value), bare: typeof parsed.value === 'string', at: typeof at === 'number' ? at : 0 };
}

function writtenEntry(entry: Entry, places: Places): Written | null {
  const original = originalOf(entry);
  const type = original && entryTypeOf(original.item);
  const read = original && readItem(original.item, original.section, { line: 1, text: '' });
  if (original && type && read?.kind === 'entry' && read.entry.kind === entry.kind) {
    const whole = restored(original.item, writeEntry(read.entry, type), writeEntry(entry, type));
    return { section: original.section, item: original.bare ? whole.text : whole, at: original.at, isWork: false };
  }
  const home = homes[entry.kind];
  if (!home) return null;
  const place = places.get(entry.kind);
  const as = (place && entryTypeOf(place.item)) ?? home[1];
  const item = filledOnly(writeEntry(entry, as));
  return { section: place?.section ?? home[0], item: as === 'text' ? words(item.text) : item, isWork: false };
}

function writtenWork(work: Work, places: Places): Written {
  const original = originalOf(work);
  const read = original && readItem(original.item, original.section, { line: 1, text: '' });
  if (original && read?.kind === 'work') {
    const item = restored(original.item, writePublication(read.work), writePublication(work));
    return { section: original.section, item, at: original.at, isWork: true };
  }
  const section = work.type === 'speech' ? 'Talks' : (places.get('works')?.section ?? 'Publications');
  return { section, item: filledOnly(writePublication(work)), isWork: true };
}
