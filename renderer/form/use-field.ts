import { useCallback } from 'react';
import { useController } from 'react-hook-form';
import { useDraft } from '../state/select.ts';
import { keep, store, stored, useFormHost } from './form-context.tsx';

export type FieldControl = {
  readonly typed: unknown;
  /** Takes over what the control holds now and stores it, or keeps it as unfinished. */
  readonly change: (typed: unknown) => void;
  /** Takes over the control's value and stores only the part at `path`, so that undo and the preview see what really changed. */
  readonly changePart: (typed: unknown, path: readonly (string | number)[], value: unknown) => void;
  readonly error: string | undefined;
  readonly readOnly: boolean;
};

/** Connects one field of the form: its control's value, its error, and where edits go. */
export function useField(key: string): FieldControl {
  const host = useFormHost();
  const { field, fieldState } = useController({ name: key });
  const draft = useDraft(host.collection, host.id, key);
  const set = field.onChange;
  const change = useCallback(
    (typed: unknown) => {
      set(typed);
      const result = host.codecs.get(key)?.read(typed, stored(host, key));
      if (!result) return;
      if (result.ok) store(host, [key], result.value);
      else keep(host, [key], String(typed), result.message);
    },
    [host, key, set],
  );
  const changePart = useCallback(
    (typed: unknown, path: readonly (string | number)[], value: unknown) => {
      set(typed);
      store(host, path, value);
    },
    [host, set],
  );
  return { typed: field.value, change, changePart, error: draft?.message ?? fieldState.error?.message, readOnly: host.readOnly };
}
