import { Autocomplete, Button, Popover } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import { Icon } from '../../components/icon.tsx';
import { useTags } from '../../form/fields/tags-field.tsx';
import { useApp } from '../../state/store.ts';
import { editWorks } from './bulk-actions.ts';
import { addTag, removeTag } from './bulk-commands.ts';
import styles from './works.module.css';

/** Tags of the ticked works: adds one to all of them, takes one off all that have it. */
export function BulkTags({ ticked }: { readonly ticked: readonly string[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={280} trapFocus returnFocus position="top-start">
      <Popover.Target>
        <Button variant="default" size="compact-xs" rightSection={<Icon name="chevron-down" size={12} />} onClick={() => setOpen(!open)}>
          Tags
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Tags of the ticked works">
        <TagForm ticked={ticked} />
      </Popover.Dropdown>
    </Popover>
  );
}

function TagForm({ ticked }: { readonly ticked: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const known = useTags();
  const works = useApp((state) => state.portfolio?.works);
  const counts = useMemo(() => countTags(ticked.map((id) => works && byId(works).get(id)?.tags)), [ticked, works]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    if (tag) editWorks(ticked, (list) => addTag(list, tag));
    setTyped('');
  };
  return (
    <>
      <form className={styles.tagForm} onSubmit={submit}>
        <Autocomplete
          size="xs"
          label="Add a tag to all of them"
          placeholder="Tag"
          data={known}
          limit={6}
          openOnFocus={false}
          value={typed}
          onChange={setTyped}
          comboboxProps={{ withinPortal: false }}
        />
        <Button type="submit" disabled={!typed.trim()}>
          Add
        </Button>
      </form>
      {counts.length > 0 && (
        <ul className={styles.tagList} aria-label="Tags they have">
          {counts.map(([tag, count]) => (
            <li key={tag}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Take the tag “${tag}” off ${count}`}
                onClick={() => editWorks(ticked, (list) => removeTag(list, tag))}
              >
                {tag} <span className={styles.tagCount}>{count}</span>
                <Icon name="x" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many have each tag, the most frequent first. */
function countTags(lists: readonly (readonly string[] | undefined)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const tag of lists.flatMap((tags) => tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
}
