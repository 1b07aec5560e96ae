import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useRoute } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { type EntryGroup, entryGroups } from '../../shared/entries/groups.ts';
import { definitionOf, type EntryKind, entryKinds } from '../../shared/entries/registry.ts';
import { Icon } from '../components/icon.tsx';
import { paths } from '../state/navigate.ts';
import { useApp } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import styles from './app.module.css';
import { NavLink } from './nav-link.tsx';

const groups = Object.keys(entryGroups) as EntryGroup[];
const kindsOf = (group: EntryGroup) => entryKinds.filter((kind) => definitionOf(kind).group === group);

/** The screens of all kinds of entries in their groups, with the entries of a person counted. */
export function KindLinks({ person }: { readonly person: string }) {
  const counts = useApp(
    useShallow((state) =>
      entryKinds.map((kind) => (state.portfolio?.entries ?? []).filter((entry) => entry.kind === kind && entry.person === person).length),
    ),
  );
  const countOf = (kind: EntryKind) => counts[entryKinds.indexOf(kind)] ?? 0;
  return groups.map((group) => <Group key={group} group={group} countOf={countOf} />);
}

/**
 * One group, folded away while nothing is in it, so that what is used stays in view. The first group is always there, and so is the
 * one of the present screen; folding by hand is remembered.
 */
function Group({ group, countOf }: { readonly group: EntryGroup; readonly countOf: (kind: EntryKind) => number }) {
  const id = useId();
  const [, route] = useRoute('/entries/:kind/:id?');
  const byHand = useUi((ui) => ui.navGroups[group]);
  const kinds = kindsOf(group);
  const total = kinds.reduce((sum, kind) => sum + countOf(kind), 0);
  const here = kinds.some((kind) => kind === route?.kind);
  const open = byHand ?? (group === groups[0] || here || total > 0);
  return (
    <>
      <h2 className={styles.navHeading}>
        <UnstyledButton
          className={here && !open ? `${styles.navGroup} ${styles.navHere}` : styles.navGroup}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => useUi.setState((ui) => ({ navGroups: { ...ui.navGroups, [group]: !open } }))}
        >
          <span className={open ? styles.navChevronOpen : styles.navChevron}>
            <Icon name="chevron-right" size={12} />
          </span>
          <span className={styles.navLabel}>{entryGroups[group]}</span>
          {!open && total > 0 && <span className={styles.navCount}>{total}</span>}
        </UnstyledButton>
      </h2>
      <div id={id}>
        {open &&
          kinds.map((kind) => (
            <NavLink
              key={kind}
              href={paths.entries(kind)}
              icon={definitionOf(kind).icon}
              label={definitionOf(kind).name.many}
              count={countOf(kind)}
              nested={`/entries/${kind}/:id?`}
            />
          ))}
      </div>
    </>
  );
}
