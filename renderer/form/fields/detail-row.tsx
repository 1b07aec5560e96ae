import { ActionIcon, NativeSelect, Tooltip, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import type { DetailLine } from '../../../shared/model/detail-line.ts';
import { jsonEqual } from '../../../shared/text/json-equal.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moveKey, useSortableItem } from '../../components/sortable.tsx';
import styles from '../form.module.css';
import { type TypedLabel, typedLabel } from '../line-label.ts';
import { BrokenCitations } from '../rich/broken-citations.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';
import type { FieldOf } from './field-types.ts';

export type OwnLabel = Extract<TypedLabel, { kind: 'own' }>;

/** Choices that are not meanings: no label at all, and a label of one's own. */
export const PLAIN = '';
export const OWN = '#own';

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

/** Drawn anew for its own line only: an entry has many, and each key changes one. The form copies all of them, so they are compared. */
export const DetailRow = memo(function DetailRow(props: RowProps) {
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
          <Meaning
            index={index}
            role={line.role}
            labelled={line.label !== undefined}
            roles={roles}
            readOnly={props.readOnly}
            onMeaning={props.onMeaning}
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
      <RemoveLine index={index} readOnly={props.readOnly} onRemove={props.onRemove} />
    </div>
  );
}, jsonEqual);

type MeaningProps = Pick<RowProps, 'index' | 'roles' | 'readOnly' | 'onMeaning'> & {
  readonly role: string | undefined;
  readonly labelled: boolean;
};

/** What a line is about. */
const Meaning = memo(function Meaning({ index, role, labelled, roles, readOnly, onMeaning }: MeaningProps) {
  return (
    <NativeSelect
      aria-label={`Meaning of line ${index + 1}`}
      value={role ?? (labelled ? OWN : PLAIN)}
      disabled={readOnly}
      data={[
        { value: PLAIN, label: 'Plain line' },
        ...roles.map(({ id, label }) => ({ value: id, label })),
        ...(role !== undefined && !roles.some(({ id }) => id === role) ? [{ value: role, label: role }] : []),
        { value: OWN, label: 'Own label …' },
      ]}
      onChange={(event) => onMeaning(index, event.currentTarget.value)}
    />
  );
});

const RemoveLine = memo(function RemoveLine({ index, readOnly, onRemove }: Pick<RowProps, 'index' | 'readOnly' | 'onRemove'>) {
  return (
    <Tooltip label="Remove line">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        mt={1}
        aria-label={`Remove line ${index + 1}`}
        disabled={readOnly}
        onClick={() => onRemove(index)}
      >
        <Icon name="x" size={14} />
      </ActionIcon>
    </Tooltip>
  );
});
