import { Button, Input } from '@mantine/core';
import { useId, useState } from 'react';
import type { EntryOverride, Section, WorkOverride } from '../../../shared/model/document.ts';
import { moved, Sortable } from '../../components/sortable.tsx';
import form from '../../form/form.module.css';
import { store, useFormHost } from '../../form/form-context.tsx';
import { dispatch } from '../../state/app.ts';
import { useDocumentValue } from './document-fields.tsx';
import documents from './documents.module.css';
import { ItemPicker } from './item-picker.tsx';
import { ItemRow } from './item-row.tsx';
import styles from './section-items.module.css';
import type { ListedItem } from './use-section-items.ts';

/** A longer list is shown in full when asked for. */
const LONG = 20;
const SHOWN = 15;

/** Whether an override says anything. */
const isChanged = (override: object | undefined) =>
  Object.values(override ?? {}).some((value) => value !== undefined && value !== false && JSON.stringify(value) !== '{}');

type Props = { readonly section: Section; readonly index: number; readonly items: readonly ListedItem[] };

/** Single items of a section: left out or not, in which order, and more by hand. */
export function SectionItems({ section, index, items }: Props) {
  const host = useFormHost();
  const id = useId();
  const at = ['sections', index] as const;
  const works = (useDocumentValue(['works']) ?? {}) as Readonly<Record<string, WorkOverride>>;
  const entries = (useDocumentValue(['entries']) ?? {}) as Readonly<Record<string, EntryOverride>>;
  const [changing, setChanging] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const byNumber = section.layout === 'references';
  const shown = all || items.length <= LONG ? items : items.slice(0, SHOWN);
  const mixed = new Set(items.filter((item) => !item.gone).map((item) => item.kind)).size > 1;
  const isIncluded = (item: ListedItem) => !section.exclude.includes(item.id);
  const printed = items.filter((item) => isIncluded(item) && !item.gone).length;

  /** Moving anything means that the order is one's own from now on. */
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length || host.readOnly || byNumber) return;
    if (to >= shown.length) setAll(true);
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
    const exclude = isIncluded(item) ? [...section.exclude, item.id] : section.exclude.filter((other) => other !== item.id);
    store(host, [...at, 'exclude'], exclude);
  };
  const remove = (item: ListedItem) => {
    const left = section.items.filter((ref) => ref.id !== item.id);
    store(host, [...at, 'items'], left);
  };
  return (
    <fieldset className={`${form.fieldset} ${documents.choices}`} aria-labelledby={id} data-field={`sections.${section.id}.items`}>
      <div className={styles.head}>
        <Input.Label labelElement="div" size="xs">
          <span id={id}>Items</span>
          {items.length > 0 && (
            <span className={styles.counted}>{printed === items.length ? items.length : `${printed} of ${items.length} printed`}</span>
          )}
        </Input.Label>
        {!host.readOnly && (
          <div className={styles.picker}>
            <ItemPicker
              taken={items}
              onPick={(ref) => store(host, [...at, 'items'], [...section.items, { ...ref, pinned: true }])}
              worksOnly={byNumber}
            />
          </div>
        )}
      </div>
      {items.length === 0 && <p className={documents.hint}>Nothing yet: add a kind, or pick single items.</p>}
      <Sortable ids={shown.map((item) => item.id)} onMove={move} disabled={host.readOnly || byNumber}>
        <ul className={styles.items}>
          {shown.map((item, place) => (
            <ItemRow
              key={item.id}
              item={item}
              mixed={mixed}
              movable={!byNumber}
              included={isIncluded(item)}
              changed={isChanged(works[item.id]) || isChanged(entries[item.id])}
              changing={changing === item.id}
              readOnly={host.readOnly}
              onToggle={() => toggle(item)}
              onStep={(step) => move(place, place + step)}
              onChanging={() => setChanging(changing === item.id ? null : item.id)}
              onRemove={() => remove(item)}
            />
          ))}
        </ul>
      </Sortable>
      {shown.length < items.length && (
        <Button className={styles.more} variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          Show all {items.length}
        </Button>
      )}
    </fieldset>
  );
}
