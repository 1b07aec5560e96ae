import { TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

const none: readonly { readonly tags?: readonly string[] }[] = [];

/** Every tag of the portfolio, in alphabetical order. */
export function useTags(): string[] {
  const works = useApp((state) => state.portfolio?.works ?? none);
  const entries = useApp((state) => state.portfolio?.entries ?? none);
  return useMemo(
    () => [...new Set([...works, ...entries].flatMap((item) => item.tags ?? []))].sort((a, b) => a.localeCompare(b)),
    [works, entries],
  );
}

/** Own tags; Enter or a comma ends one, those used elsewhere are suggested. */
export function TagsField({ field }: FieldProps<'tags'>) {
  const control = useField(field.key);
  const known = useTags();
  const tags = (control.typed ?? []) as string[];
  return (
    <TagsInput
      size="xs"
      label={field.label}
      description={field.hint}
      placeholder={tags.length === 0 ? field.placeholder : undefined}
      value={tags}
      data={known}
      readOnly={control.readOnly}
      splitChars={[',', ';']}
      onChange={(next) => control.change(next.length > 0 ? next : undefined)}
    />
  );
}
