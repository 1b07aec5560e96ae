import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useFormHost } from '../form-context.tsx';
import { FieldSet } from './field-set.tsx';
import type { FieldProps } from './field-types.ts';
import { Rows } from './rows.tsx';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
const none: readonly Row[] = [];

/** A list of rows with a few cells each. */
export function RowsField({ field }: FieldProps<'rows'>) {
  const host = useFormHost();
  const list = useApp((state) => (itemOf(state, host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key]);
  return (
    <FieldSet label={field.label} hint={field.hint}>
      <Rows row={field.row} path={[field.key]} list={(list ?? none) as readonly Row[]} readOnly={host.readOnly} />
    </FieldSet>
  );
}
