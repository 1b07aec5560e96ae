import { ActionIcon, Button, Group } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { mainWorkKinds, type WorkKind, workKinds } from '../../../shared/works/work-kinds.ts';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { Icon } from '../../components/icon.tsx';
import { AddMenu } from '../../components/item-actions.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { readAhead } from '../../lib/works-match.ts';
import { addWork } from '../../state/actions.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useCurrentPerson } from '../../state/ui.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { useShown } from './use-shown.ts';
import { WorkDetail } from './work-detail.tsx';
import { noFilter, readForFilters } from './work-filter.ts';
import styles from './works.module.css';
import { WorksTable } from './works-table.tsx';
import { showAllWorks, useWorksView } from './works-view.ts';

const item = (kind: WorkKind) => ({ key: kind.id, label: kind.name.one, icon: kind.icon, value: kind });
const addGroups = [
  { title: 'Usual', items: mainWorkKinds.map(item) },
  { title: 'More kinds', items: workKinds.filter((kind) => !mainWorkKinds.includes(kind)).map(item) },
];

/** Everything citable as one table, newest first, with search and filters; the form of the chosen work below. */
export function WorksScreen({ id }: { readonly id: string | null }) {
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const count = useApp((state) => state.portfolio?.works.length ?? 0);
  const exists = useApp((state) => id !== null && (state.portfolio?.works.some((work) => work.id === id) ?? false));
  const add = (
    <AddMenu
      label="Kinds of works"
      groups={addGroups}
      onChoose={(chosen) => {
        // The new work would be hidden by what was searched for.
        showAllWorks();
        addWork(chosen, person);
      }}
    >
      <Button leftSection={<Icon name="plus" size={14} />} disabled={readOnly}>
        Add work
      </Button>
    </AddMenu>
  );
  const bringIn = (
    <Button variant="default" leftSection={<Icon name="upload" size={14} />} disabled={readOnly} onClick={() => openDialog('import')}>
      Import
    </Button>
  );
  return (
    <Screen
      title="Works"
      subtitle={count > 0 ? `${count} ${count === 1 ? 'work' : 'works'}, shared by everybody here` : undefined}
      actions={
        count > 0 && (
          <>
            <ActionIcon
              variant="default"
              size={30}
              aria-label="Duplicates"
              title="Find duplicates"
              onClick={() => openDialog('duplicates')}
            >
              <Icon name="copy" size={15} />
            </ActionIcon>
            {bringIn}
            {add}
          </>
        )
      }
      split
    >
      {count === 0 ? (
        <EmptyState
          title="No works yet"
          purpose="Publications, preprints, talks, posters, software, data: everything that can be cited. Enter a work once, or drop a file of references on the window; every document takes it from here."
          example="“A wetter world”, Journal of Imaginary Soils, 2024"
        >
          <Group justify="center" gap={8}>
            {add}
            {bringIn}
          </Group>
        </EmptyState>
      ) : (
        <>
          <ManyWorks chosen={exists ? id : null} count={count} readOnly={readOnly} />
          {id !== null && exists && (
            <ErrorBoundary key={id} name="This form">
              <WorkDetail id={id} />
            </ErrorBoundary>
          )}
        </>
      )}
    </Screen>
  );
}

/** Search, filters, table and what can be done to the ticked works. */
function ManyWorks({ chosen, count, readOnly }: { readonly chosen: string | null; readonly count: number; readonly readOnly: boolean }) {
  const { shown, held, ticked } = useShown();
  const query = useWorksView((view) => view.query);
  const filtered = useWorksView((view) => view.filter !== noFilter);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => readAhead(useApp.getState().portfolio?.works ?? [], readForFilters), []);
  const focusTable = useCallback(() => place.current?.parentElement?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus(), []);
  return (
    <>
      <div ref={place} className={styles.filters}>
        <SearchBox count={count} onDown={focusTable} />
        <FilterMenu />
      </div>
      <FilterChips />
      {shown.length === 0 && (
        <p className={styles.none} role="status">
          Nothing found{query ? ` for “${query}”` : ''}
          {filtered ? ' with these filters' : ''}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={showAllWorks}>
            Show all works
          </Button>
        </p>
      )}
      <WorksTable ids={held} away={shown.length === 0} ticked={ticked} chosen={chosen} readOnly={readOnly} />
      {!readOnly && <BulkBar ticked={ticked} onEmptied={focusTable} />}
    </>
  );
}
