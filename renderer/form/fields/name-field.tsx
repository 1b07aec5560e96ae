import type { Name } from '../../../shared/model/names.ts';
import styles from '../form.module.css';
import { NameParts, withPart } from '../name-parts.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** A name in its parts; particle, suffix and undivided names only when asked for. */
export function NameField({ field }: FieldProps<'name'>) {
  const control = useField(field.key);
  const name = (control.typed ?? {}) as Name;
  return (
    <fieldset className={styles.fieldset} aria-label={field.label}>
      <NameParts
        name={name}
        readOnly={control.readOnly}
        onPart={(part, value) => control.changePart(withPart(name, part, value), [field.key, part], value)}
      />
    </fieldset>
  );
}
