import { Link, useRoute } from 'wouter';
import { Icon } from '../components/icon.tsx';
import { showForm } from '../state/ui.ts';
import styles from './app.module.css';

type Props = {
  readonly href: string;
  readonly icon: string;
  readonly label: string;
  readonly count?: number;
  readonly nested?: string;
  /** How the count looks; quiet without it. */
  readonly tone?: 'pressing' | 'stopping';
  /** What the count means, in words. */
  readonly says?: string;
};

const looks = { quiet: styles.navCount, pressing: styles.navPressing, stopping: styles.navStopping } as const;

/** A screen in the navigation, with how much is on it. */
export function NavLink({ href, icon, label, count, nested, tone, says }: Props) {
  const [here] = useRoute(nested ?? href);
  return (
    <Link
      href={href}
      className={here ? `${styles.navLink} ${styles.navHere}` : styles.navLink}
      aria-current={here ? 'page' : undefined}
      onClick={showForm}
    >
      <Icon name={icon} />
      <span className={styles.navLabel}>{label}</span>
      {count !== undefined && count > 0 && (
        <span className={looks[tone ?? 'quiet']} title={says}>
          {count}
        </span>
      )}
    </Link>
  );
}
