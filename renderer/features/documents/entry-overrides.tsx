import { Checkbox, Input } from '@mantine/core';
import { useId } from 'react';
import { replaceableFields } from '../../../shared/compose/entry-override.ts';
import type { DetailLine } from '../../../shared/model/detail-line.ts';
import { newId } from '../../../shared/model/id.ts';
import form from '../../form/form.module.css';
import { store, useFormHost } from '../../form/form-context.tsx';
import { lineOf } from '../../lib/work-text.ts';
import { dispatch } from '../../state/app.ts';
import { useItem } from '../../state/select.ts';
import { DocumentRich, DocumentSwitch, useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';

/** What differs for one entry in this document only: words, the lines that are printed, where its page begins. */
export function EntryOverrideFields({ entry: id }: { readonly entry: string }) {
  const entry = useItem('entries', id);
  if (!entry) return null;
  const at = ['entries', id];
  const lines = (entry as { readonly details?: readonly DetailLine[] }).details ?? [];
  return (
    <div className={`${form.grid} ${styles.override}`}>
      {replaceableFields(entry.kind).map(({ key, label }) => (
        <DocumentRich
          key={key}
          path={[...at, 'fields', key]}
          label={label}
          placeholder={lineOf(String((entry as Record<string, unknown>)[key] ?? '')) || 'As in the entry'}
        />
      ))}
      {lines.length > 0 && <ChosenLines entry={id} lines={lines} />}
      <DocumentSwitch path={[...at, 'breakBefore']} label="Begin on a new page" fallback={false} />
    </div>
  );
}

/** Which lines of an entry the document prints. */
function ChosenLines({ entry, lines }: { readonly entry: string; readonly lines: readonly DetailLine[] }) {
  const host = useFormHost();
  const id = useId();
  const path = ['entries', entry, 'details'];
  const chosen = useDocumentValue(path) as readonly string[] | undefined;
  const isPrinted = (line: DetailLine) => chosen === undefined || (line.id !== undefined && chosen.includes(line.id));
  const toggle = (index: number) => {
    // Lines are chosen by their ids; those written before lines had ids get one now.
    const named = lines.map((line) => ({ ...line, id: line.id ?? newId('l') }));
    const printed = named.filter((_, i) => {
      const line = lines[i];
      return line !== undefined && (i === index ? !isPrinted(line) : isPrinted(line));
    });
    const choose = { path, value: printed.length === lines.length ? undefined : printed.map((line) => line.id) };
    if (lines.every((line) => line.id !== undefined)) store(host, path, choose.value);
    else
      dispatch({
        kind: 'batch',
        label: 'Choose lines',
        commands: [
          { kind: 'set', collection: 'entries', id: entry, changes: [{ path: ['details'], value: JSON.parse(JSON.stringify(named)) }] },
          { kind: 'set', collection: 'documents', id: host.id, changes: [choose] },
        ],
      });
  };
  return (
    <fieldset className={`${form.fieldset} ${form.wide}`} aria-labelledby={id}>
      <Input.Label labelElement="div" size="xs" id={id} mb={4}>
        Lines printed
      </Input.Label>
      <div className={styles.chosenLines}>
        {lines.map((line, index) => (
          <Checkbox
            key={line.id ?? index}
            size="xs"
            label={[lineOf(line.label ?? ''), lineOf(line.text)].filter(Boolean).join(': ') || 'Empty line'}
            checked={isPrinted(line)}
            disabled={host.readOnly}
            onChange={() => toggle(index)}
          />
        ))}
      </div>
    </fieldset>
  );
}
