import { Button } from '@mantine/core';
import { memo } from 'react';
import { personLabel } from '../../../shared/model/person.ts';
import { Icon } from '../../components/icon.tsx';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { conditionsOf } from './filter-words.ts';
import { noFilter } from './work-filter.ts';
import styles from './works.module.css';
import { setFilter, useWorksView } from './works-view.ts';

const nameOf = (id: string) => {
  const person = itemOf(useApp.getState(), 'people', id);
  return person ? personLabel(person) : 'Somebody who is gone';
};

/** What narrows the table, one quiet chip for each condition; a click takes it off. */
export const FilterChips = memo(function FilterChips() {
  const filter = useWorksView((view) => view.filter);
  const conditions = conditionsOf(filter, nameOf);
  if (conditions.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters in use">
      {conditions.map(({ key, label, without }) => (
        <li key={key}>
          <button type="button" className={styles.chip} aria-label={`Remove filter: ${label}`} onClick={() => setFilter(without)}>
            {label}
            <Icon name="x" size={12} />
          </button>
        </li>
      ))}
      <li>
        <Button variant="subtle" size="compact-xs" onClick={() => setFilter(noFilter)}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
});
