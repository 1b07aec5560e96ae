import { Input } from '@mantine/core';
import { useId } from 'react';
import { fullName, type Name } from '../../../shared/model/names.ts';
import { moved } from '../../components/sortable.tsx';
import styles from '../form.module.css';
import { NameChips } from '../name-chips.tsx';
import { NameEntry } from '../name-entry.tsx';
import { NameParts, withPart } from '../name-parts.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** Several names without roles: the forms under which somebody has published. */
export function NamesField({ field }: FieldProps<'names'>) {
  const control = useField(field.key);
  const id = useId();
  const names = (control.typed ?? []) as readonly Name[];
  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {field.label}
      </Input.Label>
      {field.hint && <Input.Description size="xs">{field.hint}</Input.Description>}
      <NameChips
        label={field.label}
        readOnly={control.readOnly}
        onMove={(from, to) => control.change(moved(names, from, to).items)}
        onRemove={(index) => control.change(names.toSpliced(index, 1))}
        chips={names.map((name, index) => ({
          text: fullName(name) || 'Nameless',
          editor: () => (
            <NameParts
              name={name}
              readOnly={control.readOnly}
              onPart={(part, value) => control.changePart(names.with(index, withPart(name, part, value)), [field.key, index, part], value)}
            />
          ),
        }))}
      />
      {!control.readOnly && (
        <NameEntry
          label={`Add to ${field.label.toLowerCase()}`}
          placeholder={field.placeholder}
          onAdd={(added) => control.change([...names, ...added])}
        />
      )}
    </fieldset>
  );
}
