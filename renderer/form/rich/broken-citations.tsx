import { Button, Input, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { byId } from '../../../shared/compose/index-of.ts';
import { citedIds, withOtherCitation, withoutCitation } from '../../lib/cited.ts';
import { titleOf } from '../../lib/work-text.ts';
import { useApp } from '../../state/store.ts';
import styles from '../form.module.css';
import { usePickerWorks } from './citation-picker.tsx';

/** For citations of works that are gone: says so and offers the two ways out. Nothing when all is well. */
export function BrokenCitations({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const missing = useApp(
    useShallow((state) => {
      const works = state.portfolio?.works;
      return value.includes('[@') && works ? [...new Set(citedIds(value))].filter((id) => !byId(works).has(id)) : [];
    }),
  );
  return missing.map((id) => (
    <fieldset key={id} className={`${styles.fieldset} ${styles.broken}`} aria-label="Citation of a deleted work">
      <Input.Error>This cites a work that was deleted.</Input.Error>
      <Button size="compact-xs" variant="default" onClick={() => onChange(withoutCitation(value, id))}>
        Remove citation
      </Button>
      <OtherWork onChoose={(other) => onChange(withOtherCitation(value, id, other))} />
    </fieldset>
  ));
}

function OtherWork({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const works = usePickerWorks(open ? query : null);
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" width={320}>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          Cite another work …
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <TextInput
          aria-label="Search works"
          placeholder="Search works"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          p={4}
        />
        {works.map((work) => (
          <Menu.Item key={work.id} onClick={() => onChoose(work.id)}>
            {titleOf(work)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
