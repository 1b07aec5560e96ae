import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { shortcutText } from '../../shared/contract/shortcuts.ts';
import { Icon } from '../components/icon.tsx';
import { lineOf } from '../lib/work-text.ts';
import { addDocument } from '../state/actions.ts';
import { redo, undo } from '../state/app.ts';
import { go, paths } from '../state/navigate.ts';
import { itemOf } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { chooseDocument, openDialog, useCurrentDocument, useCurrentPerson } from '../state/ui.ts';
import styles from './app.module.css';
import { useMac } from './platform.ts';
import { togglePreview, usePreviewShown } from './preview-shown.ts';

/** Document switcher, undo and redo, export. */
export function Toolbar({ narrow = false }: { readonly narrow?: boolean }) {
  const shown = usePreviewShown();
  const document = useCurrentDocument();
  const works = useApp((state) => (state.portfolio?.works.length ?? 0) > 0);
  const mac = useMac();
  return (
    <div className={styles.toolbar}>
      <DocumentMenu />
      <div className={styles.toolbarEnd}>
        <UndoRedo />
        {!narrow && (
          <Tooltip label={`${shown ? 'Hide' : 'Show'} the preview (${shortcutText('preview', mac)})`}>
            <ActionIcon variant="subtle" color="gray" aria-label={shown ? 'Hide the preview' : 'Show the preview'} onClick={togglePreview}>
              <Icon name={shown ? 'panel-right-close' : 'panel-right-open'} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={`Export (${shortcutText('export', mac)})`}>
          <Button
            leftSection={<Icon name="download" size={14} />}
            disabled={document === null && !works}
            onClick={() => openDialog('export')}
          >
            Export
          </Button>
        </Tooltip>
      </div>
    </div>
  );
}

const wordsOf = (label: string | null | undefined) => (label ? lineOf(label) : null);

function UndoRedo() {
  const mac = useMac();
  const undoText = useApp((state) => wordsOf(state.session?.undo));
  const redoText = useApp((state) => wordsOf(state.session?.redo));
  return (
    <>
      <Tooltip label={undoText === null ? 'Nothing to undo' : `Undo: ${undoText} (${shortcutText('undo', mac)})`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={undoText === null ? 'Undo' : `Undo: ${undoText}`}
          aria-disabled={undoText === null}
          data-disabled={undoText === null || undefined}
          onClick={() => undoText !== null && undo()}
        >
          <Icon name="undo-2" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoText === null ? 'Nothing to redo' : `Redo: ${redoText} (${shortcutText('redo', mac)})`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={redoText === null ? 'Redo' : `Redo: ${redoText}`}
          aria-disabled={redoText === null}
          data-disabled={redoText === null || undefined}
          onClick={() => redoText !== null && redo()}
        >
          <Icon name="redo-2" />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function DocumentMenu() {
  const current = useCurrentDocument();
  const person = useCurrentPerson();
  const name = useApp((state) => (current === null ? undefined : itemOf(state, 'documents', current)?.name));
  const documents = useApp(
    useShallow((state) =>
      (state.portfolio?.documents ?? []).filter((document) => !document.archived).map((document) => `${document.id}\n${document.name}`),
    ),
  );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.documentButton}
          rightSection={<Icon name="chevron-down" size={14} />}
          aria-label={`Document: ${name ?? 'none'}`}
        >
          {name ?? 'No document'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Documents">
        {documents.map((line) => {
          const [id = '', label = ''] = line.split('\n');
          return (
            <Menu.Item
              key={id}
              onClick={() => chooseDocument(id)}
              leftSection={id === current ? <Icon name="check" size={14} /> : <span style={{ width: 14, display: 'inline-block' }} />}
            >
              {label}
            </Menu.Item>
          );
        })}
        {documents.length > 0 && <Menu.Divider />}
        {current !== null && <Menu.Item onClick={() => go(paths.document(current))}>Edit this document</Menu.Item>}
        {person === null ? (
          <Menu.Item onClick={() => go(paths.documents)}>All documents</Menu.Item>
        ) : (
          <Menu.Item onClick={() => addDocument(person)}>Add document</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
