import { Alert, Button, Group, Loader, Modal, Text } from '@mantine/core';
import type { GoesOutInfo } from '../../../shared/contract/sites.ts';
import { Icon } from '../../components/icon.tsx';
import { call } from '../../lib/api.ts';
import { useItem } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useCurrentDocument, useUi } from '../../state/ui.ts';
import styles from './site.module.css';
import { type PublishStage, type SitePlan, usePublish, useSitePlan } from './use-publish.ts';

/** Says what becomes public with the site of the current document, and publishes it. */
export function PublishDialog() {
  const open = useUi((ui) => ui.dialog === 'publish');
  const id = useCurrentDocument();
  const document = useItem('documents', id ?? '');
  return (
    <Modal
      opened={open && document?.site !== undefined}
      onClose={() => openDialog(null)}
      title="Publish the site"
      size={620}
      yOffset="5dvh"
    >
      {open && id !== null && <PublishForm document={id} />}
    </Modal>
  );
}

function PublishForm({ document }: { readonly document: string }) {
  const dialogs = useApp((state) => state.info?.dialogs === true);
  const { stage, publish } = usePublish();
  const { plan, failure } = useSitePlan(document, stage.kind === 'done');
  const working = stage.kind === 'working';
  const folder = plan?.folder ?? null;
  return (
    <>
      {failure && (
        <Alert color="red" variant="light" title="The site cannot be published yet">
          {failure}
        </Alert>
      )}
      {!plan && !failure && (
        <Group gap="xs" role="status">
          <Loader size={14} aria-hidden />
          <Text size="sm">Looking at what goes out …</Text>
        </Group>
      )}
      {plan?.goesOut && <Plan plan={plan} goesOut={plan.goesOut} />}
      {folder && stage.kind !== 'done' && (
        <Text size="xs" c="dimmed" mt={12}>
          Published last to {folder}.
        </Text>
      )}
      <Outcome stage={stage} />
      <Group justify="flex-end" className={styles.actions}>
        {stage.kind === 'done' && stage.published.file && (
          <Button
            variant="default"
            leftSection={<Icon name="folder-open" size={14} />}
            onClick={() => stage.published.file && void call('shell.show-in-folder', { path: stage.published.file.path })}
          >
            Show in folder
          </Button>
        )}
        <Button variant="default" disabled={working} onClick={() => openDialog(null)}>
          {stage.kind === 'done' ? 'Close' : 'Cancel'}
        </Button>
        {stage.kind === 'failed' && stage.replaceable && (
          <Button color="red" variant="light" onClick={() => void publish({ document, replace: true })}>
            Replace them
          </Button>
        )}
        {folder && (
          <Button variant="default" disabled={working} onClick={() => void publish({ document })}>
            Publish elsewhere …
          </Button>
        )}
        <Button data-autofocus disabled={!plan} loading={working} onClick={() => void publish({ document, again: folder !== null })}>
          {folder ? 'Publish again' : dialogs ? 'Choose a folder …' : 'Download as ZIP'}
        </Button>
      </Group>
    </>
  );
}

function Plan({ plan, goesOut }: { readonly plan: SitePlan; readonly goesOut: GoesOutInfo }) {
  const { people, contacts, pictures, entries, texts, works, abstracts, leftOut } = goesOut;
  return (
    <>
      <Text size="sm" mb={8}>
        Everybody on the web will be able to read this: {plan.files.toLocaleString('en-GB')} files, {sizeOf(plan.bytes)}.
      </Text>
      <Part title="Contacts" lines={contacts} open />
      <Part title="People who are named" lines={people} />
      <Part title="Pictures" lines={pictures} />
      <Part title="Texts about you" lines={texts} />
      <Part title="Works" lines={works} />
      <Part title="Abstracts" lines={abstracts} />
      <Part title="Entries" lines={entries} />
      <Part
        title="Stays at home"
        lines={leftOut.map(({ what, why }) => (
          <>
            {what} <span className={styles.why}>– {why}</span>
          </>
        ))}
      />
      <Text size="xs" c="dimmed" mt={6}>
        Private notes, tags and drafts stay at home, too.
      </Text>
      {plan.findings.map(({ message }) => (
        <Alert key={message} mt={10} color="yellow" variant="light" p="xs">
          {message}
        </Alert>
      ))}
    </>
  );
}

type PartProps = { readonly title: string; readonly lines: readonly React.ReactNode[]; readonly open?: boolean };

function Part({ title, lines, open = false }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <details className={styles.part} open={open}>
      <summary>
        {title} ({lines.length.toLocaleString('en-GB')})
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard */}
      <ul className={styles.list} aria-label={title} tabIndex={0}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={i}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function Outcome({ stage }: { readonly stage: PublishStage }) {
  return (
    <div aria-live="polite">
      {stage.kind === 'failed' && (
        <Alert mt={14} color="red" variant="light" title="Not published">
          {stage.message}
        </Alert>
      )}
      {stage.kind === 'done' && (
        <Alert
          mt={14}
          color="green"
          variant="light"
          icon={<Icon name="check" />}
          title={stage.published.download ? 'Ready to be published' : 'Published'}
        >
          {doneWords(stage.published)}
        </Alert>
      )}
    </div>
  );
}

function doneWords({ download, file, written, removed, unchanged, left }: Extract<PublishStage, { kind: 'done' }>['published']): string {
  if (download)
    return `${download.name} is among your downloads. It is on the web when you unpack it on your web host. To look at it first, open index.html in it.`;
  const changed = written === 0 && removed === 0 ? 'It was up to date' : `${written} written, ${removed} removed, ${unchanged} unchanged`;
  const [belong, it, stay] = left.length === 1 ? ['belongs', 'it', 'it stays'] : ['belong', 'them', 'they stay'];
  const stayed =
    left.length > 0 ? ` ${left.join(', ')} no longer ${belong} to the site, but somebody changed or replaced ${it}: ${stay}.` : '';
  return `The site is in ${file?.folder ?? 'its folder'}. ${changed}.${stayed}`;
}

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
