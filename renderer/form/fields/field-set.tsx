import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from '../form.module.css';

/** Several controls under the name and the hint of one field. */
export function FieldSet({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {label}
      </Input.Label>
      {hint && (
        <Input.Description size="xs" mb={4}>
          {hint}
        </Input.Description>
      )}
      {children}
    </fieldset>
  );
}
