import { Alert, Button, FileButton, Group, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from './import.module.css';
import { cancelImport, useImport } from './import-state.ts';
import { readSources, readText } from './read-sources.ts';

/** Where sources come from: files that are chosen or dropped, or pasted text. */
export function ChooseSources() {
  const failure = useImport((state) => state.failure);
  const [text, setText] = useState(() => useImport.getState().pasted);
  const reset = useRef<() => void>(null);
  return (
    <>
      {failure && failure.code !== 'cancelled' && (
        <Alert mb={12} color="red" variant="light" role="alert" className={styles.reason}>
          {failure.message}
        </Alert>
      )}
      <div className={styles.target}>
        <FileButton
          multiple
          resetRef={reset}
          inputProps={{ 'aria-label': 'Files to import' }}
          onChange={(files) => {
            void readSources(files.map((file) => ({ name: file.name, bytes: file })));
            reset.current?.();
          }}
        >
          {(props) => (
            <Button {...props} data-autofocus leftSection={<Icon name="folder-open" size={14} />}>
              Choose files
            </Button>
          )}
        </FileButton>
        <Text size="sm" mt={8}>
          or drop them anywhere on the window
        </Text>
        <Text size="xs" c="dimmed" mt={6}>
          BibTeX, RIS, PubMed, EndNote, CSL-JSON, ORCID, JSON Resume, RenderCV, tables from a spreadsheet, plain lists of references: what a
          file is, is seen from its content. Nothing changes until you have looked at what was found.
        </Text>
      </div>
      <Textarea
        mt={14}
        label="Or paste text"
        placeholder="@article{…"
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={cancelImport}>
          Cancel
        </Button>
        <Button disabled={!text.trim()} onClick={() => void readText(text)}>
          Read the text
        </Button>
      </Group>
    </>
  );
}
