import { Alert, Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { call } from '../../lib/api.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useUi } from '../../state/ui.ts';
import { type FileTask, runFileTask } from './file-actions.ts';
import styles from './files.module.css';

type Listing = Output<'folder.list'>;

const texts: Readonly<Record<FileTask, { readonly title: string; readonly button: string; readonly name: string }>> = {
  new: { title: 'New portfolio', button: 'Create portfolio', name: 'portfolio.json' },
  sample: { title: 'Open the sample', button: 'Open the sample', name: 'sample-portfolio.json' },
  open: { title: 'Open a portfolio', button: 'Open', name: '' },
  'save-as': { title: 'Save as', button: 'Save', name: 'portfolio.json' },
};

const isTask = (dialog: string | null): dialog is FileTask => dialog !== null && Object.hasOwn(texts, dialog);

/** The file dialog for hosts that have none of their own. */
export function FileDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const task = isTask(dialog) ? dialog : null;
  return (
    <Modal opened={task !== null} onClose={() => openDialog(null)} title={task === null ? '' : texts[task].title} size="lg">
      {task !== null && <Chooser key={task} task={task} />}
    </Modal>
  );
}

function Chooser({ task }: { readonly task: FileTask }) {
  const [listing, setListing] = useState<Listing | null>(null);
  const [name, setName] = useState(texts[task].name);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const separator = useApp((state) => (state.info?.platform === 'win32' ? '\\' : '/'));

  const browse = async (path?: string) => {
    const answer = await call('folder.list', path === undefined ? {} : { path });
    setProblem(answer.failure?.message ?? null);
    if (answer.failure && listing) return;
    setListing(answer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first folder is read once
  useEffect(() => {
    void browse();
  }, []);

  const join = (part: string) => `${listing?.path.replace(/[/\\]$/, '') ?? ''}${separator}${part}`;
  const target = () => {
    const typed = name.trim();
    const full = /^([/\\]|[A-Za-z]:)/.test(typed) ? typed : join(typed);
    return task === 'open' || /\.json$/i.test(full) ? full : `${full}.json`;
  };
  const run = async (path: string) => {
    setBusy(true);
    const failed = await runFileTask(task, path);
    setBusy(false);
    if (failed === null) openDialog(null);
    else setProblem(failed);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void run(target());
      }}
    >
      <Group gap={6} wrap="nowrap" mb={6}>
        <Button
          variant="default"
          disabled={!listing || listing.parent === null}
          leftSection={<Icon name="arrow-up" size={14} />}
          onClick={() => listing?.parent && void browse(listing.parent)}
        >
          Up
        </Button>
        <Text size="xs" className={styles.path} title={listing?.path}>
          {listing?.path ?? ''}
        </Text>
      </Group>
      <ul className={styles.files} aria-label="Folders and portfolios">
        {listing?.folders.map((folder) => (
          <li key={`folder ${folder}`}>
            <button type="button" className={styles.file} onClick={() => void browse(folder)}>
              <Icon name="folder" size={15} /> {folder.split(/[/\\]/).at(-1)}
            </button>
          </li>
        ))}
        {listing?.files.map((file) => (
          <li key={file.path}>
            <button
              type="button"
              className={styles.file}
              aria-pressed={name === file.name}
              onClick={() => setName(file.name)}
              onDoubleClick={() => task === 'open' && void run(file.path)}
            >
              <Icon name="file-text" size={15} /> {file.name}
            </button>
          </li>
        ))}
        {listing && listing.folders.length + listing.files.length === 0 && (
          <li className={styles.nothing}>No folders or portfolios here.</li>
        )}
      </ul>
      <TextInput
        label={task === 'open' ? 'File' : 'File name'}
        placeholder={task === 'open' ? 'Choose a file above, or paste its path' : texts[task].name}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {task === 'sample' && (
        <Text size="xs" c="dimmed" mt={6}>
          A copy to play with is made here; a file of this name is never replaced.
        </Text>
      )}
      {problem !== null && (
        <Alert color="red" variant="light" mt={10} role="alert">
          {problem}
        </Alert>
      )}
      <Group justify="flex-end" mt={14}>
        <Button variant="default" onClick={() => openDialog(null)}>
          Cancel
        </Button>
        <Button type="submit" disabled={!name.trim() || !listing} loading={busy}>
          {texts[task].button}
        </Button>
      </Group>
    </form>
  );
}
