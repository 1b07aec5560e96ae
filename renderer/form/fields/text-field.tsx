import { Textarea, TextInput } from '@mantine/core';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

const modes = { text: 'text', url: 'url', doi: 'text' } as const;

/** One plain line, or several; also addresses and DOIs, whose text is read by the field's codec. */
export function TextField({ field }: FieldProps<'text' | 'area' | 'url' | 'doi'>) {
  const control = useField(field.key);
  const shared = {
    label: field.label,
    description: field.hint,
    placeholder: field.placeholder,
    value: String(control.typed ?? ''),
    error: control.error,
    readOnly: control.readOnly,
  };
  if (field.kind === 'area') return <Textarea {...shared} onChange={(event) => control.change(event.currentTarget.value)} minRows={2} />;
  return <TextInput {...shared} inputMode={modes[field.kind]} onChange={(event) => control.change(event.currentTarget.value)} />;
}
