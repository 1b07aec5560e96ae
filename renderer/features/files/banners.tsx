import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { schemaVersion } from '../../../shared/portfolio/portfolio.ts';
import { saveText } from '../../lib/download.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import { timeText } from '../../lib/time-text.ts';
import { askSession, closePortfolio } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import { beginFileTask } from './file-actions.ts';

async function ask(...request: Parameters<typeof askSession>): Promise<void> {
  const { failure } = await askSession(...request);
  if (failure) notifyProblem(failure.message);
}

function Banner(props: {
  readonly tone: 'red' | 'yellow' | 'ink';
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <Alert variant="light" color={props.tone} radius={0} py={8} title={props.title} role={props.tone === 'ink' ? 'status' : 'alert'}>
      <Group justify="space-between" gap="sm">
        <span>{props.text}</span>
        <Group gap={6}>{props.children}</Group>
      </Group>
    </Alert>
  );
}

const SaveAs = () => (
  <Button size="compact-xs" variant="default" onClick={() => beginFileTask('save-as')}>
    Save as …
  </Button>
);

/** The portfolio as this page has it, as a file that Scholarfolio opens. */
function downloadCopy(): void {
  const { portfolio, session } = useApp.getState();
  if (!portfolio) return;
  const text = JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion, portfolio }, null, 2);
  saveText(`copy of ${session?.file?.name ?? 'portfolio.json'}`, text);
}

/** Everything about the file that somebody has to know or decide, above the screens, most pressing first. */
export function Banners() {
  const session = useApp((state) => state.session);
  const connection = useApp((state) => state.connection);
  const pending = useApp((state) => state.pending);
  return (
    <>
      {connection !== 'online' && (
        <Banner
          tone="yellow"
          title={connection === 'gone' ? 'Scholarfolio has stopped' : 'Scholarfolio was started anew'}
          text={`${connection === 'gone' ? 'Start it again, then open' : 'Open'} the address that it prints. ${
            pending > 0 ? 'Your latest changes are only on this page until then: keep a copy of them.' : 'Everything you typed is saved.'
          }`}
        >
          {pending > 0 && (
            <Button size="compact-xs" variant="default" onClick={downloadCopy}>
              Download a copy
            </Button>
          )}
        </Banner>
      )}
      {session?.conflict && (
        <Banner tone="yellow" title="The file was changed by another program" text={session.conflict.message}>
          <Button size="compact-xs" variant="default" onClick={() => void ask('session.resolve', { keep: 'theirs' })}>
            Load theirs
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => void ask('session.resolve', { keep: 'mine' })}>
            Keep mine
          </Button>
          <SaveAs />
        </Banner>
      )}
      {session?.saveFailure && !session.conflict && (
        <Banner tone="red" title="Not saved" text={session.saveFailure.message}>
          <Button size="compact-xs" variant="default" onClick={() => void ask('session.flush', {})}>
            Try again
          </Button>
          <SaveAs />
        </Banner>
      )}
      {session?.access === 'read-only' && session.accessReason && (
        <Banner tone="ink" title="Open for reading only" text={session.accessReason.message}>
          {session.accessReason.code === 'locked' && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => void ask('session.open', { path: session.file?.path, anyway: true })}
            >
              Open anyway
            </Button>
          )}
          <SaveAs />
        </Banner>
      )}
      {session?.notice && (
        <Banner tone="ink" text={session.notice.message}>
          <Button size="compact-xs" variant="default" onClick={() => void ask('session.dismiss-notice', {})}>
            All right
          </Button>
        </Banner>
      )}
    </>
  );
}

/** In place of the screens when the file could not be read safely. */
export function BlockedFile() {
  const session = useApp((state) => state.session);
  if (session?.access !== 'blocked') return null;
  const newestFirst = session.snapshots.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <main style={{ maxWidth: 560, margin: '10vh auto', padding: '0 24px' }}>
      <h1 style={{ fontSize: 18 }}>{session.file?.name} could not be read</h1>
      <p>{session.accessReason?.message}</p>
      <p>The file is left exactly as it is. Nothing is written to it.</p>
      {newestFirst.length === 0 ? (
        <p>
          Scholarfolio has kept no copy of it on this computer. A backup, or an older version from your synced folder or git, can be opened
          instead.
        </p>
      ) : (
        <>
          <h2 style={{ fontSize: 14 }}>Copies kept by Scholarfolio</h2>
          <ul style={{ padding: 0, listStyle: 'none' }}>
            {newestFirst.map((snapshot) => (
              <li key={snapshot.id}>
                <Group justify="space-between" py={4}>
                  <span>
                    {timeText(snapshot.at)} · {snapshot.reason} · {Math.ceil(snapshot.bytes / 1024)} kB
                  </span>
                  <Button size="compact-xs" variant="default" onClick={() => void ask('session.recover', { snapshot: snapshot.id })}>
                    Open this copy
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group mt={16}>
        <Button variant="default" onClick={() => beginFileTask('open')}>
          Open another file …
        </Button>
        <Button variant="default" onClick={() => void closePortfolio()}>
          Close
        </Button>
      </Group>
    </main>
  );
}
