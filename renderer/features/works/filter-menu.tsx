import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput, Popover } from '@mantine/core';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { personLabel } from '../../../shared/model/person.ts';
import type { Authorship } from '../../../shared/model/section-filter.ts';
import { type Status, statuses } from '../../../shared/model/status.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';
import { Icon } from '../../components/icon.tsx';
import { useTags } from '../../form/fields/tags-field.tsx';
import { kindOf } from '../../lib/work-text.ts';
import { useItem } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { conditionsOf, placeNames } from './filter-words.ts';
import { noFilter, type WorkFilter } from './work-filter.ts';
import styles from './works.module.css';
import { setFilter, useWorksView } from './works-view.ts';

/** Everything that narrows the table, behind one button that says how much does. */
export function FilterMenu() {
  const [open, setOpen] = useState(false);
  const count = useWorksView((view) => conditionsOf(view.filter, () => '').length);
  return (
    <Popover opened={open} onChange={setOpen} width={400} trapFocus position="bottom-end" returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="sliders" size={14} />} onClick={() => setOpen(!open)}>
          {count > 0 ? `Filters (${count})` : 'Filters'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters" className={styles.filterMenu}>
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm() {
  const filter = useWorksView((view) => view.filter);
  const people = useApp(useShallow((state) => state.portfolio?.people ?? []));
  const present = useApp(useShallow((state) => [...new Set((state.portfolio?.works ?? []).map((work) => kindOf(work).id))]));
  const me = useItem('people', useCurrentPerson() ?? '');
  const tags = useTags();
  const set = (changes: Partial<WorkFilter>) => setFilter({ ...filter, ...changes });
  const setYear = (key: 'from' | 'to', value: number | string) => {
    const { [key]: _before, ...rest } = filter;
    setFilter(typeof value === 'number' ? { ...rest, [key]: value } : rest);
  };
  return (
    <>
      <div className={styles.filterGrid}>
        <Many
          label="Type"
          choices={workKinds.filter((kind) => present.includes(kind.id)).map((kind) => [kind.id, kind.name.many])}
          value={filter.kinds}
          onChange={(kinds) => set({ kinds })}
        />
        <Many
          label="Status now"
          choices={Object.entries(statuses)}
          value={filter.statuses}
          onChange={(chosen) => set({ statuses: chosen as Status[] })}
        />
        <NumberInput
          label="From year"
          placeholder="Any"
          value={filter.from ?? ''}
          min={0}
          max={9999}
          hideControls
          onChange={(value) => setYear('from', value)}
        />
        <NumberInput
          label="To year"
          placeholder="Any"
          value={filter.to ?? ''}
          min={0}
          max={9999}
          hideControls
          onChange={(value) => setYear('to', value)}
        />
        <NativeSelect
          label="Person"
          value={filter.person}
          data={[{ value: '', label: 'Anybody' }, ...people.map((person) => ({ value: person.id, label: personLabel(person) }))]}
          onChange={(event) => set({ person: event.currentTarget.value })}
        />
        <Many
          label="Place among the authors"
          choices={Object.entries(placeNames)}
          value={filter.places}
          onChange={(places) => set({ places: places as Authorship[] })}
        />
        <div className={styles.whole}>
          <Many
            label="With one of the tags"
            choices={tags.map((tag) => [tag, tag])}
            value={filter.tags}
            onChange={(chosen) => set({ tags: chosen })}
          />
        </div>
      </div>
      <div className={styles.filterSwitches}>
        {me && (
          <Checkbox
            size="xs"
            label={`Mine: ${personLabel(me)} took part`}
            checked={filter.mine}
            onChange={(event) => set({ mine: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          size="xs"
          label="Marked as selected"
          checked={filter.selected}
          onChange={(event) => set({ selected: event.currentTarget.checked })}
        />
        <Checkbox size="xs" label="No DOI yet" checked={filter.noDoi} onChange={(event) => set({ noDoi: event.currentTarget.checked })} />
      </div>
      <Button mt={10} variant="default" disabled={filter === noFilter} onClick={() => setFilter(noFilter)}>
        Clear filters
      </Button>
    </>
  );
}

type ManyProps = {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
};

/** Several of the choices; none chosen means that it does not matter. */
function Many({ label, choices, value, onChange }: ManyProps) {
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={value.length === 0 ? 'Any' : undefined}
      searchable
      hidePickedOptions
      nothingFoundMessage={choices.length === 0 ? 'None yet' : 'Nothing found'}
      // Inside, so that a click on a choice does not count as one beside the popover.
      comboboxProps={{ withinPortal: false }}
      data={choices.map(([one, name]) => ({ value: one, label: name }))}
      value={[...value]}
      onChange={onChange}
    />
  );
}
