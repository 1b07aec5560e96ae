import type { Salvage } from '../../../shared/contract/session.ts';
import styles from './files.module.css';

export const leftOutCount = (salvage: Salvage): number => salvage.leftOut.length + salvage.more;

/** What of a damaged file is not taken over, and why. */
export function LeftOutList({ salvage: { leftOut, more } }: { readonly salvage: Salvage }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
    <section className={styles.leftOut} aria-label="Left out" tabIndex={0}>
      <ul>
        {leftOut.map(({ place, reason }) => (
          <li key={`${place} ${reason}`}>
            <b>{place}:</b> {reason}
          </li>
        ))}
        {more > 0 && <li>… and {more} more</li>}
      </ul>
    </section>
  );
}
