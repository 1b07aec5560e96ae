import { ActionIcon, Button, Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { type StatusChange, statuses } from '../../../shared/model/status.ts';
import { isSetback, usualNextStep } from '../../../shared/model/usual-steps.ts';
import { Icon } from '../../components/icon.tsx';
import styles from '../form.module.css';
import { storeReordered, useFormHost } from '../form-context.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';
import { StatusDate } from './status-date.tsx';
import timeline from './status-timeline.module.css';

/** The history of a work as a timeline, oldest first; the last step is its status now. */
export function StatusField({ field }: FieldProps<'status'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const id = useId();
  const steps = (control.typed ?? []) as readonly StatusChange[];
  const proposed = usualNextStep(steps.at(-1)?.status);
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
          : 'Oldest first; the last step is where it stands now. What was rejected or withdrawn stays in its history.'}
      </Input.Description>
      {steps.length > 0 && (
        <ol className={timeline.steps}>
          {steps.map((step, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no ids; a step is its place
              key={index}
              className={timeline.step}
              data-field={`${field.key}.${index}`}
              data-setback={isSetback(step.status) || undefined}
              aria-current={index === steps.length - 1 ? 'step' : undefined}
            >
              <span className={timeline.dot} aria-hidden="true" />
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
            </li>
          ))}
        </ol>
      )}
      {!control.readOnly && (
        <Button
          mt={4}
          variant="subtle"
          size="compact-xs"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const step: StatusChange = { status: proposed ?? 'published' };
            storeReordered(host, field.key, [...steps, step], [...steps.keys(), -1], 'Add status');
          }}
        >
          {proposed ? `Add a step: ${statuses[proposed].toLowerCase()}` : 'Add a step'}
        </Button>
      )}
    </fieldset>
  );
}
