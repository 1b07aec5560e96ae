import { Button, Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import type { Work } from '../../../shared/model/work.ts';
import { SearchTarget } from '../../components/search-target.tsx';
import { moved } from '../../components/sortable.tsx';
import { citationLabels, kindOf, shortLabel, titleOf } from '../../lib/work-text.ts';
import { openSpot } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import styles from '../form.module.css';
import { type Chip, NameChips } from '../name-chips.tsx';
import { usePickerWorks } from '../rich/citation-picker.tsx';
import { useField } from '../use-field.ts';
import { FieldSet } from './field-set.tsx';
import type { FieldProps } from './field-types.ts';

const none: readonly Work[] = [];

/** Works of the portfolio as chips, in printed order; those that were deleted stay visible until they are removed. */
export function WorksField({ field }: FieldProps<'works'>) {
  const control = useField(field.key);
  const works = useApp((state) => state.portfolio?.works ?? none);
  const chosen = (control.typed ?? []) as readonly string[];
  const chip = (work: string): Chip => {
    const found = byId(works).get(work);
    return {
      text: found ? (citationLabels(works).get(work) ?? '') : 'Deleted work',
      linked: found !== undefined,
      editor: () => (found ? <OneWork work={found} /> : 'This work was deleted. Remove it here, too.'),
    };
  };
  return (
    <FieldSet label={field.label} hint={field.hint}>
      <NameChips
        label={field.label}
        readOnly={control.readOnly}
        chips={chosen.map(chip)}
        onMove={(from, to) => control.change(moved(chosen, from, to).items)}
        onRemove={(index) => control.change(chosen.toSpliced(index, 1))}
      />
      {!control.readOnly && (
        <WorkSearch label={`Add to ${field.label.toLowerCase()}`} taken={chosen} onAdd={(work) => control.change([...chosen, work])} />
      )}
    </FieldSet>
  );
}

function OneWork({ work }: { readonly work: Work }) {
  return (
    <>
      <div>{titleOf(work)}</div>
      <div className={styles.understood}>
        {shortLabel(work)} · {kindOf(work).name.one}
      </div>
      <Button mt={12} mr={6} variant="default" onClick={() => openSpot({ collection: 'works', id: work.id })}>
        Open this work
      </Button>
    </>
  );
}

/** Finds a work by its words; `taken` are not offered. */
export function WorkSearch(props: { readonly label: string; readonly taken: readonly string[]; readonly onAdd: (work: string) => void }) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = usePickerWorks(combobox.dropdownOpened ? query : null).filter((work) => !props.taken.includes(work.id));
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(work) => {
        props.onAdd(work);
        setQuery('');
        combobox.closeDropdown();
      }}
    >
      <SearchTarget
        combobox={combobox}
        query={query}
        onQuery={setQuery}
        aria-label={props.label}
        placeholder="Find a work by its title, author or year"
      />
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label="Works">
          {found.map((work) => (
            <Combobox.Option key={work.id} value={work.id}>
              {titleOf(work)} <span className={styles.role}>{shortLabel(work)}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{query.trim() ? 'No other work matches' : 'No works yet'}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
