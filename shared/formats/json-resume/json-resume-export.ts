import { type Entry, emptyEntry } from '../../entries/registry.ts';
import type { Person } from '../../model/person.ts';
import type { Work } from '../../model/work.ts';
import type { ExportFormat, ExportSlice } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import { type Json, list, parseJson, record, words } from '../json-values.ts';
import { entryItem } from '../read-entry.ts';
import { filledOnly, restored, withLeft } from '../restored.ts';
import { writeBasics } from './basics.ts';
import { alsoIn, sections } from './sections.ts';
import { projectItem, publicationItem, writeWork } from './works.ts';

export const jsonResumeExport: ExportFormat<'json-resume'> = {
  ...describedFormat('json-resume'),
  write: (slice) => `${JSON.stringify(resumeOf(slice), null, 2)}\n`,
};

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
const usual = [
  'basics',
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
];

/** The résumé of the first person; what was read from one before is written as it was, where nothing has changed. */
function resumeOf({ people: [person], entries, works }: ExportSlice): Json {
  if (!person) return { $schema: SCHEMA, basics: {} };
  const kept = keptOf(person);
  const wasRead = Array.isArray(kept.order);
  const order = list(kept.order).map(words);
  const written = new Map<string, unknown[]>();
  const add = ({ section, item }: { readonly section: string; readonly item: Json }) =>
    written.set(section, [...(written.get(section) ?? []), item]);
  for (const entry of entries) if (entry.person === person.id && isPublic(entry)) for (const one of entryIn(entry)) add(one);
  for (const work of works) if (!work.private) add(workIn(work, person));
  const left = record(kept.left);
  for (const name of Object.keys(left)) {
    const places = list(left[name]).flatMap((one): [number, unknown][] =>
      Array.isArray(one) && typeof one[0] === 'number' ? [[one[0], one[1]]] : [],
    );
    written.set(name, withLeft(written.get(name) ?? [], places));
  }
  const rest = record(kept.rest);
  const basics = writeBasics(person, 'basics' in kept ? record(kept.basics) : null);
  const whole: Record<string, unknown> = wasRead ? {} : { $schema: SCHEMA };
  for (const name of new Set([...order, ...usual, ...written.keys(), ...Object.keys(rest)])) {
    const items = written.get(name);
    if (name === 'basics') {
      if (!wasRead || order.includes(name) || Object.keys(basics).length > 0) whole.basics = basicsOr(rest, basics);
    } else if (items) whole[name] = items;
    else if (Object.hasOwn(rest, name)) whole[name] = rest[name];
    else if (order.includes(name)) whole[name] = [];
  }
  return whole;
}

/** `basics` that were no object stay as they were while nothing is known about the person. */
const basicsOr = (rest: Json, basics: Json): unknown =>
  Object.keys(basics).length === 0 && Object.hasOwn(rest, 'basics') ? rest.basics : basics;

/** Referees are private by themselves; those that stood in a résumé stand there again. */
const isPublic = (entry: Entry): boolean => (entry.kind === 'referee' && 'section' in keptOf(entry)) || !entry.private;

function keptOf(item: Entry | Work | Person): Json {
  return record(record(item.ext)['json-resume']);
}

function originalOf(item: Entry | Work): Json | null {
  const parsed = parseJson(words(keptOf(item).original));
  return 'value' in parsed ? record(parsed.value) : null;
}

function entryIn(entry: Entry): { readonly section: string; readonly item: Json }[] {
  const said = words(keptOf(entry).section);
  const name =
    Object.hasOwn(sections, said) && sections[said]?.kind === entry.kind
      ? said
      : (Object.keys(sections).find((one) => sections[one]?.kind === entry.kind && entry.kind !== 'custom') ?? alsoIn[entry.kind]);
  const section = name === undefined ? undefined : sections[name];
  if (!name || !section) return [];
  const original = said === name ? originalOf(entry) : null;
  const source = { line: 1, text: '' };
  // A private note is written only where a résumé said it.
  const now = section.write(original || entry.kind !== 'referee' ? entry : { ...entry, note: '' });
  if (!original) return [{ section: name, item: filledOnly(now) }];
  const read = entryItem('json-resume', section.kind, section.read(original), { rest: {}, source });
  const base = section.write(read.kind === 'entry' ? read.entry : emptyEntry(section.kind, 'read', 'read'));
  return [{ section: name, item: restored(original, base, now) }];
}

function workIn(work: Work, person: Person): { readonly section: string; readonly item: Json } {
  const { section, item } = writeWork(work);
  const original = keptOf(work).section === section ? originalOf(work) : null;
  const read = original && (section === 'projects' ? projectItem : publicationItem)(original, person.name, { line: 1, text: '' });
  if (!original || read?.kind !== 'work') return { section, item: filledOnly(item) };
  return { section, item: restored(original, writeWork(read.work).item, item) };
}
