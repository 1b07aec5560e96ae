import { MultiSelect } from '@mantine/core';
import { store, useFormHost } from '../../form/form-context.tsx';
import { useDocumentValue } from './document-fields.tsx';

type Props = {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly choices: readonly string[] | Readonly<Record<string, string>>;
  /** Said when there is nothing to choose from. */
  readonly nothing?: string;
};

const none: string[] = [];

/** Several of the choices; none chosen means that it does not matter. */
export function DocumentMany({ path, label, choices, nothing = 'Nothing found' }: Props) {
  const host = useFormHost();
  const value = (useDocumentValue(path) ?? none) as string[];
  const offered = Array.isArray(choices)
    ? choices.map((choice: string) => ({ value: choice, label: choice }))
    : Object.entries(choices).map(([choice, text]) => ({ value: choice, label: text as string }));
  const kept = value.filter((choice) => !offered.some((one) => one.value === choice)).map((choice) => ({ value: choice, label: choice }));
  return (
    <MultiSelect
      size="xs"
      data-field={path.join('.')}
      label={label}
      placeholder={value.length === 0 ? 'Any' : undefined}
      searchable
      hidePickedOptions
      nothingFoundMessage={nothing}
      readOnly={host.readOnly}
      data={[...offered, ...kept]}
      value={value}
      onChange={(next) => store(host, path, next.length > 0 ? next : undefined)}
    />
  );
}
