import { Input } from '@mantine/core';
import { useId } from 'react';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import styles from '../form.module.css';
import { useFormHost } from '../form-context.tsx';
import type { FieldProps } from './field-types.ts';
import { Rows } from './rows.tsx';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
const none: readonly Row[] = [];

/** A list of rows with a few cells each. */
export function RowsField({ field }: FieldProps<'rows'>) {
  const host = useFormHost();
  const id = useId();
  const list = useApp((state) => (itemOf(state, host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key]);
  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {field.label}
      </Input.Label>
      {field.hint && (
        <Input.Description size="xs" mb={4}>
          {field.hint}
        </Input.Description>
      )}
      <Rows row={field.row} path={[field.key]} list={(list ?? none) as readonly Row[]} readOnly={host.readOnly} />
    </fieldset>
  );
}
