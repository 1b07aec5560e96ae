import { memo } from 'react';
import { type Group, isAlumnus } from '../../../shared/model/group.ts';
import styles from '../../components/components.module.css';
import { RowLink } from '../../components/row-link.tsx';
import { Grip, useSortableItem } from '../../components/sortable.tsx';
import { lineOf } from '../../lib/work-text.ts';
import { paths } from '../../state/navigate.ts';
import { useItem } from '../../state/select.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly onMove: (from: number, to: number) => void;
};

const counted = (count: number, one: string, many: string) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);

/** "2 members, 1 alumna or alumnus, 3 works"; without any the tagline. */
function contents({ members, works, tagline }: Group): string {
  const now = new Date();
  const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
  const left = members.filter((member) => isAlumnus(member, today)).length;
  const parts = [
    ...counted(members.length - left, 'member', 'members'),
    ...counted(left, 'alumna or alumnus', 'alumni'),
    ...counted(works.length, 'work', 'works'),
  ];
  return parts.join(', ') || lineOf(tagline ?? '');
}

/** One group in one line. Alt+↑/↓ moves it. */
export const GroupRow = memo(function GroupRow({ id, index, count, chosen, onMove }: Props) {
  const group = useItem('groups', id);
  const sortable = useSortableItem(id);
  if (!group) return null;
  const name = group.name.trim();
  return (
    <li ref={sortable.ref} style={sortable.style} className={chosen ? `${styles.row} ${styles.chosen}` : styles.row}>
      <Grip sortable={sortable} label={`Move ${name || 'group'}`} />
      <RowLink href={paths.group(id)} index={index} count={count} chosen={chosen} onMove={onMove}>
        <span className={name ? styles.rowTitle : `${styles.rowTitle} ${styles.nameless}`}>{name || 'Not named yet'}</span>
        <span className={styles.rowSubtitle}>{contents(group)}</span>
      </RowLink>
    </li>
  );
});
