import { Button, Group } from '@mantine/core';
import type { Salvage, Snapshot } from '../../../shared/contract/session.ts';
import { timeText } from '../../lib/time-text.ts';
import { closePortfolio } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import { askAboutFile, beginFileTask } from './file-actions.ts';
import styles from './files.module.css';
import { LeftOutList, leftOutCount } from './left-out.tsx';

/** In place of the screens when the file could not be read safely: why, and everything that can be done. */
export function BlockedFile() {
  const session = useApp((state) => state.session);
  if (session?.access !== 'blocked') return null;
  const { snapshots, salvage } = session;
  return (
    <main className={styles.blocked}>
      <div>
        <h1>{session.file?.name} could not be read</h1>
        <p>{session.accessReason?.message}</p>
        <p>The file is left exactly as it is. Nothing is written to it.</p>
        {snapshots.length > 0 && <KeptCopies snapshots={snapshots} />}
        {salvage && <Readable salvage={salvage} first={snapshots.length === 0} />}
        {snapshots.length === 0 && (
          <p>
            Scholarfolio has kept no copy of it on this computer. A backup, or an older version from your synced folder or git, can be
            opened instead.
          </p>
        )}
        <Group mt={20}>
          <Button variant="default" onClick={() => beginFileTask('open')}>
            Open another file …
          </Button>
          <Button variant="default" onClick={() => void closePortfolio()}>
            Close
          </Button>
        </Group>
      </div>
    </main>
  );
}

function KeptCopies({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const newestFirst = snapshots.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      <h2>Copies kept by Scholarfolio</h2>
      <ul className={styles.copies}>
        {newestFirst.map((snapshot) => (
          <li key={snapshot.id}>
            <Group justify="space-between" py={4}>
              <span>
                {timeText(snapshot.at)} · {snapshot.reason} · {Math.ceil(snapshot.bytes / 1024)} kB
              </span>
              <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.recover', { snapshot: snapshot.id })}>
                Open this copy
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}

/** @param first nothing better is on offer */
function Readable({ salvage, first }: { readonly salvage: Salvage; readonly first: boolean }) {
  const count = leftOutCount(salvage);
  return (
    <>
      <h2>What can be read of this file</h2>
      <p>
        {foundText(salvage.found)}. {count === 0 ? 'Nothing has to be left out.' : 'Left out:'}
      </p>
      {count > 0 && <LeftOutList salvage={salvage} />}
      <Group justify="space-between" mt={10}>
        <span className={styles.hint}>Opens for reading. “Save as” makes a new file of it.</span>
        <Button variant={first ? 'filled' : 'default'} onClick={() => void askAboutFile('session.show-salvage', { show: true })}>
          Open what can be read
        </Button>
      </Group>
    </>
  );
}

/** "2 people, 13 works and 1 document". */
function foundText({ people, works, entries, documents, groups }: Salvage['found']): string {
  const counted: [number, string, string][] = [
    [people, 'person', 'people'],
    [works, 'work', 'works'],
    [entries, 'entry', 'entries'],
    [documents, 'document', 'documents'],
    [groups, 'group', 'groups'],
  ];
  const parts = counted.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return new Intl.ListFormat('en-GB').format(parts);
}
