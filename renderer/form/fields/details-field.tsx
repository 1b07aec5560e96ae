import { ActionIcon, Button, Input, NativeSelect, Tooltip, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useId, useRef } from 'react';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import type { DetailLine } from '../../../shared/model/detail-line.ts';
import { newId } from '../../../shared/model/id.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import { useApp } from '../../state/store.ts';
import { focusFieldSoon } from '../focus-field.ts';
import styles from '../form.module.css';
import { storeReordered, useFormHost } from '../form-context.tsx';
import { type TypedLabel, typedLabel } from '../line-label.ts';
import { BrokenCitations } from '../rich/broken-citations.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';
import { translatable } from '../translate/item-languages.ts';
import { withoutPart } from '../translate/translated-change.ts';
import { useField } from '../use-field.ts';
import type { FieldOf, FieldProps } from './field-types.ts';

type OwnLabel = Extract<TypedLabel, { kind: 'own' }>;

/** Choices that are not meanings: no label at all, and a label of one's own. */
const PLAIN = '';
const OWN = '#own';

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
  const ids = lines.map((_, index) => String(index));

  return (
    <fieldset ref={root} aria-labelledby={labelId} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={labelId}>
        {field.label}
      </Input.Label>
      <Sortable ids={ids} onMove={reorder} disabled={control.readOnly}>
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
            onPatch={patch}
            onType={type}
            onLabel={takeLabel}
            onPasteLines={pasteLines}
            onMeaning={chooseMeaning}
            onInsert={insert}
            onRemove={remove}
            onMove={reorder}
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

type RowProps = {
  readonly id: string;
  readonly fieldKey: string;
  readonly index: number;
  readonly line: DetailLine;
  readonly roles: FieldOf<'details'>['roles'];
  readonly readOnly: boolean;
  readonly onPatch: (index: number, key: 'role' | 'label' | 'text', value: string | undefined) => void;
  readonly onType: (index: number, text: string) => void;
  readonly onLabel: (index: number, own: OwnLabel) => void;
  readonly onPasteLines: (index: number, texts: readonly string[]) => void;
  readonly onMeaning: (index: number, choice: string) => void;
  readonly onInsert: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
};

function DetailRow(props: RowProps) {
  const { index, line, roles, fieldKey } = props;
  const sortable = useSortableItem(props.id);
  const number = index + 1;
  const roleLabel = roles.find((role) => role.id === line.role)?.label;
  const offered = line.role === undefined && !line.label && !props.readOnly ? typedLabel(line.text, roles) : null;
  const onKey = (event: KeyboardEvent, state: { readonly empty: boolean }): boolean => {
    const step = moveKey(event);
    if (step) props.onMove(index, index + step);
    else if (pressed(event, 'line-below')) props.onInsert(index + 1);
    else if (pressed(event, 'line-remove') && state.empty && !line.label) props.onRemove(index);
    else return false;
    return true;
  };
  return (
    <div ref={sortable.ref} style={sortable.style} className={`${styles.row} ${styles.detailRow}`} data-field={`${fieldKey}.${index}`}>
      <Grip sortable={sortable} label={`Move line ${number}`} />
      <div className={styles.stack}>
        {roles.length > 0 && (
          <NativeSelect
            aria-label={`Meaning of line ${number}`}
            value={line.role ?? (line.label === undefined ? PLAIN : OWN)}
            disabled={props.readOnly}
            data={[
              { value: PLAIN, label: 'Plain line' },
              ...roles.map((role) => ({ value: role.id, label: role.label })),
              ...(line.role !== undefined && !roleLabel ? [{ value: line.role, label: line.role }] : []),
              { value: OWN, label: 'Own label …' },
            ]}
            onChange={(event) => props.onMeaning(index, event.currentTarget.value)}
          />
        )}
        {(roles.length === 0 || line.label !== undefined) && (
          <div data-field={`${fieldKey}.${index}.label`}>
            <RichEditor
              label={`Label of line ${number}`}
              placeholder={roleLabel ?? 'Label (optional)'}
              value={line.label ?? ''}
              readOnly={props.readOnly}
              onChange={(label) => props.onPatch(index, 'label', label || (roles.length > 0 ? '' : undefined))}
            />
            <BrokenCitations value={line.label ?? ''} onChange={(label) => props.onPatch(index, 'label', label)} />
          </div>
        )}
      </div>
      <div className={styles.stack} data-field={`${fieldKey}.${index}.text`}>
        <RichEditor
          label={`Line ${number}`}
          value={line.text}
          readOnly={props.readOnly}
          placeholder="What should stand here; @ cites a work"
          onChange={(text) => props.onType(index, text)}
          onKey={onKey}
          onPasteLines={(texts) => props.onPasteLines(index, texts)}
        />
        {offered?.kind === 'own' && (
          <div className={styles.offer}>
            <UnstyledButton className={styles.quiet} onClick={() => props.onLabel(index, offered)}>
              Use “{offered.label}” as the label
            </UnstyledButton>
          </div>
        )}
        <BrokenCitations value={line.text} onChange={(text) => props.onPatch(index, 'text', text)} />
      </div>
      <Tooltip label="Remove line">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          mt={1}
          aria-label={`Remove line ${number}`}
          disabled={props.readOnly}
          onClick={() => props.onRemove(index)}
        >
          <Icon name="x" size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
