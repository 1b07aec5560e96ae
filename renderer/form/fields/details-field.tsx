import { Button, Input } from '@mantine/core';
import { useId, useMemo, useRef } from 'react';
import type { DetailLine } from '../../../shared/model/detail-line.ts';
import { newId } from '../../../shared/model/id.ts';
import { Icon } from '../../components/icon.tsx';
import { moved, Sortable } from '../../components/sortable.tsx';
import { useStable } from '../../lib/use-stable.ts';
import { useApp } from '../../state/store.ts';
import { focusFieldSoon } from '../focus-field.ts';
import styles from '../form.module.css';
import { storeReordered, useFormHost } from '../form-context.tsx';
import { typedLabel } from '../line-label.ts';
import { translatable } from '../translate/item-languages.ts';
import { withoutPart } from '../translate/translated-change.ts';
import { useField } from '../use-field.ts';
import { DetailRow, OWN, type OwnLabel, PLAIN } from './detail-row.tsx';
import type { FieldProps } from './field-types.ts';

/** Ordered lines under an entry. Enter adds the next line, Backspace in an empty one removes it, Alt+↑/↓ moves it. */
export function DetailsField({ field }: FieldProps<'details'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const root = useRef<HTMLFieldSetElement>(null);
  const labelId = useId();
  const lines = (control.typed ?? []) as readonly DetailLine[];
  const at = (index: number) => `${field.key}.${index}.text`;

  const reorder = (from: number, to: number) => {
    if (to < 0 || to >= lines.length || control.readOnly) return;
    const { items, order } = moved(lines, from, to);
    storeReordered(host, field.key, items, order, 'Move line');
    focusFieldSoon(root.current, at(to));
  };
  const insert = (index: number) => {
    control.change(lines.toSpliced(index, 0, { id: newId('l'), text: '' }));
    focusFieldSoon(root.current, at(index));
  };
  const remove = (index: number) => {
    const item = translatable(useApp.getState(), host.collection, host.id);
    const texts = item ? withoutPart(host.collection, item, field.key, lines[index]?.id) : [];
    const rest = lines.toSpliced(index, 1);
    if (texts.length > 0) storeReordered(host, field.key, rest, [...lines.keys()].toSpliced(index, 1), 'Remove line', texts);
    else control.change(rest);
    if (lines.length > 1) focusFieldSoon(root.current, at(Math.max(0, index - 1)));
  };
  const patch = (index: number, key: 'role' | 'label' | 'text', value: string | undefined) => {
    const line = { ...lines[index], text: lines[index]?.text ?? '' } as DetailLine;
    if (value === undefined) delete line[key];
    else line[key] = value;
    control.changePart(lines.with(index, line), [field.key, index, key], value);
  };
  const type = (index: number, text: string) => {
    const line = lines[index];
    const typed = line && line.role === undefined && line.label === undefined ? typedLabel(text, field.roles) : null;
    if (line && typed?.kind === 'role') control.change(lines.with(index, { ...line, role: typed.role, text: typed.text }));
    else patch(index, 'text', text);
  };
  /** Every pasted line becomes one of its own: the first in the place of an empty line, the others below. */
  const pasteLines = (index: number, texts: readonly string[]) => {
    const added = texts.map((text): DetailLine => ({ id: newId('l'), text }));
    const at = lines[index]?.text.trim() ? index + 1 : index;
    const [first, ...rest] = at === index ? added : [];
    const kept = first ? [{ ...lines[index], text: first.text }, ...rest] : added;
    control.change(lines.toSpliced(at, first ? 1 : 0, ...kept));
    focusFieldSoon(root.current, `${field.key}.${at + texts.length - 1}.text`);
  };
  const takeLabel = (index: number, { label, text }: OwnLabel) => {
    const line = lines[index];
    if (!line) return;
    control.change(lines.with(index, { ...line, label, text }));
    focusFieldSoon(root.current, at(index));
  };
  const chooseMeaning = (index: number, choice: string) => {
    const { role: _role, label: _label, ...rest } = lines[index] ?? { text: '' };
    const line: DetailLine = choice === PLAIN ? rest : choice === OWN ? { ...rest, label: '' } : { ...rest, role: choice };
    control.change(lines.with(index, line));
    if (choice === OWN) focusFieldSoon(root.current, `${field.key}.${index}.label`);
  };
  const ids = useMemo(() => Array.from({ length: lines.length }, (_, index) => String(index)), [lines.length]);
  const edits = useStable({ patch, type, takeLabel, pasteLines, chooseMeaning, insert, remove, reorder });

  return (
    <fieldset ref={root} aria-labelledby={labelId} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={labelId}>
        {field.label}
      </Input.Label>
      <Sortable ids={ids} onMove={edits.reorder} disabled={control.readOnly}>
        {lines.map((line, index) => (
          <DetailRow
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids; a line is its place
            key={index}
            id={String(index)}
            fieldKey={field.key}
            index={index}
            line={line}
            roles={field.roles}
            readOnly={control.readOnly}
            onPatch={edits.patch}
            onType={edits.type}
            onLabel={edits.takeLabel}
            onPasteLines={edits.pasteLines}
            onMeaning={edits.chooseMeaning}
            onInsert={edits.insert}
            onRemove={edits.remove}
            onMove={edits.reorder}
          />
        ))}
      </Sortable>
      {!control.readOnly && (
        <Button variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={14} />} onClick={() => insert(lines.length)}>
          Add a line
        </Button>
      )}
    </fieldset>
  );
}
