import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Dates } from '../../../shared/model/dates.ts';
import { understood } from '../../lib/date-text.ts';
import { useItem } from '../../state/select.ts';
import styles from '../form.module.css';
import { store, useFormHost } from '../form-context.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** A date or range typed as one text, with what was understood below it and, folded away, the words to print instead. */
export function DatesField({ field }: FieldProps<'dates'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const dates = (useItem(host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key] as Dates | undefined;
  const [verbatim, setVerbatim] = useState(dates?.text !== undefined);
  const reading = control.error ? '' : understood(dates);
  return (
    <div className={styles.stack}>
      <TextInput
        label={field.label}
        description={field.hint}
        placeholder={field.placeholder}
        value={String(control.typed ?? '')}
        error={control.error}
        readOnly={control.readOnly}
        onChange={(event) => control.change(event.currentTarget.value)}
      />
      <div className={styles.understood} aria-live="polite">
        {reading && reading !== control.typed ? `${reading} · ` : ''}
        {dates && !verbatim && !control.error && (
          <UnstyledButton className={styles.quiet} aria-label={`Print as … (${field.label})`} onClick={() => setVerbatim(true)}>
            Print as …
          </UnstyledButton>
        )}
      </div>
      {verbatim && dates && (
        <TextInput
          data-field={`${field.key}.text`}
          label="Print exactly as"
          description="Printed word for word; sorting still uses the date above"
          placeholder={String(control.typed ?? '')}
          value={dates.text ?? ''}
          readOnly={control.readOnly}
          onChange={(event) => store(host, [field.key, 'text'], event.currentTarget.value || undefined)}
        />
      )}
    </div>
  );
}
