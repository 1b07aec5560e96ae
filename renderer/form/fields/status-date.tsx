import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { toEdtfDate } from '../../../shared/model/dates.ts';
import { parseTypedDate } from '../../../shared/model/typed-dates.ts';
import { typedText } from '../../lib/date-text.ts';
import { useDraft } from '../../state/select.ts';
import { keep, useFormHost } from '../form-context.tsx';

type DateProps = {
  readonly path: readonly [string, number, string];
  readonly label: string;
  readonly stored: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (date: string | undefined) => void;
};

/** The date of one step, typed as one would say it; what is no date yet is kept as unfinished. */
export function StatusDate({ path, label, stored, readOnly, onChange }: DateProps) {
  const host = useFormHost();
  const draft = useDraft(host.collection, host.id, path.join('.'));
  const [typed, setTyped] = useState<{ readonly text: string; readonly for: string | undefined } | null>(null);
  const printed = stored === undefined ? '' : typedText({ edtf: stored });
  return (
    <TextInput
      aria-label={label}
      data-field={path.join('.')}
      placeholder="Mar 2024"
      value={draft?.text ?? (typed && typed.for === stored ? typed.text : printed)}
      error={draft?.message}
      readOnly={readOnly}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const date = text.trim() ? parseTypedDate(text) : undefined;
        if (date === null) {
          keep(host, path, text, 'Not a date. Write it like 2024, Mar 2024 or 5 Mar 2024.');
          return;
        }
        const edtf = date && toEdtfDate(date);
        setTyped({ text, for: edtf });
        onChange(edtf);
      }}
    />
  );
}
