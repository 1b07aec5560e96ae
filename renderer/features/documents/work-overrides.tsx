import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { WorkOverride } from '../../../shared/model/document.ts';
import { Icon } from '../../components/icon.tsx';
import form from '../../form/form.module.css';
import { useFormHost } from '../../form/form-context.tsx';
import { titleOf } from '../../lib/work-text.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { DocumentNumber, DocumentRich, DocumentSwitch, useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';
import { ItemPicker } from './item-picker.tsx';

/** What differs for one work in this document only; everything empty means "as in Works". */
export function OverrideFields({ work }: { readonly work: string }) {
  const at = ['works', work];
  return (
    <div className={`${form.grid} ${styles.override}`}>
      <DocumentRich path={[...at, 'lineTitle']} label="Title in section lines" placeholder="As in Works" />
      <DocumentRich path={[...at, 'lineVenue']} label="Venue in section lines" placeholder="As in Works" />
      <DocumentRich path={[...at, 'referenceTitle']} label="Title in the reference list" placeholder="As in Works" />
      <DocumentRich path={[...at, 'referenceVenue']} label="Venue in the reference list" placeholder="As in Works" />
      <DocumentRich path={[...at, 'lineStatus']} label="Status wording" placeholder="submitted to" />
      <DocumentNumber path={[...at, 'number']} label="Fixed number" schema={WorkOverride.shape.number} />
      <div className={form.wide}>
        <DocumentSwitch path={[...at, 'noReference']} label="Neither numbered nor listed as a reference" fallback={false} />
      </div>
    </div>
  );
}

/** Every work that prints differently in this document, and a way to choose another one. */
export function WorkOverrides() {
  const host = useFormHost();
  const overrides = (useDocumentValue(['works']) ?? {}) as Readonly<Record<string, WorkOverride>>;
  const [open, setOpen] = useState<string | null>(null);
  const ids = Object.keys(overrides).filter((id) => Object.keys(overrides[id] ?? {}).length > 0);
  const listed = open !== null && !ids.includes(open) ? [...ids, open] : ids;
  return (
    <div>
      <p className={styles.hint}>One work can have another title, venue, wording or number in this document than everywhere else.</p>
      {listed.map((id) => (
        <div key={id} className={styles.card} data-field={`works.${id}`}>
          <UnstyledButton className={styles.cardButton} p={6} aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
            <Icon name={open === id ? 'chevron-down' : 'chevron-right'} size={14} />
            <WorkTitle id={id} />
          </UnstyledButton>
          {open === id && <OverrideFields work={id} />}
        </div>
      ))}
      {!host.readOnly && <ItemPicker taken={listed.map((id) => ({ id }))} worksOnly onPick={(ref) => setOpen(ref.id)} />}
    </div>
  );
}

function WorkTitle({ id }: { readonly id: string }) {
  const title = useApp((state) => {
    const work = itemOf(state, 'works', id);
    return work ? titleOf(work) : 'Deleted work';
  });
  return <span className={styles.cardTitle}>{title}</span>;
}
