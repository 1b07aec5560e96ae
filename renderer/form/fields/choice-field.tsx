import { NativeSelect } from '@mantine/core';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

export function ChoiceField({ field }: FieldProps<'choice'>) {
  const control = useField(field.key);
  return (
    <NativeSelect
      label={field.label}
      description={field.hint}
      value={String(control.typed ?? '')}
      error={control.error}
      disabled={control.readOnly}
      data={[{ value: '', label: '—' }, ...Object.entries(field.options).map(([value, label]) => ({ value, label }))]}
      onChange={(event) => control.change(event.currentTarget.value)}
    />
  );
}
