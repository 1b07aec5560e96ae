import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { mainWorkKinds, type WorkKind, workKinds } from '../../../shared/works/work-kinds.ts';
import { Icon } from '../../components/icon.tsx';
import { AddMenu } from '../../components/item-actions.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { kindOf } from '../../lib/work-text.ts';
import { addWork } from '../../state/actions.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { filterWorks } from './filter-works.ts';
import { WorkDetail } from './work-detail.tsx';
import { WorkList } from './work-list.tsx';
import styles from './works.module.css';

const item = (kind: WorkKind) => ({ key: kind.id, label: kind.name.one, icon: kind.icon, value: kind });
const addGroups = [
  { title: 'Usual', items: mainWorkKinds.map(item) },
  { title: 'More kinds', items: workKinds.filter((kind) => !mainWorkKinds.includes(kind)).map(item) },
];

/** Everything citable, newest first, with search; the form of the chosen work below. */
export function WorksScreen({ id }: { readonly id: string | null }) {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const count = useApp((state) => state.portfolio?.works.length ?? 0);
  const exists = useApp((state) => id !== null && (state.portfolio?.works.some((work) => work.id === id) ?? false));
  const ids = useApp(useShallow((state) => filterWorks(state.portfolio?.works ?? [], query, kind)));
  const present = useApp(useShallow((state) => [...new Set((state.portfolio?.works ?? []).map((work) => kindOf(work).id))]));
  const kinds = useMemo(() => workKinds.filter((candidate) => present.includes(candidate.id)), [present]);
  const add = (
    <AddMenu label="Kinds of works" groups={addGroups} onChoose={(chosen) => addWork(chosen, person)}>
      <Button leftSection={<Icon name="plus" size={14} />} disabled={readOnly}>
        Add work
      </Button>
    </AddMenu>
  );
  return (
    <Screen
      title="Works"
      subtitle={count > 0 ? `${count} ${count === 1 ? 'work' : 'works'}, shared by everybody in this portfolio` : undefined}
      actions={count > 0 && add}
      split
    >
      {count === 0 ? (
        <EmptyState
          title="No works yet"
          purpose="Publications, preprints, talks, posters, software, data: everything that can be cited. Enter a work once; every document takes it from here."
          example="“A wetter world”, Journal of Imaginary Soils, 2024"
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={styles.filters}>
            <TextInput
              className={styles.search}
              aria-label="Search works"
              placeholder="Search title, author, venue, year"
              leftSection={<Icon name="search" size={14} />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <NativeSelect
              aria-label="Kind of work"
              value={kind}
              data={[{ value: '', label: 'All kinds' }, ...kinds.map((one) => ({ value: one.id, label: one.name.many }))]}
              onChange={(event) => setKind(event.currentTarget.value)}
            />
          </div>
          {ids.length === 0 ? (
            <p className={styles.none} role="status">
              Nothing found{query ? ` for “${query}”` : ''}.{' '}
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  setQuery('');
                  setKind('');
                }}
              >
                Show all works
              </Button>
            </p>
          ) : (
            <WorkList ids={ids} chosen={exists ? id : null} />
          )}
          {id !== null && exists && <WorkDetail key={id} id={id} />}
        </>
      )}
    </Screen>
  );
}
