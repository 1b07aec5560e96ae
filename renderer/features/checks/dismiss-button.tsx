import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './checks.module.css';

/** Asks why a finding may stay as it is; without a reason it stays in the list. */
export function DismissButton({ about, onDismiss }: { readonly about: string; readonly onDismiss: (reason: string) => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-xs" aria-label={`Dismiss: ${about}`} onClick={() => setOpen(!open)}>
          Dismiss …
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Dismiss a finding">
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            setOpen(false);
            onDismiss(reason);
          }}
        >
          <TextInput
            label="Why may it stay as it is?"
            placeholder="The publisher gives no DOIs"
            value={reason}
            maxLength={300}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
            Dismiss
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
