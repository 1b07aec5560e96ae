import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { useRef } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Grip, moveKey, useSortableItem } from '../../components/sortable.tsx';
import { openSpot } from '../../state/navigate.ts';
import { EntryOverrideFields } from './entry-overrides.tsx';
import styles from './section-items.module.css';
import type { ListedItem } from './use-section-items.ts';
import { OverrideFields } from './work-overrides.tsx';

type Props = {
  readonly item: ListedItem;
  /** Kinds are said where a section mixes them. */
  readonly mixed: boolean;
  readonly movable: boolean;
  readonly included: boolean;
  /** It is printed differently in this document. */
  readonly changed: boolean;
  readonly changing: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
  readonly onStep: (step: number) => void;
  readonly onChanging: () => void;
  readonly onRemove: () => void;
};

/** One item of a section in one line: left out or not, what it is, and, when pointed at, what can be done with it. */
export function ItemRow(props: Props) {
  const { item } = props;
  const sortable = useSortableItem(item.id);
  const row = useRef<HTMLLIElement | null>(null);
  return (
    <li
      ref={(element) => {
        row.current = element;
        sortable.ref(element);
      }}
      style={sortable.style}
      className={props.included && !item.gone ? styles.item : `${styles.item} ${styles.out}`}
      onKeyDown={(event) => {
        const step = moveKey(event);
        if (!step || !props.movable) return;
        event.preventDefault();
        props.onStep(step);
        requestAnimationFrame(() => row.current?.querySelector('input')?.focus());
      }}
    >
      <div className={styles.line}>
        {props.movable && !props.readOnly && <Grip sortable={sortable} label={`Move ${item.title}`} />}
        <Checkbox
          size="xs"
          classNames={{ root: styles.check, body: styles.checkBody, labelWrapper: styles.words, label: styles.label }}
          checked={props.included}
          disabled={props.readOnly || item.gone}
          onChange={props.onToggle}
          label={
            <>
              {item.number && <span className={styles.number}>{item.number}</span>}
              <span className={styles.title} title={item.title}>
                {item.title}
              </span>
              {item.subtitle && <span className={styles.subtitle}>{item.subtitle}</span>}
            </>
          }
        />
        <div className={styles.side}>
          <div className={styles.facts}>
            {props.changed && (
              <span className={styles.changed} title="Printed differently in this document">
                <Icon name="sliders" size={13} />
              </span>
            )}
            {props.mixed && <span>{item.kind}</span>}
            <span>{item.date}</span>
          </div>
          <Actions {...props} />
        </div>
      </div>
      {props.changing && (item.ref.kind === 'work' ? <OverrideFields work={item.id} /> : <EntryOverrideFields entry={item.id} />)}
    </li>
  );
}

function Actions({ item, changing, readOnly, onChanging, onRemove }: Props) {
  const { title } = item;
  return (
    <div className={styles.actions} data-shown={changing || undefined}>
      {!item.gone && (
        <Action
          label="Print differently in this document"
          name={`Print ${title} differently`}
          icon="sliders"
          pressed={changing}
          onClick={onChanging}
        />
      )}
      {!item.gone && (
        <Action
          label={item.ref.kind === 'work' ? 'Edit the work itself' : 'Edit the entry itself'}
          name={`Edit ${title}`}
          icon="pencil"
          onClick={() => openSpot({ collection: item.ref.kind === 'work' ? 'works' : 'entries', id: item.id })}
        />
      )}
      {item.picked && !readOnly && (
        <Action label="Remove from this section" name={`Remove ${title} from this section`} icon="x" onClick={onRemove} />
      )}
    </div>
  );
}

type ActionProps = {
  readonly label: string;
  readonly name: string;
  readonly icon: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
};

function Action({ label, name, icon, pressed, onClick }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={name} aria-expanded={pressed} onClick={onClick}>
        <Icon name={icon} size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
