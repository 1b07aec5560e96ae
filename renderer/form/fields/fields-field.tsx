import { MultiSelect } from '@mantine/core';
import type { Entry } from '../../../shared/entries/registry.ts';
import type { Work } from '../../../shared/model/work.ts';
import { hidableFields } from '../../../shared/sites/hidable-fields.ts';
import { useItem } from '../../state/select.ts';
import { useFormHost } from '../form-context.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** Other fields of the same form, by their labels. Names that the form does not have are kept and shown as they are. */
export function FieldsField({ field }: FieldProps<'fields'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const item = useItem(host.collection, host.id) as Entry | Work | undefined;
  const chosen = (control.typed ?? []) as string[];
  const known = item ? hidableFields(item) : [];
  const strange = chosen.filter((key) => !known.some((one) => one.key === key));
  return (
    <MultiSelect
      size="xs"
      label={field.label}
      description={field.hint}
      placeholder={chosen.length === 0 ? 'None' : undefined}
      value={chosen}
      data={[...known.map(({ key, label }) => ({ value: key, label })), ...strange.map((key) => ({ value: key, label: key }))]}
      disabled={control.readOnly}
      onChange={(next) => control.change(next.length > 0 ? next : undefined)}
    />
  );
}
