import { z } from 'zod';
import type { Run } from '../compose/cv-document.ts';
import { join, plain } from '../compose/runs.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';

/** A skill, or a named group of skills: "Machine Learning: (PyTorch, Flax)". */
const SkillItem = z.looseObject({
  name: z.string().describe('The skill, or the name of the nested group'),
  items: z.array(z.string()).optional().describe('Skills inside a nested group'),
});
export type SkillItem = z.infer<typeof SkillItem>;

function list(items: readonly SkillItem[], p: Projection): Run {
  const one = (item: SkillItem, i: number): Run => {
    const name = p.rich(item.name, `items.${i}.name`);
    if (!item.items?.length) return name;
    const inner = item.items.map((skill, j) => p.rich(skill, `items.${i}.items.${j}`));
    return [...name, ...plain(': ('), ...join(', ', ...inner), ...plain(')')];
  };
  return join(', ', ...items.map(one));
}

export const skillGroup = defineEntry({
  kind: 'skill-group',
  name: { one: 'Skill group', many: 'Skills' },
  purpose: 'Programming languages, methods, instruments: a label and a list, with groups inside where you like.',
  example: 'Frameworks: Machine Learning: (PyTorch, Flax), Matplotlib',
  icon: 'wrench',
  group: 'more',
  schema: z.looseObject({
    kind: z.literal('skill-group'),
    ...entryBase,
    label: z.string().describe('Name of the group'),
    items: z.array(SkillItem).default([]).describe('Skills and nested groups, in printed order'),
  }),
  blank: { label: '', items: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'label', label: 'Label', placeholder: 'Languages', wide: true },
        { kind: 'skills', key: 'items', label: 'Skills', placeholder: 'Python, C, Machine Learning: (PyTorch, Flax)', wide: true },
      ],
    },
    {
      title: 'More',
      fields: [...privateFields],
    },
  ],
  summary: (entry) => ({ title: entry.label, subtitle: entry.items.map((item) => item.name).join(', ') }),
  block: (entry, p) => ({ kind: 'line', source: p.source, label: p.rich(entry.label, 'label'), content: list(entry.items, p) }),
  line: (entry, p) => ({ label: p.rich(entry.label, 'label'), content: list(entry.items, p) }),
});
