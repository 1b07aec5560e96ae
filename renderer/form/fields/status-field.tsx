import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { toEdtfDate } from '../../../shared/model/dates.ts';
import { type Status, type StatusChange, statuses } from '../../../shared/model/status.ts';
import { parseTypedDate } from '../../../shared/model/typed-dates.ts';
import { Icon } from '../../components/icon.tsx';
import { typedText } from '../../lib/date-text.ts';
import { useDraft } from '../../state/select.ts';
import styles from '../form.module.css';
import { keep, storeReordered, useFormHost } from '../form-context.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** The history of a work, oldest first; the last line is its status now. */
export function StatusField({ field }: FieldProps<'status'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const id = useId();
  const steps = (control.typed ?? []) as readonly StatusChange[];
  const patch = (index: number, key: 'status' | 'date' | 'venue', value: string | undefined) => {
    const { [key]: _before, ...rest } = steps[index] as StatusChange;
    control.changePart(
      steps.with(index, (value === undefined ? rest : { ...rest, [key]: value }) as StatusChange),
      [field.key, index, key],
      value,
    );
  };
  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {field.label}
      </Input.Label>
      <Input.Description size="xs">
        {steps.length === 0
          ? 'Published. Add a step when it is not, or to keep its history.'
          : 'Oldest first; the last line is where it stands now.'}
      </Input.Description>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no ids; a step is its place
        <div key={index} className={`${styles.row} ${styles.statusRow}`} data-field={`${field.key}.${index}`}>
          <NativeSelect
            aria-label={`Status ${index + 1}`}
            value={step.status}
            disabled={control.readOnly}
            data={Object.entries(statuses).map(([value, label]) => ({ value, label }))}
            onChange={(event) => patch(index, 'status', event.currentTarget.value)}
          />
          <StatusDate
            path={[field.key, index, 'date']}
            label={`Date of status ${index + 1}`}
            stored={step.date}
            readOnly={control.readOnly}
            onChange={(date) => patch(index, 'date', date)}
          />
          <div data-field={`${field.key}.${index}.venue`}>
            <RichEditor
              label={`Venue of status ${index + 1}`}
              placeholder="Where, if elsewhere"
              value={step.venue ?? ''}
              readOnly={control.readOnly}
              onChange={(venue) => patch(index, 'venue', venue || undefined)}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={`Remove status ${index + 1}`}
            disabled={control.readOnly}
            onClick={() => {
              const order = steps.map((_, i) => i).toSpliced(index, 1);
              storeReordered(host, field.key, steps.toSpliced(index, 1), order, 'Remove status');
            }}
          >
            <Icon name="x" size={14} />
          </ActionIcon>
        </div>
      ))}
      {!control.readOnly && (
        <Button
          mt={4}
          variant="subtle"
          size="compact-xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const step: StatusChange = { status: nextStatus(steps.at(-1)?.status) };
            storeReordered(host, field.key, [...steps, step], [...steps.keys(), -1], 'Add status');
          }}
        >
          Add a step
        </Button>
      )}
    </fieldset>
  );
}

const usual: readonly Status[] = ['in-preparation', 'submitted', 'under-review', 'accepted', 'published'];

/** The step that usually follows. */
function nextStatus(last: Status | undefined): Status {
  return last === undefined ? 'submitted' : (usual[usual.indexOf(last) + 1] ?? 'published');
}

type DateProps = {
  readonly path: readonly [string, number, string];
  readonly label: string;
  readonly stored: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (date: string | undefined) => void;
};

function StatusDate({ path, label, stored, readOnly, onChange }: DateProps) {
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
