import { TextInput } from '@mantine/core';
import { formatMoney } from '../../../shared/compose/format-money.ts';
import type { Money } from '../../../shared/model/money.ts';
import { useItem } from '../../state/select.ts';
import styles from '../form.module.css';
import { useFormHost } from '../form-context.tsx';
import { useField } from '../use-field.ts';
import type { FieldOf, FieldProps } from './field-types.ts';

type Kind = 'number' | 'money' | 'budget';

/** What was understood, where it could be something else than what was meant. */
function understood(field: FieldOf<Kind>, stored: unknown): string {
  return field.kind === 'money' ? formatMoney(stored as Money | undefined, 'en-GB') : '';
}

/** A line that is read as a number, an amount of money or a budget; an amount is repeated below as it was understood. */
export function ReadField({ field }: FieldProps<Kind>) {
  const control = useField(field.key);
  const host = useFormHost();
  const stored = (useItem(host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key];
  const reading = control.error ? '' : understood(field, stored);
  return (
    <div className={styles.stack}>
      <TextInput
        label={field.label}
        description={field.hint}
        placeholder={field.placeholder}
        value={String(control.typed ?? '')}
        error={control.error}
        readOnly={control.readOnly}
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        onChange={(event) => control.change(event.currentTarget.value)}
      />
      {field.kind === 'money' && (
        <div className={styles.understood} aria-live="polite">
          {reading !== control.typed && reading}
        </div>
      )}
    </div>
  );
}
