import { memo, useRef } from 'react';
import { Link } from 'wouter';
import { type Group, isAlumnus } from '../../../shared/model/group.ts';
import styles from '../../components/components.module.css';
import { Grip, moveKey, useSortableItem } from '../../components/sortable.tsx';
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
  const link = useRef<HTMLAnchorElement>(null);
  if (!group) return null;
  const name = group.name.trim();
  return (
    <li ref={sortable.ref} style={sortable.style} className={chosen ? `${styles.row} ${styles.chosen}` : styles.row}>
      <Grip sortable={sortable} label={`Move ${name || 'group'}`} />
      <Link
        ref={link}
        href={paths.group(id)}
        className={styles.rowLink}
        aria-current={chosen ? 'true' : undefined}
        onKeyDown={(event: React.KeyboardEvent) => {
          const step = moveKey(event);
          const to = index + step;
          if (step === 0) return;
          event.preventDefault();
          if (to >= 0 && to < count) onMove(index, to);
          requestAnimationFrame(() => link.current?.focus());
        }}
      >
        <span className={name ? styles.rowTitle : `${styles.rowTitle} ${styles.nameless}`}>{name || 'Not named yet'}</span>
        <span className={styles.rowSubtitle}>{contents(group)}</span>
      </Link>
    </li>
  );
});
