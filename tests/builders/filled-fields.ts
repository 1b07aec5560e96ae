import type { AnyField } from '../../renderer/form/codecs.ts';

/** The work that filled `works` fields name: it must be in the portfolio. */
export const evidence = 'evidence';

/** A value of its own for every field, as its form would store it; switches stay as they are. */
export function filledFields(fields: readonly AnyField[]): Record<string, unknown> {
  const value = (field: AnyField): unknown => {
    switch (field.kind) {
      case 'dates':
        return { edtf: field.single ? '2029-05' : '2021-03/..' };
      case 'details':
        return [{ ...(field.roles[0] ? { role: field.roles[0].id } : {}), text: 'Detailtext' }];
      case 'skills':
        return [{ name: 'Skillname', items: ['Innerskill'] }];
      case 'switch':
        return undefined;
      case 'choice':
        return Object.keys(field.options)[0];
      case 'number':
        return 137;
      case 'money':
        return { value: 86_420, currency: 'EUR' };
      case 'budget':
        return { most: 300, unit: 'words' };
      case 'tags':
        return ['one', 'two'];
      case 'works':
        return [evidence];
      // None of this form, so that everything is printed.
      case 'fields':
        return ['later-field'];
      case 'contacts':
        return [{ id: 'c1', kind: 'email', value: 'someone@example.org' }];
      case 'url':
        return 'https://example.org/somewhere';
      default:
        return `Text${field.key}`;
    }
  };
  return Object.fromEntries(fields.flatMap((field) => (value(field) === undefined ? [] : [[field.key, value(field)]])));
}

/** What must be on the page when an entry with {@link filledFields} is printed in full. Links and choices are looked at elsewhere. */
export function printedWords(fields: readonly AnyField[]): string[] {
  return fields.flatMap((field) => {
    if (field.unprinted) return [];
    switch (field.kind) {
      case 'details':
        return ['Detailtext'];
      case 'skills':
        return ['Skillname', 'Innerskill'];
      case 'dates':
        return field.single ? ['2029'] : ['2021', 'Present'];
      case 'number':
        return ['137'];
      case 'money':
        return ['€86,420'];
      case 'works':
        return ['[1]'];
      case 'contacts':
        return ['someone@example.org'];
      case 'switch':
      case 'choice':
      case 'url':
        return [];
      default:
        return [`Text${field.key}`];
    }
  });
}
