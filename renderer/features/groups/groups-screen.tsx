import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { useShallow } from 'zustand/react/shallow';
import styles from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { Sortable } from '../../components/sortable.tsx';
import { addGroup, moveTo } from '../../state/actions.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { GroupDetail } from './group-detail.tsx';
import { GroupRow } from './group-row.tsx';

/** Labs, research groups and companies of the portfolio, and the form of the chosen one below. */
export function GroupsScreen({ id }: { readonly id: string | null }) {
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const ids = useApp(useShallow((state) => (state.portfolio?.groups ?? []).map((group) => group.id)));
  const chosen = id !== null && ids.includes(id) ? id : null;
  const move = useCallback(
    (from: number, to: number) => {
      const moving = ids[from];
      const target = ids[to];
      if (moving !== undefined && target !== undefined) moveTo('groups', moving, target);
    },
    [ids],
  );
  const add = (
    <Button leftSection={<Icon name="plus" size={14} />} disabled={readOnly} onClick={() => addGroup(person)}>
      Add group
    </Button>
  );
  return (
    <Screen title="Groups" actions={ids.length > 0 && add} split>
      {ids.length === 0 ? (
        <EmptyState
          title="No groups yet"
          purpose="A group is your lab, research group or company: its members, mission, chosen works, partners and offices, kept once beside your own CV."
          example="Tidal Mechanics Lab with its PhD students, alumni and publications by venue"
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <Sortable ids={ids} onMove={move} disabled={readOnly}>
            <ul className={chosen ? styles.list : `${styles.list} ${styles.listFull}`} aria-label="Groups">
              {ids.map((group, index) => (
                <GroupRow key={group} id={group} index={index} count={ids.length} chosen={group === chosen} onMove={move} />
              ))}
            </ul>
          </Sortable>
          {chosen !== null && <GroupDetail key={chosen} id={chosen} />}
        </>
      )}
    </Screen>
  );
}
