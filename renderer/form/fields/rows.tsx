import { ActionIcon, Button, Menu } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { RowForm } from '../../../shared/form/fields.ts';
import type { GroupVenue } from '../../../shared/model/group.ts';
import { newId } from '../../../shared/model/id.ts';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import type { Change } from '../../../shared/portfolio/commands.ts';
import { venueOf } from '../../../shared/works/venue-of.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/ui.ts';
import { focusFieldSoon } from '../focus-field.ts';
import styles from '../form.module.css';
import { stored, storeReordered, useFormHost } from '../form-context.tsx';
import { Cell, useNameOf } from './cell.tsx';
import { LogoChoice } from './logo-field.tsx';
import { WorkSearch } from './works-field.tsx';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Path = readonly (string | number)[];

type Props = {
  readonly row: RowForm;
  readonly path: Path;
  readonly list: readonly Row[];
  readonly readOnly: boolean;
};

/** Rows in order: each can be moved and removed, and one more is added below. */
export function Rows({ row, path, list, readOnly }: Props) {
  const host = useFormHost();
  const root = useRef<HTMLDivElement>(null);
  const reorder = (from: number, to: number, key?: string) => {
    if (to < 0 || to >= list.length || readOnly) return;
    const { items, order } = moved(list, from, to);
    storeReordered(host, path, items, order, `Move ${row.one}`);
    if (key !== undefined) focusFieldSoon(root.current, [...path, to, key].join('.'));
  };
  const remove = (index: number) => {
    const changes = unnamed(host, row, list[index]?.id);
    const also = changes.length > 0 ? [{ kind: 'set' as const, collection: host.collection, id: host.id, changes }] : [];
    storeReordered(host, path, list.toSpliced(index, 1), [...list.keys()].toSpliced(index, 1), `Remove ${row.one}`, also);
  };
  const add = (values: Readonly<Record<string, unknown>>) => {
    storeReordered(host, path, [...list, { id: newId(row.prefix), ...values }], [...list.keys(), -1], `Add ${row.one}`);
    const first = row.columns.find(({ kind }) => kind !== 'person' && kind !== 'work');
    if (first) focusFieldSoon(root.current, [...path, list.length, first.key].join('.'));
  };
  return (
    <div ref={root} className={row.columns.some(({ wide }) => wide) ? styles.tallRows : styles.rows}>
      <Sortable ids={list.map(({ id }) => id)} onMove={reorder} disabled={readOnly}>
        {list.map((one, index) => (
          <OneRow
            key={one.id}
            row={row}
            path={[...path, index]}
            value={one}
            readOnly={readOnly}
            onStep={(step, key) => reorder(index, index + step, key)}
            onRemove={() => remove(index)}
          />
        ))}
      </Sortable>
      {!readOnly && <Add row={row} list={list} onAdd={add} />}
    </div>
  );
}

/** Changes that take a row that goes off the rows that name it. */
function unnamed(host: Parameters<typeof stored>[0], { namedBy }: RowForm, id: string | undefined): Change[] {
  const others = namedBy ? (stored(host, namedBy.list) as readonly Row[] | undefined) : undefined;
  if (!namedBy || !others || id === undefined) return [];
  return others.flatMap((one, index) => (one[namedBy.key] === id ? [{ path: [namedBy.list, index, namedBy.key] }] : []));
}

type OneRowProps = {
  readonly row: RowForm;
  readonly path: Path;
  readonly value: Row;
  readonly readOnly: boolean;
  /** @param key of the cell that had the focus */
  readonly onStep: (step: number, key: string) => void;
  readonly onRemove: () => void;
};

