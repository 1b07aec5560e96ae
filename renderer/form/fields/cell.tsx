import { Input, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Column } from '../../../shared/form/fields.ts';
import { Dates } from '../../../shared/model/dates.ts';
import { WebAddress } from '../../../shared/model/web-address.ts';
import { nameOf } from '../../lib/spot-text.ts';
import { itemOf, useDraft } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { type Codec, codecOf } from '../codecs.ts';
import styles from '../form.module.css';
import { keep, store, useFormHost } from '../form-context.tsx';
import { BrokenCitations } from '../rich/broken-citations.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';

type Kind = Exclude<Column['kind'], 'rows' | 'logo'>;
export type CellColumn = Extract<Column, { readonly kind: Kind }>;

const any = { key: '', label: '' } as const;
const plain = codecOf({ ...any, kind: 'text' }, undefined);
const codecs: Partial<Record<Kind, Codec>> = {
  dates: codecOf({ ...any, kind: 'dates' }, Dates.optional()),
  url: codecOf({ ...any, kind: 'url' }, WebAddress.optional()),
};

type Props = {
  readonly column: CellColumn;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly readOnly: boolean;
  /** What the cell belongs to, for those who hear its name only. */
  readonly of?: string;
  /** What is stored when nothing is left of it: an empty text, or undefined to leave it out. */
  readonly emptied?: '';
  /** The cell is the last one of its part that has words, and was emptied. */
  readonly onEmptied?: () => boolean;
};

/** One cell of a row or part: shows what was typed, stores what can be read of it, and keeps the rest as unfinished with the reason. */
export function Cell({ column, path, value, readOnly, of, emptied, onEmptied }: Props) {
  const host = useFormHost();
  const field = path.join('.');
  const id = useId();
  const draft = useDraft(host.collection, host.id, field);
  const codec = codecs[column.kind] ?? plain;
  const [typed, setTyped] = useState<unknown>(() => codec.print(value));
  const label = of ? `${column.label} of ${of}` : column.label;

  // What was typed stays as it was typed while it means what is stored.
  const reading = codec.read(typed, value);
  const means = reading.ok && JSON.stringify(reading.value ?? '') === JSON.stringify(value ?? '');
  const shown = String(draft ? draft.text : ((means ? typed : codec.print(value)) ?? ''));
  const change = (text: string) => {
    setTyped(text);
    const read = codec.read(text, value);
    if (!read.ok) keep(host, path, text, read.message);
    else if (read.value !== undefined || !onEmptied?.()) store(host, path, read.value ?? emptied);
  };

  const common = { label: column.label, 'aria-label': label, 'data-field': field, error: draft?.message };
  const text = { ...common, placeholder: column.placeholder, value: shown, readOnly };
  switch (column.kind) {
    case 'person':
    case 'work':
      return <Named column={column} id={String(value ?? '')} />;
    case 'area':
      return <Textarea {...text} autosize minRows={2} onChange={(event) => change(event.currentTarget.value)} />;
    case 'prose':
    case 'prose-area':
      return (
        <Input.Wrapper size="xs" labelElement="div" label={column.label} error={draft?.message} errorProps={{ id }} data-field={field}>
          <RichEditor
            label={label}
            value={shown}
            multiline={column.kind === 'prose-area'}
            placeholder={column.placeholder}
            readOnly={readOnly}
            invalid={draft !== undefined}
            describedBy={draft ? id : undefined}
            onChange={change}
          />
          <BrokenCitations value={shown} onChange={change} />
        </Input.Wrapper>
      );
    case 'choice':
    case 'row-of':
      return (
        <NativeSelect {...common} value={shown} disabled={readOnly} onChange={(event) => change(event.currentTarget.value)}>
          <Options column={column} chosen={shown} />
        </NativeSelect>
      );
    case 'text':
    case 'url':
    case 'dates':
      return (
        <TextInput {...text} inputMode={column.kind === 'url' ? 'url' : 'text'} onChange={(event) => change(event.currentTarget.value)} />
      );
    default:
      return column satisfies never;
  }
}

/** Somebody or something of the portfolio, by its name. */
function Named({ column, id }: { readonly column: CellColumn; readonly id: string }) {
  const name = useNameOf(column.kind === 'person' ? 'people' : 'works', id);
  return (
    <div>
      {!column.wide && (
        <Input.Label labelElement="div" size="xs">
          {column.label}
        </Input.Label>
      )}
      <div className={styles.cellName}>{name ?? `This ${column.kind} is no longer there. Remove the line, or bring it back.`}</div>
    </div>
  );
}

/** Name of a person or work of the portfolio; undefined when it is gone. */
export function useNameOf(collection: 'people' | 'works', id: string): string | undefined {
  return useApp((state) => (state.portfolio ? nameOf(state.portfolio, collection, id)?.title : undefined));
}

type Row = { readonly id: string; readonly name?: unknown };

function Options({ column, chosen }: { readonly column: Extract<CellColumn, { kind: 'choice' | 'row-of' }>; readonly chosen: string }) {
  const host = useFormHost();
  const rows = useApp((state) => {
    const item = itemOf(state, host.collection, host.id) as Readonly<Record<string, unknown>> | undefined;
    return column.kind === 'row-of' ? (item?.[column.list] as readonly Row[] | undefined) : undefined;
  });
  if (column.kind === 'choice')
    return Object.entries(column.options).map(([value, label]) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <>
      <option value="">{column.none}</option>
      {(rows ?? []).map((row, index) => (
        <option key={row.id} value={row.id}>
          {String(row.name ?? '').trim() || `${column.label} ${index + 1}`}
        </option>
      ))}
      {chosen !== '' && !rows?.some((row) => row.id === chosen) && <option value={chosen}>No longer there</option>}
    </>
  );
}
