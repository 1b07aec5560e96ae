import { ColorInput, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import type { z } from 'zod';
import { RichInput } from '../../form/fields/rich-field.tsx';
import { keep, store, useFormHost } from '../../form/form-context.tsx';
import { itemOf, useDraft } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';

type Path = readonly (string | number)[];

/** The value at a path of the document whose form this is; re-renders only when that value changes. */
export function useDocumentValue(path: Path): unknown {
  const host = useFormHost();
  return useApp((state) => {
    let at: unknown = itemOf(state, 'documents', host.id);
    for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined;
    return at;
  });
}

type Common = {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Decides whether a value is valid; what is not is kept as unfinished with its reason. */
  readonly schema?: z.ZodType;
  /** An emptied field stays as an empty text instead of going away. */
  readonly keepEmpty?: boolean;
};

function useDocumentField({ path, schema, keepEmpty = false }: Common) {
  const host = useFormHost();
  const value = useDocumentValue(path);
  const draft = useDraft('documents', host.id, path.join('.'));
  const change = (typed: unknown) => {
    const next = typed === '' && !keepEmpty ? undefined : typed;
    const checked = schema?.safeParse(next);
    if (checked && !checked.success) keep(host, path, String(typed), checked.error.issues[0]?.message ?? 'Not valid');
    else store(host, path, next);
  };
  return { value, draft, change, readOnly: host.readOnly, name: path.join('.') };
}

export function DocumentText(props: Common) {
  const field = useDocumentField(props);
  return (
    <TextInput
      data-field={field.name}
      label={props.label}
      description={props.hint}
      placeholder={props.placeholder}
      value={field.draft?.text ?? String(field.value ?? '')}
      error={field.draft?.message}
      readOnly={field.readOnly}
      onChange={(event) => field.change(event.currentTarget.value)}
    />
  );
}

export function DocumentRich(props: Common & { readonly multiline?: boolean }) {
  const field = useDocumentField(props);
  return (
    <div data-field={field.name}>
      <RichInput
        label={props.label}
        hint={props.hint}
        placeholder={props.placeholder}
        value={field.draft?.text ?? String(field.value ?? '')}
        error={field.draft?.message}
        readOnly={field.readOnly}
        multiline={props.multiline}
        onChange={field.change}
      />
    </div>
  );
}

export function DocumentNumber(props: Common & { readonly fallback?: number; readonly step?: number }) {
  const field = useDocumentField(props);
  return (
    <NumberInput
      data-field={field.name}
      label={props.label}
      description={props.hint}
      placeholder={props.placeholder}
      step={props.step}
      clampBehavior="none"
      value={field.draft?.text ?? ((field.value ?? props.fallback ?? '') as number | string)}
      error={field.draft?.message}
      readOnly={field.readOnly}
      onChange={field.change}
    />
  );
}

export function DocumentChoice(props: Common & { readonly choices: Readonly<Record<string, string>>; readonly fallback?: string }) {
  const field = useDocumentField(props);
  const value = String(field.value ?? props.fallback ?? '');
  return (
    <NativeSelect
      data-field={field.name}
      label={props.label}
      description={props.hint}
      value={value}
      error={field.draft?.message}
      disabled={field.readOnly}
      data={[
        ...(value in props.choices ? [] : [{ value, label: value === '' ? '—' : `${value} (not installed)` }]),
        ...Object.entries(props.choices).map(([choice, label]) => ({ value: choice, label })),
      ]}
      onChange={(event) => field.change(event.currentTarget.value)}
    />
  );
}

export function DocumentColour(props: Common & { readonly fallback: string }) {
  const field = useDocumentField(props);
  return (
    <ColorInput
      data-field={field.name}
      size="xs"
      label={props.label}
      description={props.hint}
      format="hex"
      fixOnBlur={false}
      eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
      value={field.draft?.text ?? String(field.value ?? props.fallback)}
      error={field.draft?.message}
      readOnly={field.readOnly}
      swatches={['#1f4e79', '#0b3d3a', '#5b2333', '#3b3355', '#374151', '#000000']}
      onChange={field.change}
    />
  );
}

export function DocumentSwitch(props: Common & { readonly fallback: boolean }) {
  const field = useDocumentField(props);
  return (
    <Switch
      data-field={field.name}
      size="xs"
      label={props.label}
      description={props.hint}
      checked={(field.value ?? props.fallback) === true}
      disabled={field.readOnly}
      onChange={(event) => field.change(event.currentTarget.checked)}
    />
  );
}
