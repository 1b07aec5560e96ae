import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import type { Dates } from '../../../shared/model/dates.ts';
import { Icon } from '../../components/icon.tsx';
import { understood } from '../../lib/date-text.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { focusFieldSoon } from '../focus-field.ts';
import styles from '../form.module.css';
import { store, useFormHost } from '../form-context.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** A date or range typed as one text, with what was understood below it and, folded away, the words to print instead. */
export function DatesField({ field }: FieldProps<'dates'>) {
  const control = useField(field.key);
  const root = useRef<HTMLDivElement>(null);
  const host = useFormHost();
  // The dates alone: a key in another field draws nothing here.
  const dates = useApp((state) => (itemOf(state, host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key]) as
    | Dates
    | undefined;
  const [verbatim, setVerbatim] = useState(dates?.text !== undefined);
  const reading = control.error ? '' : understood(dates);
  const differs = reading !== '' && reading !== control.typed;
  const offered = dates !== undefined && !verbatim && !control.error && !control.readOnly;
  const close = () => {
    if (dates?.text !== undefined) store(host, [field.key, 'text'], undefined);
    setVerbatim(false);
    root.current?.querySelector('input')?.focus();
  };
  const open = () => {
    setVerbatim(true);
    focusFieldSoon(root.current, `${field.key}.text`);
  };
  return (
    <div ref={root} className={styles.stack}>
      <TextInput
        label={field.label}
        description={field.hint}
        placeholder={field.placeholder}
        value={String(control.typed ?? '')}
        error={control.error}
        readOnly={control.readOnly}
        aria-keyshortcuts={offered ? 'Alt+Enter' : undefined}
        onChange={(event) => control.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!offered || !pressed(event, 'date-words')) return;
          event.preventDefault();
          open();
        }}
      />
      <div className={styles.understood} aria-live="polite">
        {differs && reading}
        {differs && offered && ' · '}
        {/* Rarely wanted, so it is no stop on the way from field to field; Alt+Enter in the date does the same. */}
        {offered && (
          <UnstyledButton
            className={styles.quiet}
            tabIndex={-1}
            title="Alt+Enter in the date"
            aria-label={`Print as … (${field.label})`}
            onClick={open}
          >
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
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !dates.text) close();
          }}
          rightSection={
            !control.readOnly && (
              <Tooltip label="Print the date as it is read">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  tabIndex={dates.text ? 0 : -1}
                  aria-label={`Print ${field.label} as read`}
                  onClick={close}
                >
                  <Icon name="x" size={14} />
                </ActionIcon>
              </Tooltip>
            )
          }
        />
      )}
    </div>
  );
}
