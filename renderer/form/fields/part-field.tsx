import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import styles from '../form.module.css';
import { store, useFormHost } from '../form-context.tsx';
import { Cell, type CellColumn } from './cell.tsx';
import { FieldSet } from './field-set.tsx';
import type { FieldProps } from './field-types.ts';

/** A few fields that belong together; emptied one by one, nothing of them is left. */
export function PartField({ field }: FieldProps<'part'>) {
  const host = useFormHost();
  const part = useApp((state) => (itemOf(state, host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key]) as
    | Readonly<Record<string, unknown>>
    | undefined;
  /** Takes the part away with its last text. */
  const emptied = (key: string): boolean => {
    if (part === undefined || Object.keys(part).some((other) => other !== key)) return false;
    store(host, [field.key], undefined);
    return true;
  };
  return (
    <FieldSet label={field.label} hint={field.hint}>
      <div className={styles.cells}>
        {field.columns
          .filter((column): column is CellColumn => column.kind !== 'rows' && column.kind !== 'logo')
          .map((column) => (
            <div key={column.key} className={column.wide ? styles.wide : styles.cell}>
              <Cell
                column={column}
                path={[field.key, column.key]}
                value={part?.[column.key]}
                readOnly={host.readOnly}
                onEmptied={() => emptied(column.key)}
              />
            </div>
          ))}
      </div>
    </FieldSet>
  );
}
