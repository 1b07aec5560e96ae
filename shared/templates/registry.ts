import { z } from 'zod';
import { commonFields, commonOptions, defineTemplate, type TemplateDefinition } from './define-template.ts';

/** Every template: the one list. */
export const templates: readonly TemplateDefinition[] = [
  defineTemplate({
    id: 'organisation-first',
    name: 'Organisation first',
    description: 'University or employer leads in bold with the dates at the right; degree or role and place below.',
    file: 'organisation-first.typ',
    options: z.looseObject(commonOptions),
    fields: commonFields,
  }),
  defineTemplate({
    id: 'title-first',
    name: 'Title first',
    description: 'Degree or role leads; grade or place and the dates stand in a column at the right.',
    file: 'title-first.typ',
    options: z.looseObject({ ...commonOptions, font: commonOptions.font.default('Source Sans 3') }),
    fields: commonFields,
  }),
];

export function templateById(id: string): TemplateDefinition | undefined {
  return templates.find((template) => template.id === id);
}
