import { Button } from '@mantine/core';
import { Icon } from '../../components/icon.tsx';
import { openSpot } from '../../state/navigate.ts';
import type { Line } from './check-lines.ts';
import styles from './checks.module.css';
import { dismiss } from './dismiss.ts';
import { DismissButton } from './dismiss-button.tsx';

const icons = { unfinished: 'ellipsis', error: 'circle-alert', warning: 'triangle-alert', hint: 'lightbulb' } as const;

type CheckLineProps = {
  readonly line: Line;
  /** Does something after which the line is gone. */
  readonly onSettle: (line: Line, run: () => void) => void;
};

/** What is wrong, where, and everything that can be done about it. */
export function CheckLine({ line, onSettle }: CheckLineProps) {
  const { wayOut, spot, dismissal } = line;
  return (
    <li className={styles.line} data-line={line.key}>
      <span className={styles[line.tone]}>
        <Icon name={icons[line.tone]} size={15} />
      </span>
      <div className={styles.texts}>
        <div>{line.message}</div>
        {line.detail && <div className={styles.detail}>{line.detail}</div>}
      </div>
      <div className={styles.ways}>
        {wayOut && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`${wayOut.label}: ${line.message}${line.detail ? ` ${line.detail}` : ''}`}
            onClick={() => onSettle(line, wayOut.run)}
          >
            {wayOut.label}
          </Button>
        )}
        {spot && (
          <Button variant="default" size="compact-xs" aria-label={`Go to the field: ${line.message}`} onClick={() => openSpot(spot)}>
            Go to field
          </Button>
        )}
        {dismissal && <DismissButton about={line.message} onDismiss={(reason) => onSettle(line, () => dismiss(dismissal, reason))} />}
      </div>
    </li>
  );
}
