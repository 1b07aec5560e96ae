import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { ExportDialog } from '../features/export/export-dialog.tsx';
import { Banners } from '../features/files/banners.tsx';
import { BlockedFile } from '../features/files/blocked-file.tsx';
import { beginFileTask, openRecent } from '../features/files/file-actions.ts';
import { FileDialog } from '../features/files/file-dialog.tsx';
import { DropAnywhere } from '../features/import/drop-anywhere.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { PublishDialog } from '../features/site/publish-dialog.tsx';
import { SpellingDialog } from '../features/spelling/spelling-dialog.tsx';
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx';
import { DuplicatesDialog } from '../features/works/duplicates-dialog.tsx';
import { useApp } from '../state/store.ts';
import styles from './app.module.css';
import { LicencesDialog } from './licences-dialog.tsx';
import { Palette } from './palette.tsx';
import { Shell } from './shell.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useCommands } from './use-commands.ts';

const newPortfolio = () => beginFileTask('new');

/** The window: welcome, a file that could not be read, or the portfolio. */
export function App() {
  useCommands();
  useTitle();
  return (
    <Router hook={useHashLocation}>
      <div className={styles.window}>
        <ErrorBoundary name="Scholarfolio">
          <Stage />
        </ErrorBoundary>
      </div>
      <FileDialog />
      <ExportDialog />
      <PublishDialog />
      <ImportDialog />
      <DropAnywhere onNew={newPortfolio} />
      <DuplicatesDialog />
      <ShortcutsDialog />
      <LicencesDialog />
      <SpellingDialog />
      <Palette />
    </Router>
  );
}

function Stage() {
  const asked = useApp((state) => state.session !== null);
  const file = useApp((state) => state.session?.file?.path ?? null);
  const blocked = useApp((state) => state.session?.access === 'blocked');
  const loaded = useApp((state) => state.portfolio !== null);
  if (!asked) return <Waiting />;
  if (file === null) {
    return (
      <>
        <Banners />
        <WelcomeScreen
          onNew={() => beginFileTask('new')}
          onOpen={() => beginFileTask('open')}
          onSample={() => beginFileTask('sample')}
          onRecent={(path) => void openRecent(path)}
        />
      </>
    );
  }
  if (blocked) return <BlockedFile />;
  if (!loaded) return <Waiting />;
  return <Shell />;
}

/** Says that it is waiting, but not before one would wonder. */
function Waiting() {
  const connection = useApp((state) => state.connection);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <main className={styles.waiting}>
      {connection === 'refused' ? (
        <p>This page does not carry the key of the running Scholarfolio. Open the address that it printed when it started.</p>
      ) : connection === 'gone' ? (
        <p>Scholarfolio does not answer. Start it again, then open the address that it prints.</p>
      ) : (
        <Loader size="sm" aria-label="Opening" />
      )}
    </main>
  );
}

function useTitle(): void {
  const name = useApp((state) => state.session?.file?.name);
  useEffect(() => {
    document.title = name === undefined ? 'Scholarfolio' : `${name} – Scholarfolio`;
  }, [name]);
}
