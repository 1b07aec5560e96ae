import { TextInput } from '@mantine/core';
import type { Name } from '../../shared/model/names.ts';
import styles from './form.module.css';

type Part = Exclude<keyof Name & string, never>;
const parts: readonly { readonly key: Part; readonly label: string; readonly placeholder?: string }[] = [
  { key: 'given', label: 'Given names', placeholder: 'Ada' },
  { key: 'family', label: 'Family name', placeholder: 'Lovelace' },
  { key: 'non-dropping-particle', label: 'Particle', placeholder: 'van der' },
  { key: 'suffix', label: 'Suffix', placeholder: 'Jr.' },
  { key: 'literal', label: 'Undivided name', placeholder: 'Organisation, or a single name' },
];

/** The parts of a name; `few` shows the two that nearly everybody has. */
export function NameParts(props: {
  readonly name: Name;
  readonly readOnly: boolean;
  readonly few?: boolean;
  readonly onPart: (part: string, value: string | undefined) => void;
}) {
  return (
    <div className={styles.grid}>
      {parts
        .filter((part) => !props.few || part.key === 'given' || part.key === 'family' || props.name[part.key])
        .map((part) => (
          <TextInput
            key={part.key}
            label={part.label}
            placeholder={part.placeholder}
            value={String(props.name[part.key] ?? '')}
            readOnly={props.readOnly}
            onChange={(event) => props.onPart(part.key, event.currentTarget.value || undefined)}
          />
        ))}
    </div>
  );
}

export function withPart(name: Name, part: string, value: string | undefined): Name {
  const { [part]: _before, ...rest } = name;
  return value === undefined ? rest : { ...rest, [part]: value };
}
