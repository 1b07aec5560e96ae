import type { z } from 'zod';
import { entryGroups } from '../../shared/entries/groups.ts';
import { definitionOf, entryKinds } from '../../shared/entries/registry.ts';
import type { Field } from '../../shared/form/fields.ts';
import { Group } from '../../shared/model/group.ts';
import { groupForm } from '../../shared/model/group-form.ts';
import { Work } from '../../shared/model/work.ts';
import { mainWorkKinds } from '../../shared/works/work-kinds.ts';
import type { CommandDefinition, Output } from './define-command.ts';

type AnyField = Field<Record<string, unknown>> & { readonly options?: Readonly<Record<string, string>> };
type Groups = readonly { readonly fields: readonly unknown[] }[];

/** What a field holds, in words. */
const holds: Readonly<Record<AnyField['kind'], string>> = {
  text: 'text',
  area: 'text',
  rich: 'text, emphasis and citations',
  'rich-area': 'text, emphasis and citations',
  'counted-area': 'text, emphasis and citations',
  url: 'web address',
  doi: 'DOI',
  dates: 'date or range, EDTF',
  choice: 'one of',
  switch: 'yes or no',
  number: 'whole number',
  money: 'amount and currency',
  budget: 'limit of words or characters',
  works: 'ids of works',
  tags: 'list of words',
  fields: 'names of fields of this form',
  details: 'lines with label and text',
  skills: 'list, groups inside',
  contributors: 'people and their parts',
  status: 'steps with dates',
  name: 'name',
  names: 'names',
  contacts: 'contacts and links',
  rows: 'list of lines',
  part: 'texts that belong together',
  logo: 'picture, JPEG or PNG',
};

type Row = {
  readonly key: string;
  readonly label: string;
  readonly holds: string;
  readonly printed: boolean;
  readonly description: string;
  readonly choices?: readonly string[];
};

function rowsOf(form: Groups, shape: Readonly<Record<string, z.ZodType>>): Row[] {
  const fields = form.flatMap((group) => group.fields) as readonly AnyField[];
  return fields.map((field) => ({
    key: field.key,
    label: field.label,
    holds: holds[field.kind],
    printed: field.unprinted !== true,
    description: shape[field.key]?.description ?? '',
    ...(field.options ? { choices: Object.keys(field.options) } : {}),
  }));
}

/** Every kind of entry and of work, and groups, with the fields of their forms. */
function everyKind() {
  const entries = entryKinds.map((kind) => {
    const { name, purpose, example, group, form, schema } = definitionOf(kind);
    return { kind, name: name.one, plural: name.many, group: entryGroups[group], purpose, example, fields: rowsOf(form, schema.shape) };
  });
  const works = mainWorkKinds.map(({ id, name, type, genre, form }) => ({
    kind: id,
    name: name.one,
    plural: name.many,
    type,
    ...(genre === undefined ? {} : { genre }),
    fields: rowsOf(form, Work.shape),
  }));
  return { entries, works, group: { fields: rowsOf(groupForm, Group.shape) } };
}

function print(head: string, fields: readonly Row[], output: Output): void {
  output.result(head);
  const width = Math.max(...fields.map(({ key }) => key.length));
  for (const { key, holds: what, description, printed, choices } of fields)
    output.result(
      `  ${key.padEnd(width)}  ${description} (${what}${choices ? ` ${choices.join(', ')}` : ''}${printed ? '' : '; not printed'})`,
    );
  output.result('');
}

export const kinds: CommandDefinition = {
  name: 'kinds',
  usage: 'kinds',
  summary: 'List the kinds of entries and works, and groups, with their fields.',
  help: ['For writing portfolios by hand or by a program; "schema" has every detail.'],
  options: {},
  positionals: { least: 0, most: 0 },
  run: async ({ json }, output) => {
    const { entries, works, group } = everyKind();
    if (json) {
      output.json({ entries, works, group });
      return;
    }
    output.result('ENTRIES\n');
    for (const { kind, name, purpose, fields } of entries) print(`${kind} – ${name}: ${purpose}`, fields, output);
    output.result('WORKS\n');
    for (const { kind, name, type, genre, fields } of works)
      print(`${kind} – ${name}: type ${type}${genre ? `, genre ${genre}` : ''}`, fields, output);
    output.result('GROUPS\n');
    print('groups – Labs, research groups and companies; "schema" has the parts of their lists', group.fields, output);
    output.result('FURTHER LANGUAGES\n');
    output.result('Printed texts and lines of entries, and words about works, may carry further languages:');
    output.result('  translations: { de: { role: "…", details: { <id of the line>: { text: "…" } } } }');
  },
};
