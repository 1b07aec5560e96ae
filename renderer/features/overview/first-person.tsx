import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { parseName } from '../../../shared/model/names.ts';
import { Screen } from '../../components/screen.tsx';
import { addGroup, addPerson } from '../../state/actions.ts';
import { useReadOnly } from '../../state/select.ts';
import { openDialog } from '../../state/ui.ts';
import styles from './overview.module.css';

/** While nobody is in a portfolio: a name, from which profile and first CV are made, or what needs no person. */
export function FirstPerson() {
  const [text, setText] = useState('');
  const readOnly = useReadOnly();
  const name = parseName(text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Screen title="Welcome">
      <form
        className={styles.first}
        onSubmit={(event) => {
          event.preventDefault();
          if (name) addPerson(name);
        }}
      >
        <h2 className={styles.question}>Who is this portfolio about?</h2>
        <p className={styles.dimmed}>
          Your name as it stands at the top of a CV. More people can join later: a group can keep one portfolio.
        </p>
        <div className={styles.firstRow}>
          <TextInput
            className={styles.text}
            size="sm"
            aria-label="Your name"
            placeholder="Ada Lovelace"
            value={text}
            readOnly={readOnly}
            ref={field}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" disabled={!name || readOnly}>
            Start
          </Button>
        </div>
        <p className={styles.dimmed} style={{ marginTop: 16 }}>
          Or begin without a person: with a lab or company and its page, or with references.
        </p>
        <div className={styles.firstOthers}>
          <Button variant="default" disabled={readOnly} onClick={() => addGroup(null)}>
            Add a group or company
          </Button>
          <Button variant="default" disabled={readOnly} onClick={() => openDialog('import')}>
            Import references
          </Button>
        </div>
        <p className={styles.dimmed} style={{ marginTop: 16 }}>
          Or drop a file anywhere on the window: a CV as JSON Resume or from ORCID, references from BibTeX, RIS or a spreadsheet. You see
          what is in it before anything changes.
        </p>
      </form>
    </Screen>
  );
}
