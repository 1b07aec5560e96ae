import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput, Popover } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import { statuses } from '../../../shared/model/status.ts';
import type { Work } from '../../../shared/model/work.ts';
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
export const FilterMenu = memo(function FilterMenu() {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={400} trapFocus position="bottom-end" returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="sliders" size={14} />} onClick={() => setOpen(!open)}>
          <FilterCount />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters" className={styles.filterMenu}>
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  );
});

/** By itself, so that the popover is not laid out anew by what is chosen in it. */
function FilterCount() {
  const count = useWorksView((view) => conditionsOf(view.filter, () => '').length);
  return <span className={styles.filterCount}>{count > 0 ? `Filters (${count})` : 'Filters'}</span>;
}

const statusChoices = Object.entries(statuses);
const placeChoices = Object.entries(placeNames);
const noWorks: readonly Work[] = [];

/** Each field draws itself anew when its own value changes. */
const FilterForm = memo(function FilterForm() {
  const people = useApp((state) => state.portfolio?.people ?? nobody);
  const works = useApp((state) => state.portfolio?.works ?? noWorks);
  const kindChoices = useMemo(() => {
    const present = new Set(works.map(kindOf));
    return workKinds.filter((kind) => present.has(kind)).map((kind) => [kind.id, kind.name.many] as const);
  }, [works]);
  const tags = useTags();
  const tagChoices = useMemo(() => tags.map((tag) => [tag, tag] as const), [tags]);
  const me = useItem('people', useCurrentPerson() ?? '');
  return (
    <div data-autofocus tabIndex={-1} className={styles.filterForm}>
      <div className={styles.filterGrid}>
        <Many field="kinds" label="Type" choices={kindChoices} />
        <Many field="statuses" label="Status now" choices={statusChoices} />
        <Year field="from" label="From year" />
        <Year field="to" label="To year" />
        <Whose people={people} />
        <Many field="places" label="Place among the authors" choices={placeChoices} />
        <div className={styles.whole}>
          <Many field="tags" label="With one of the tags" choices={tagChoices} />
        </div>
      </div>
      <div className={styles.filterSwitches}>
        {me && <Tick field="mine" label={`Mine: ${personLabel(me)} took part`} />}
        <Tick field="selected" label="Marked as selected" />
        <Tick field="noDoi" label="No DOI yet" />
      </div>
      <Clear />
    </div>
  );
});

const change = (changes: Partial<WorkFilter>) => setFilter({ ...useWorksView.getState().filter, ...changes });

const Whose = memo(function Whose({ people }: { readonly people: readonly Person[] }) {
  const person = useWorksView((view) => view.filter.person);
  return (
    <NativeSelect
      label="Person"
      value={person}
      data={[{ value: '', label: 'Anybody' }, ...people.map((one) => ({ value: one.id, label: personLabel(one) }))]}
      onChange={(event) => change({ person: event.currentTarget.value })}
    />
  );
});

const Tick = memo(function Tick({ field, label }: { readonly field: 'mine' | 'selected' | 'noDoi'; readonly label: string }) {
  const checked = useWorksView((view) => view.filter[field]);
  return <Checkbox size="xs" label={label} checked={checked} onChange={(event) => change({ [field]: event.currentTarget.checked })} />;
});

function Clear() {
  const unused = useWorksView((view) => view.filter === noFilter);
  return (
    <Button mt={10} variant="default" disabled={unused} onClick={() => setFilter(noFilter)}>
      Clear filters
    </Button>
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
      onChange={(chosen) => change({ [field]: chosen })}
    />
  );
});
