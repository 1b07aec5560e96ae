import { ActionIcon, Checkbox, Input, Tooltip } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { Section } from '../../../shared/model/document.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import form from '../../form/form.module.css';
import { store, useFormHost } from '../../form/form-context.tsx';
import { dispatch } from '../../state/app.ts';
import styles from './documents.module.css';
import { ItemPicker } from './item-picker.tsx';
import type { ListedItem } from './use-section-items.ts';
import { OverrideFields } from './work-overrides.tsx';

/** Single items of a section: left out or not, in which order, and more by hand. */
export function SectionItems({
  section,
  index,
  items,
}: {
  readonly section: Section;
  readonly index: number;
  readonly items: readonly ListedItem[];
}) {
  const host = useFormHost();
  const id = useId();
  const at = ['sections', index] as const;
  const [changing, setChanging] = useState<string | null>(null);
  const byNumber = section.layout === 'references';

  /** Moving anything means that the order is one's own from now on. */
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length || host.readOnly || byNumber) return;
    const refs = moved(items, from, to).items.map((item) => item.ref);
    dispatch({
      kind: 'set',
      collection: 'documents',
      id: host.id,
      changes: [
        { path: [...at, 'items'], value: JSON.parse(JSON.stringify(refs)) },
        { path: [...at, 'order'], value: 'manual' },
      ],
    });
  };
  const toggle = (item: ListedItem) => {
    const exclude = section.exclude.includes(item.id)
      ? section.exclude.filter((other) => other !== item.id)
      : [...section.exclude, item.id];
    store(host, [...at, 'exclude'], exclude);
  };
  return (
    <fieldset className={`${form.fieldset} ${styles.choices}`} aria-labelledby={id} data-field={`sections.${section.id}.items`}>
      <Input.Label labelElement="div" size="xs" id={id}>
        Items
      </Input.Label>
      {items.length === 0 && <p className={styles.hint}>Nothing yet. Choose kinds above, or pick single items.</p>}
      <Sortable ids={items.map((item) => item.id)} onMove={move} disabled={host.readOnly || byNumber}>
        <ul className={styles.items}>
          {items.map((item, place) => (
            <ItemRow
              key={item.id}
              item={item}
              movable={!byNumber}
              included={!section.exclude.includes(item.id)}
              changing={changing === item.id}
              readOnly={host.readOnly}
              onToggle={() => toggle(item)}
              onStep={(step) => move(place, place + step)}
              onChanging={() => setChanging(changing === item.id ? null : item.id)}
              onRemove={() =>
                store(
                  host,
                  [...at, 'items'],
                  section.items.filter((ref) => ref.id !== item.id),
                )
              }
            />
          ))}
        </ul>
      </Sortable>
      {!host.readOnly && (
        <ItemPicker taken={items} onPick={(ref) => store(host, [...at, 'items'], [...section.items, ref])} worksOnly={byNumber} />
      )}
    </fieldset>
  );
}

type RowProps = {
  readonly item: ListedItem;
  readonly movable: boolean;
  readonly included: boolean;
  readonly changing: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
  readonly onStep: (step: number) => void;
  readonly onChanging: () => void;
  readonly onRemove: () => void;
};

function ItemRow(props: RowProps) {
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
      className={styles.item}
      onKeyDown={(event) => {
        const step = moveKey(event);
        if (!step || !props.movable) return;
        event.preventDefault();
        props.onStep(step);
        requestAnimationFrame(() => row.current?.querySelector('input')?.focus());
      }}
    >
      <div className={styles.itemLine}>
        {props.movable && <Grip sortable={sortable} label={`Move ${item.title}`} />}
        <Checkbox
          size="xs"
          className={styles.itemCheck}
          checked={props.included}
          disabled={props.readOnly}
          onChange={props.onToggle}
          label={
            <>
              {item.title} <span className={styles.itemDetail}>{item.detail}</span>
            </>
          }
        />
        {item.ref.kind === 'work' && (
          <Tooltip label="Print this work differently here">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={`Print ${item.title} differently`}
              aria-expanded={props.changing}
              onClick={props.onChanging}
            >
              <Icon name="ellipsis" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
        {item.picked && !props.readOnly && (
          <Tooltip label="Remove from the hand-picked items">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={`Remove ${item.title} from this section`}
              onClick={props.onRemove}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {props.changing && <OverrideFields work={item.id} />}
    </li>
  );
}
