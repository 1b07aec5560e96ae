import { UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { Link } from 'wouter';
import { shortcutText } from '../../shared/contract/shortcuts.ts';
import { beginFileTask } from '../features/files/file-actions.ts';
import { findingsText } from '../lib/findings.ts';
import { timeText } from '../lib/time-text.ts';
import { useCheckCount } from '../state/checks.ts';
import { paths } from '../state/navigate.ts';
import { useApp } from '../state/store.ts';
import { openDialog, useUi } from '../state/ui.ts';
import styles from './app.module.css';
import { useMac } from './platform.ts';

/** Whether everything is safe, which file this is, and how many findings there are. */
export function StatusBar() {
  const file = useApp((state) => state.session?.file);
  const mac = useMac();
  const spelling = useUi((ui) => ui.spelling);
  const { count, stopping } = useCheckCount();
  return (
    <footer className={styles.status}>
      <SaveState />
      <span title={file?.path} className={styles.statusFile}>
        {file?.name}
      </span>
      <Link href={paths.checks} className={stopping > 0 ? `${styles.statusLink} ${styles.statusStopping}` : styles.statusLink}>
        {findingsText(count)}
      </Link>
      <span className={styles.statusEnd}>
        <UnstyledButton className={styles.statusLink} onClick={() => openDialog('spelling')}>
          {spelling ? 'Spelling …' : 'Spelling off …'}
        </UnstyledButton>
        <UnstyledButton className={styles.statusLink} onClick={() => beginFileTask('open')}>
          Open …
        </UnstyledButton>
        <UnstyledButton className={styles.statusLink} onClick={() => spotlight.open()}>
          Find or do <kbd className={styles.key}>{shortcutText('palette', mac)}</kbd>
        </UnstyledButton>
      </span>
    </footer>
  );
}

function SaveState() {
  const save = useApp((state) => state.session?.save ?? 'saved');
  const savedAt = useApp((state) => state.session?.savedAt ?? null);
  const failed = useApp((state) => state.session?.saveFailure != null);
  const access = useApp((state) => state.session?.access);
  const waiting = useApp((state) => state.pending > 0);
  const away = useApp((state) => state.connection !== 'online');
  const text =
    access === 'read-only'
      ? 'Reading only'
      : away
        ? waiting
          ? 'Not saved: waiting for Scholarfolio'
          : 'Waiting for Scholarfolio'
        : failed
          ? 'Not saved'
          : save === 'saved' && !waiting
            ? `Saved${savedAt ? ` ${timeText(savedAt)}` : ''}`
            : save === 'not-saved' && !waiting
              ? 'Not saved yet'
              : 'Saving …';
  return (
    <span role="status" className={failed || (away && waiting) ? styles.statusBad : undefined}>
      {text}
    </span>
  );
}