function OneRow({ row, path, value, readOnly, onStep, onRemove }: OneRowProps) {
  const sortable = useSortableItem(value.id);
  const name = useRowName(row, value, Number(path.at(-1)));
  const keyDown = (event: KeyboardEvent) => {
    const step = moveKey(event);
    if (!step || event.defaultPrevented) return;
    event.preventDefault();
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field ?? '';
    onStep(step, field.split('.').at(-1) ?? '');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the shortcut for moving from the controls inside
    <div ref={sortable.ref} style={sortable.style} className={styles.rowWithCells} data-field={path.join('.')} onKeyDown={keyDown}>
      <Grip sortable={sortable} label={`Move ${name}`} />
      <div className={styles.cells}>
        {row.columns.map((column) => (
          <div key={column.key} className={column.wide ? styles.wide : styles.cell}>
            {column.kind === 'rows' ? (
              <fieldset className={styles.fieldset} aria-label={`${column.label} of ${name}`} data-field={[...path, column.key].join('.')}>
                <Rows
                  row={column.row}
                  path={[...path, column.key]}
                  list={(value[column.key] ?? []) as readonly Row[]}
                  readOnly={readOnly}
                />
              </fieldset>
            ) : column.kind === 'logo' ? (
              <LogoChoice label={column.label} path={[...path, column.key]} value={value[column.key]} readOnly={readOnly} of={name} />
            ) : (
              <Cell
                column={column}
                path={[...path, column.key]}
                value={value[column.key]}
                readOnly={readOnly}
                of={name}
                emptied={row.empty[column.key] === '' ? '' : undefined}
              />
            )}
          </div>
        ))}
      </div>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove ${name}`} disabled={readOnly} onClick={onRemove}>
        <Icon name="x" size={14} />
      </ActionIcon>
    </div>
  );
}

/** What a row is called for those who hear it only: whom or what it names, its first words, or its place. */
function useRowName(row: RowForm, value: Row, index: number): string {
  const collection = row.from ?? 'people';
  const named = useNameOf(collection, row.from ? String(value[collection === 'people' ? 'person' : 'work'] ?? '') : '');
  const words = row.columns.flatMap(({ kind, key }) => (kind === 'text' || kind === 'prose' ? [String(value[key] ?? '').trim()] : []));
  return named ?? ((row.from ? '' : words[0]) || `${row.one} ${index + 1}`);
}

type AddProps = {
  readonly row: RowForm;
  readonly list: readonly Row[];
  readonly onAdd: (values: Readonly<Record<string, unknown>>) => void;
};

function Add({ row, list, onAdd }: AddProps) {
  const host = useFormHost();
  if (row.from === 'people') return <AddPerson row={row} list={list} onAdd={onAdd} />;
  if (row.from === 'works') {
    const venue = row.columns.find((column) => column.kind === 'row-of');
    const add = (id: string) => {
      const work = itemOf(useApp.getState(), 'works', id);
      const found = venue && work ? venueOf(work, (stored(host, venue.list) ?? []) as readonly GroupVenue[]) : null;
      onAdd({ ...row.empty, work: id, ...(venue && found ? { [venue.key]: found.id } : {}) });
    };
    return <WorkSearch label={`Add a ${row.one}`} taken={list.map(({ work }) => String(work))} onAdd={add} />;
  }
  return (
    <Button mt={2} variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={14} />} onClick={() => onAdd(row.empty)}>
      Add {/^[aeiou]/.test(row.one) ? 'an' : 'a'} {row.one}
    </Button>
  );
}

const nobody: readonly Person[] = [];

function AddPerson({ row, list, onAdd }: AddProps) {
  const people = useApp((state) => state.portfolio?.people ?? nobody);
  const free = people.filter(({ id }) => !list.some(({ person }) => person === id));
  if (free.length === 0)
    return (
      <p className={styles.understood}>
        {people.length === 0 ? 'Nobody is in this portfolio yet.' : `Everybody of this portfolio is a ${row.one}.`}
        <Button
          ml={6}
          variant="subtle"
          size="compact-xs"
          leftSection={<Icon name="user-plus" size={14} />}
          onClick={() => openDialog('add-member')}
        >
          Add a person
        </Button>
      </p>
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button mt={2} variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={14} />}>
          Add a {row.one}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="People" mah={280} style={{ overflowY: 'auto' }}>
        {free.map((person) => (
          <Menu.Item key={person.id} onClick={() => onAdd({ ...row.empty, person: person.id })}>
            {personLabel(person)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
