import { Button } from '@mantine/core';
import { fileFormat, schemaVersion } from '../../../shared/portfolio/portfolio.ts';
import { saveText } from '../../lib/download.ts';
import { useApp } from '../../state/store.ts';
import { Banner, SaveAs } from './banner.tsx';
import { askAboutFile } from './file-actions.ts';
import { SalvageBanner } from './salvage-banner.tsx';

/** The portfolio as this page has it, as a file that Scholarfolio opens. */
function downloadCopy(): void {
  const { portfolio, session } = useApp.getState();
  if (!portfolio) return;
  const text = JSON.stringify({ format: fileFormat, schemaVersion, portfolio }, null, 2);
  saveText(`copy of ${session?.file?.name ?? 'portfolio.json'}`, text);
}

/** Everything about the file that somebody has to know or decide, above the screens, most pressing first. */
export function Banners() {
  const session = useApp((state) => state.session);
  const connection = useApp((state) => state.connection);
  // An edit that the host answered may still be in its memory only.
  const unsaved = useApp((state) => state.pending > 0 || (state.session !== null && state.session.save !== 'saved'));
  return (
    <>
      {connection !== 'online' && (
        <Banner
          tone="yellow"
          title={connection === 'gone' ? 'Scholarfolio has stopped' : 'Scholarfolio was started anew'}
          text={`${connection === 'gone' ? 'Start it again, then open' : 'Open'} the address that it prints. ${
            unsaved ? 'Your latest changes are only on this page until then: keep a copy of them.' : 'Everything you typed is saved.'
          }`}
        >
          {unsaved && (
            <Button size="compact-xs" variant="default" onClick={downloadCopy}>
              Download a copy
            </Button>
          )}
        </Banner>
      )}
      {session?.conflict && (
        <Banner tone="yellow" title="The file was changed by another program" text={session.conflict.message}>
          <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.resolve', { keep: 'theirs' })}>
            Load theirs
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.resolve', { keep: 'mine' })}>
            Keep mine
          </Button>
          <SaveAs />
        </Banner>
      )}
      {session?.saveFailure && !session.conflict && (
        <Banner tone="red" title="Not saved" text={session.saveFailure.message}>
          <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.flush', {})}>
            Try again
          </Button>
          <SaveAs />
        </Banner>
      )}
      {session?.salvage?.shown && <SalvageBanner salvage={session.salvage} />}
      {session?.access === 'read-only' && session.accessReason && !session.salvage?.shown && (
        <Banner tone="ink" title="Open for reading only" text={session.accessReason.message}>
          {session.accessReason.code === 'locked' && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => void askAboutFile('session.open', { path: session.file?.path, anyway: true })}
            >
              Open anyway
            </Button>
          )}
          <SaveAs />
        </Banner>
      )}
      {session?.notice && (
        <Banner tone="ink" text={session.notice.message}>
          <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.dismiss-notice', {})}>
            All right
          </Button>
        </Banner>
      )}
    </>
  );
}
