import { definitionOf, type Entry } from '../entries/registry.ts';
import { printSkills } from '../entries/skills-text.ts';
import type { Contact } from '../model/contacts.ts';
import type { DetailLine } from '../model/detail-line.ts';
import type { Person } from '../model/person.ts';
import { personForm } from '../model/person-form.ts';
import type { Work } from '../model/work.ts';
import type { Budget } from '../text/budget.ts';
import { workKindOf } from '../works/work-kinds.ts';

/** What holds texts that may be written in further languages. */
export type Translatable = Person | Work | Entry;

/** One printed text of an item, which may carry further languages. */
export type TextField = {
  /** Where its texts stand under a language: "role", or "details", the id of the line, "text". Null for a line without an id. */
  readonly keys: readonly string[] | null;
  /** Where its own text stands in the item. */
  readonly at: readonly (string | number)[];
  readonly label: string;
  /** Its own text; blank when nothing was written yet. */
  readonly text: string;
  readonly kind: 'line' | 'area' | 'skills';
  /** How long it may be. */
  readonly budget?: Budget;
};

/** A field of a form as far as texts are concerned. */
type FormField = {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly unprinted?: true;
  readonly unprintedLabels?: true;
  readonly budget?: string;
};

/** Titles, journals and names of a work stay in the language in which it was published. */
const ofWorks: ReadonlySet<string> = new Set(['presentation', 'note']);

function formOf(item: Translatable): readonly FormField[] {
  if (isWork(item)) return flat(workKindOf(item).form).filter(({ key }) => ofWorks.has(key));
  return flat(isPerson(item) ? personForm : definitionOf(item.kind).form);
}

export const isWork = (item: Translatable): item is Work => 'contributors' in item;
export const isPerson = (item: Translatable): item is Person => !('person' in item);

const flat = (form: readonly { readonly fields: readonly unknown[] }[]) =>
  form.flatMap(({ fields }) => fields as readonly FormField[]).filter(({ unprinted }) => !unprinted);

const remembered = new WeakMap<Translatable, readonly TextField[]>();

/** Every printed text of an item, in the order of its form. Items never change, so that each is looked at once. */
export function textFields(item: Translatable): readonly TextField[] {
  const known = remembered.get(item);
  if (known) return known;
  const found = formOf(item).flatMap((field) => textsOf(field, item as unknown as Record<string, unknown>, isPerson(item)));
  remembered.set(item, found);
  return found;
}

function textsOf(field: FormField, item: Readonly<Record<string, unknown>>, ofPerson: boolean): TextField[] {
  const { key, label } = field;
  const value = item[key];
  const one = (kind: TextField['kind'], text: unknown, budget?: unknown): TextField[] => [
    { keys: [key], at: [key], label, text: typeof text === 'string' ? text : '', kind, ...(budget ? { budget: budget as Budget } : {}) },
  ];
  switch (field.kind) {
    case 'rich':
      return one('line', value);
    case 'rich-area':
      return one('area', value);
    case 'counted-area':
      return one('area', value, field.budget === undefined ? undefined : item[field.budget]);
    case 'skills':
      return one('skills', printSkills((value ?? []) as Parameters<typeof printSkills>[0]));
    case 'details':
      return ((value ?? []) as readonly DetailLine[]).flatMap((line, i) => [
        ...(line.label && line.label !== '-' && !field.unprintedLabels ? [part(line, i, 'label', `Label of line ${i + 1}`)] : []),
        ...(line.text.trim() ? [part(line, i, 'text', field.unprintedLabels && line.label ? line.label : `Line ${i + 1}`)] : []),
      ]);
    case 'contacts':
      return ((value ?? []) as readonly Contact[]).flatMap((contact, i) => [
        ...(contact.kind === 'address' && contact.value.trim() ? [part(contact, i, 'value', 'Address')] : []),
        ...(contact.label && ofPerson ? [part(contact, i, 'label', `Label of “${contact.label}”`)] : []),
      ]);
    default:
      return [];
  }

  function part(of: { readonly id?: string }, index: number, name: 'label' | 'text' | 'value', words: string): TextField {
    return {
      keys: of.id === undefined ? null : [key, of.id, name],
      at: [key, index, name],
      label: words,
      text: String((of as Record<string, unknown>)[name] ?? ''),
      kind: field.unprintedLabels ? 'area' : 'line',
    };
  }
}
