import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput, Popover } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import { statuses } from '../../../shared/model/status.ts';
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

const nobody: readonly Person[] = [];

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

const statusChoices = Object.entries(statuses);
const placeChoices = Object.entries(placeNames);

function FilterForm() {
  const filter = useWorksView((view) => view.filter);
  const people = useApp((state) => state.portfolio?.people ?? nobody);
  const present = useApp(useShallow((state) => [...new Set((state.portfolio?.works ?? []).map((work) => kindOf(work).id))]));
  const kindChoices = useMemo(
    () => workKinds.filter((kind) => present.includes(kind.id)).map((kind) => [kind.id, kind.name.many] as const),
    [present],
  );
  const tags = useTags();
  const tagChoices = useMemo(() => tags.map((tag) => [tag, tag] as const), [tags]);
  const me = useItem('people', useCurrentPerson() ?? '');
  const set = (changes: Partial<WorkFilter>) => setFilter({ ...filter, ...changes });
  return (
    <>
      <div className={styles.filterGrid}>
        <Many field="kinds" label="Type" choices={kindChoices} />
        <Many field="statuses" label="Status now" choices={statusChoices} />
        <Year field="from" label="From year" />
        <Year field="to" label="To year" />
        <NativeSelect
          label="Person"
          value={filter.person}
          data={[{ value: '', label: 'Anybody' }, ...people.map((person) => ({ value: person.id, label: personLabel(person) }))]}
          onChange={(event) => set({ person: event.currentTarget.value })}
        />
        <Many field="places" label="Place among the authors" choices={placeChoices} />
        <div className={styles.whole}>
          <Many field="tags" label="With one of the tags" choices={tagChoices} />
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

const Year = memo(function Year({ field, label }: { readonly field: 'from' | 'to'; readonly label: string }) {
  const value = useWorksView((view) => view.filter[field]);
  return (
    <NumberInput
      label={label}
      placeholder="Any"
      value={value ?? ''}
      min={0}
      max={9999}
      allowDecimal={false}
      hideControls
      onChange={(year) => {
        const { [field]: _before, ...rest } = useWorksView.getState().filter;
        setFilter(typeof year === 'number' ? { ...rest, [field]: year } : rest);
      }}
    />
  );
});

type ManyProps = {
  readonly field: 'kinds' | 'statuses' | 'places' | 'tags';
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
};

/** Several of the choices; none chosen means that it does not matter. */
const Many = memo(function Many({ field, label, choices }: ManyProps) {
  const value = useWorksView((view) => view.filter[field]);
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? 'Any' : undefined}
      searchable
      hidePickedOptions
      nothingFoundMessage={choices.length === 0 ? 'None yet' : 'Nothing found'}
      // Inside, so that a click on a choice does not count as one beside the popover.
      comboboxProps={{ withinPortal: false }}
      data={choices.map(([one, name]) => ({ value: one, label: name }))}
      value={[...value]}
      onChange={(chosen) => setFilter({ ...useWorksView.getState().filter, [field]: chosen })}
    />
  );
});
