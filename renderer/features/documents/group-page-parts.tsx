import { Checkbox, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { Group } from '../../../shared/model/group.ts';
import { type GroupPagePart, groupPageParts, partKey, partsOf } from '../../../shared/model/group-page.ts';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import { store, useFormHost } from '../../form/form-context.tsx';
import { lineOf } from '../../lib/work-text.ts';
import { useItem } from '../../state/select.ts';
import { DocumentSwitch, useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';

const none: readonly GroupPagePart[] = [];

const switches = [
  ['keywords', 'Keywords', true],
  ['abstract', 'Abstract', true],
  ['authors', 'Authors', false],
  ['year', 'Year', false],
  ['links', 'Titles lead to the works', false],
  ['venueHeadings', 'Venues as headings over their works', false],
] as const;

/** What the page of a group prints: its parts in their order with their headings, and what is shown of each chosen work. */
export function GroupPageParts() {
  const host = useFormHost();
  const group = useItem('groups', String(useDocumentValue(['owner'])));
  const named = (useDocumentValue(['groupPage', 'parts']) ?? none) as readonly GroupPagePart[];
  if (!group) return null;
  const parts = partsOf(group, named);
  const keep = (next: readonly GroupPagePart[]) => store(host, ['groupPage', 'parts'], next);
  const move = (from: number, to: number) => {
    if (to >= 0 && to < parts.length && !host.readOnly) keep(moved(parts, from, to).items);
  };
  return (
    <div className={styles.sections}>
      <div className={styles.sectionsHead}>
        <h2 className={styles.heading}>Parts of the page</h2>
      </div>
      <p className={styles.hint}>What the group says is written in the form of the group. Parts with nothing in them are not printed.</p>
      <Sortable ids={parts.map(partKey)} onMove={move} disabled={host.readOnly}>
        {parts.map((part, index) => (
          <PartRow
            key={partKey(part)}
            part={part}
            group={group}
            onStep={(step) => move(index, index + step)}
            onChange={(change) => keep(parts.with(index, { ...part, ...change }))}
          />
        ))}
      </Sortable>
      <fieldset className={styles.choices}>
        <legend>Each chosen work shows</legend>
        {switches.map(([key, label, fallback]) => (
          <DocumentSwitch key={key} path={['groupPage', key]} label={label} fallback={fallback} />
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Each member shows</legend>
        <DocumentSwitch path={['groupPage', 'memberDates']} label="Dates" fallback={true} />
      </fieldset>
    </div>
  );
}

type RowProps = {
  readonly part: GroupPagePart;
  readonly group: Group;
  readonly onStep: (step: number) => void;
  readonly onChange: (change: Partial<GroupPagePart>) => void;
};

/** One part: whether it is printed, what it is, and the heading over it. Alt+↑/↓ on its tick moves it. */
function PartRow({ part, group, onStep, onChange }: RowProps) {
  const host = useFormHost();
  const key = partKey(part);
  const sortable = useSortableItem(key);
  const tick = useRef<HTMLInputElement>(null);
  const own = ownHeading(part, group);
  const list = part.part === 'list' ? ` ${group.lists.findIndex(({ id }) => id === part.list) + 1}` : '';
  const name = `${groupPageParts[part.part]}${list}`;
  return (
    <div ref={sortable.ref} style={sortable.style} className={`${styles.card} ${styles.part}`}>
      <Grip sortable={sortable} label={`Move ${name}`} />
      <Checkbox
        ref={tick}
        size="xs"
        label={name}
        aria-label={`Print ${name}`}
        checked={part.off !== true}
        disabled={host.readOnly}
        onChange={(event) => onChange({ off: event.currentTarget.checked ? undefined : true })}
        onKeyDown={(event) => {
          const step = moveKey(event);
          if (!step) return;
          event.preventDefault();
          onStep(step);
          requestAnimationFrame(() => tick.current?.focus());
        }}
      />
      <TextInput
        data-field={`groupPage.parts.${key}.heading`}
        size="xs"
        aria-label={`Heading of ${name}`}
        placeholder={own ? lineOf(own) : 'No heading'}
        value={part.heading ?? ''}
        readOnly={host.readOnly}
        onChange={(event) => onChange({ heading: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

/** The heading that a part has in the group itself. */
function ownHeading({ part, list }: GroupPagePart, group: Group): string {
  if (part === 'action') return group.callToAction?.heading ?? '';
  return part === 'list' ? (group.lists.find(({ id }) => id === list)?.heading ?? '') : '';
}
