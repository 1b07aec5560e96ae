import { TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { describedFormat } from '../../../shared/formats/export-formats.ts';
import { DEFAULT_NAME, fileNames, LONGEST_PATTERN, nameParts, whyNotName } from '../../../shared/formats/file-names.ts';
import { useApp } from '../../state/store.ts';
import type { Choice } from './choice.ts';

type Props = { readonly choice: Choice; readonly disabled: boolean; readonly onChange: (name: string) => void };

const parts = Object.keys(nameParts)
  .map((part) => `{${part}}`)
  .join(' ');

/** The pattern of file names, with the name that it gives. */
export function FileName({ choice, disabled, onChange }: Props) {
  const { document, formats, name } = choice;
  const pattern = useDeferredValue(name.trim());
  const portfolio = useApp((state) => state.portfolio);
  const wrong = pattern ? whyNotName(pattern) : null;
  const [first] = useMemo(
    () =>
      portfolio && document !== null && !wrong
        ? fileNames(
            portfolio,
            document,
            formats.map((id) => describedFormat(id)),
            { pattern: pattern || undefined },
          )
        : [],
    [portfolio, document, formats, pattern, wrong],
  );
  return (
    <TextInput
      label={formats.length > 1 ? 'File names' : 'File name'}
      placeholder={DEFAULT_NAME}
      value={name}
      maxLength={LONGEST_PATTERN}
      disabled={disabled}
      error={wrong}
      description={`${first === undefined ? '' : `“${first}”${formats.length > 1 ? ' and so on' : ''}. `}Parts: ${parts}`}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
