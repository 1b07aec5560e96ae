import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { definitionOf, type EntryKind } from '../../../shared/entries/registry.ts';
import styles from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { Sortable } from '../../components/sortable.tsx';
import { addEntry, moveTo } from '../../state/actions.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { choosePerson, useCurrentPerson } from '../../state/ui.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryRow } from './entry-row.tsx';
import { OrderNote } from './order-note.tsx';

/** All entries of one kind of the current person, and the form of the chosen one below. */
export function EntriesScreen({ kind, id }: { readonly kind: EntryKind; readonly id: string | null }) {
  const definition = definitionOf(kind);
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const ids = useApp(
    useShallow((state) =>
      (state.portfolio?.entries ?? []).filter((entry) => entry.kind === kind && entry.person === person).map((entry) => entry.id),
    ),
  );
  // The address of an entry of somebody else shows them.
  useEffect(() => {
    const entry = id === null ? undefined : itemOf(useApp.getState(), 'entries', id);
    if (entry) choosePerson(entry.person);
  }, [id]);
  const chosen = id !== null && ids.includes(id) ? id : null;
  const move = useCallback(
    (from: number, to: number) => {
      const moving = ids[from];
      const target = ids[to];
      if (moving !== undefined && target !== undefined) moveTo('entries', moving, target);
    },
    [ids],
  );
  const add = (
    <Button
      leftSection={<Icon name="plus" size={14} />}
      disabled={readOnly || person === null}
      onClick={() => person && addEntry(kind, person)}
    >
      Add {definition.name.one.toLowerCase()}
    </Button>
  );
  return (
    <Screen title={definition.name.many} actions={ids.length > 0 && add} split>
      {ids.length === 0 ? (
        <EmptyState title={`No ${definition.name.many.toLowerCase()} yet`} purpose={definition.purpose} example={definition.example}>
          {add}
        </EmptyState>
      ) : (
        <>
          <Sortable ids={ids} onMove={move} disabled={readOnly}>
            <ul className={chosen ? styles.list : `${styles.list} ${styles.listFull}`} aria-label={definition.name.many}>
              {ids.map((entry, index) => (
                <EntryRow key={entry} id={entry} index={index} count={ids.length} chosen={entry === chosen} onMove={move} />
              ))}
            </ul>
          </Sortable>
          <OrderNote ids={ids} />
          {chosen !== null && <EntryDetail key={chosen} kind={kind} id={chosen} />}
        </>
      )}
    </Screen>
  );
}
