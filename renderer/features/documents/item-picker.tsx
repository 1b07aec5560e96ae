import { Combobox, useCombobox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import { definitionOf } from '../../../shared/entries/registry.ts';
import type { ItemRef } from '../../../shared/model/document.ts';
import { Icon } from '../../components/icon.tsx';
import { SearchTarget } from '../../components/search-target.tsx';
import { kindOf, lineOf, newestFirst, titleOf, yearOf } from '../../lib/work-text.ts';
import { searchWorks } from '../../lib/works-search.ts';
import { type Portfolio, useApp } from '../../state/store.ts';
import styles from './section-items.module.css';

type Option = { readonly ref: ItemRef; readonly title: string; readonly detail: string };
const LIMIT = 30;

function options(portfolio: Portfolio, query: string, worksOnly: boolean, taken: ReadonlySet<string>): Option[] {
  const words = query.trim().toLowerCase();
  const works = words
    ? searchWorks(portfolio.works, query).flatMap((id) => byId(portfolio.works).get(id) ?? [])
    : portfolio.works.toSorted(newestFirst);
  const fromWorks = works.map(
    (work): Option => ({ ref: { kind: 'work', id: work.id }, title: titleOf(work), detail: `${kindOf(work).name.one} ${yearOf(work)}` }),
  );
  const fromEntries = worksOnly
    ? []
    : portfolio.entries.map((entry): Option => {
        const definition = definitionOf(entry.kind);
        return {
          ref: { kind: 'entry', id: entry.id },
          title: lineOf(definition.summary(entry).title) || 'Not named yet',
          detail: definition.name.one,
        };
      });
  const fitting = fromEntries.filter((option) => `${option.title} ${option.detail}`.toLowerCase().includes(words));
  return [...fitting, ...fromWorks].filter((option) => !taken.has(option.ref.id)).slice(0, LIMIT);
}

/** Finds a single work or entry by its words. */
export function ItemPicker(props: {
  readonly taken: readonly { readonly id: string }[];
  readonly worksOnly: boolean;
  readonly onPick: (ref: ItemRef) => void;
}) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const portfolio = useApp((state) => (combobox.dropdownOpened ? state.portfolio : null));
  const found = useMemo(
    () => (portfolio ? options(portfolio, query, props.worksOnly, new Set(props.taken.map((item) => item.id))) : []),
    [portfolio, query, props.worksOnly, props.taken],
  );
  return (
    <Combobox
      store={combobox}
      position="bottom-end"
      width={440}
      onOptionSubmit={(id) => {
        const option = found.find((one) => one.ref.id === id);
        if (option) props.onPick(option.ref);
        setQuery('');
        combobox.closeDropdown();
      }}
    >
      <SearchTarget
        combobox={combobox}
        query={query}
        onQuery={setQuery}
        aria-label="Pick a single item"
        placeholder={props.worksOnly ? 'Pick a single work …' : 'Pick a single work or entry …'}
        leftSection={<Icon name="plus" size={14} />}
      />
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label="Items">
          {found.map((option) => (
            <Combobox.Option key={option.ref.id} value={option.ref.id} className={styles.option}>
              <span className={styles.title}>{option.title}</span> <span className={styles.detail}>{option.detail}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing found</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
