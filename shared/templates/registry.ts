import { z } from 'zod';
import { card, compact, datesFirst, narrow, oneLine, organisationFirst, titleFirst, twoLines } from './arrangements.ts';
import { commonFields, commonOptions, defineTemplate, type TemplateDefinition } from './define-template.ts';

/** Every template: the one list. */
export const templates: readonly TemplateDefinition[] = [
  defineTemplate({
    id: 'organisation-first',
    name: 'Organisation first',
    description: 'University or employer leads in bold with the dates at the right; degree or role and place below.',
    file: 'organisation-first.typ',
    arrange: organisationFirst,
    photo: true,
    options: z.looseObject(commonOptions),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'title-first',
    name: 'Title first',
    description: 'Degree or role leads; grade or place and the dates stand in a column at the right.',
    file: 'title-first.typ',
    arrange: titleFirst,
    photo: true,
    options: z.looseObject({ ...commonOptions, font: commonOptions.font.default('Source Sans 3') }),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'classic',
    name: 'Classic academic',
    description: 'Dates in a column at the left, what they belong to beside them; a centred head.',
    file: 'classic.typ',
    arrange: datesFirst,
    photo: true,
    options: z.looseObject({ ...commonOptions, font: commonOptions.font.default('Libertinus Serif') }),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'modern',
    name: 'Modern',
    description: 'A wide accent rule and bars before the headings; title and organisation on one line.',
    file: 'modern.typ',
    arrange: oneLine,
    photo: true,
    options: z.looseObject({ ...commonOptions, font: commonOptions.font.default('Inter'), size: commonOptions.size.default(10) }),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'sidebar',
    name: 'Two columns',
    description: 'Contacts, skills and short lists in a column at the side; compact.',
    file: 'sidebar.typ',
    arrange: twoLines,
    columns: { arrange: narrow },
    photo: true,
    options: z.looseObject({
      ...commonOptions,
      font: commonOptions.font.default('Source Sans 3'),
      size: commonOptions.size.default(10),
      margin: commonOptions.margin.default(16),
    }),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'plain-list',
    name: 'Plain list',
    description: 'For lists of publications and talks: a small head and everything close together.',
    file: 'plain-list.typ',
    arrange: compact,
    options: z.looseObject({ ...commonOptions, size: commonOptions.size.default(10) }),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'group-page',
    name: 'Group page',
    description: 'For a lab or company: a large head, the mission, strips of names, chosen works as cards and where to find you.',
    file: 'group-page.typ',
    arrange: card,
    whose: 'group',
    photo: true,
    options: z.looseObject({ ...commonOptions, font: commonOptions.font.default('Source Sans 3') }),
    fields: commonFields.filter(({ key }) => key !== 'unitSeparator'),
  }),
];

/** The templates for documents about a person, or those for pages of groups. */
export function templatesFor(whose: 'person' | 'group'): readonly TemplateDefinition[] {
  return templates.filter((template) => (template.whose ?? 'person') === whose);
}

export function templateById(id: string): TemplateDefinition | undefined {
  return templates.find((template) => template.id === id);
}
