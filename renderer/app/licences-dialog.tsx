import { Modal, ScrollArea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readLicences } from '../lib/api.ts';
import { openDialog, useUi } from '../state/ui.ts';
import styles from './app.module.css';

/** What others made, and under which terms. */
export function LicencesDialog() {
  const open = useUi((ui) => ui.dialog === 'licences');
  return (
    <Modal opened={open} onClose={() => openDialog(null)} title="Licences" size="xl" scrollAreaComponent={ScrollArea.Autosize}>
      {open && <Texts />}
    </Modal>
  );
}

function Texts() {
  const [texts, setTexts] = useState('');
  useEffect(() => {
    readLicences().then(setTexts, () =>
      setTexts('The licences could not be read. They lie beside the program as THIRD-PARTY-LICENSES.txt.'),
    );
  }, []);
  return <pre className={styles.licences}>{texts}</pre>;
}
