// biome-ignore-all lint/a11y/useSemanticElements: an input would take Ctrl-Z for its own
import type { MouseEvent } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from './works-table.module.css';

type Props = {
  readonly label: string;
  readonly checked: 'true' | 'false' | 'mixed';
  /** Whether Tab stops here; the box of a row is ticked by Space on the row. */
  readonly tabStop?: boolean;
  readonly onPress: (event: MouseEvent) => void;
};

/** A box to tick. No input, so that undo by keyboard means the portfolio after a click on it. */
export function TickBox({ label, checked, tabStop = false, onPress }: Props) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
      className={styles.tick}
      onClick={(event) => {
        event.stopPropagation();
        onPress(event);
      }}
    >
      <span className={styles.box} data-checked={checked}>
        {checked === 'true' ? <Icon name="check" size={12} /> : checked === 'mixed' ? <span className={styles.mixed} /> : null}
      </span>
    </button>
  );
}
