import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Name } from '../../shared/model/names.ts';
import styles from './form.module.css';

type Part = Exclude<keyof Name & string, never>;
const parts: readonly { readonly key: Part; readonly label: string; readonly placeholder?: string }[] = [
  { key: 'given', label: 'Given names', placeholder: 'Ada' },
  { key: 'family', label: 'Family name', placeholder: 'Lovelace' },
  { key: 'title', label: 'Title', placeholder: 'Dr; never in references' },
  { key: 'non-dropping-particle', label: 'Particle', placeholder: 'van der' },
  { key: 'suffix', label: 'Suffix', placeholder: 'Jr.' },
  { key: 'literal', label: 'Undivided name', placeholder: 'Organisation, or a single name' },
];

/** The parts of a name: the two that nearly everybody has, what is filled, and the others when asked for. */
export function NameParts(props: {
  readonly name: Name;
  readonly readOnly: boolean;
  readonly onPart: (part: string, value: string | undefined) => void;
}) {
  const [all, setAll] = useState(false);
  const [used, setUsed] = useState<ReadonlySet<string>>(
    () => new Set(parts.filter((part) => props.name[part.key]).map((part) => part.key)),
  );
  const undivided = used.has('literal') && !used.has('family');
  const shown = parts.filter((part) => all || used.has(part.key) || (!undivided && (part.key === 'given' || part.key === 'family')));
  return (
    <>
      <div className={styles.nameGrid}>
        {shown.map((part) => (
          <TextInput
            key={part.key}
            label={part.label}
            placeholder={part.placeholder}
            value={String(props.name[part.key] ?? '')}
            readOnly={props.readOnly}
            onChange={(event) => {
              setUsed(new Set([...used, part.key]));
              props.onPart(part.key, event.currentTarget.value || undefined);
            }}
          />
        ))}
      </div>
      {shown.length < parts.length && (
        <UnstyledButton className={styles.quiet} mt={6} onClick={() => setAll(true)}>
          Other parts of the name …
        </UnstyledButton>
      )}
    </>
  );
}

export function withPart(name: Name, part: string, value: string | undefined): Name {
  const { [part]: _before, ...rest } = name;
  return value === undefined ? rest : { ...rest, [part]: value };
}
