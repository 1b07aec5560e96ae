import { Switch } from '@mantine/core';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

export function SwitchField({ field }: FieldProps<'switch'>) {
  const control = useField(field.key);
  return (
    <Switch
      size="xs"
      mt={6}
      label={field.label}
      description={field.hint}
      checked={control.typed === true}
      disabled={control.readOnly}
      error={control.error}
      onChange={(event) => control.change(event.currentTarget.checked)}
    />
  );
}
