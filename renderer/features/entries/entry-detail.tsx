import { useCallback } from 'react';
import { definitionOf, type EntryKind } from '../../../shared/entries/registry.ts';
import styles from '../../components/components.module.css';
import { ItemActions } from '../../components/item-actions.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ImportedOriginal } from '../../form/imported-original.tsx';
import { ItemForm } from '../../form/item-form.tsx';
import { lineOf } from '../../lib/work-text.ts';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useShown } from '../../state/ui.ts';

/** The form of one entry. */
export function EntryDetail({ kind, id }: { readonly kind: EntryKind; readonly id: string }) {
  const definition = definitionOf(kind);
  const readOnly = useReadOnly();
  useShown('entries', id);
  const title = useApp((state) => {
    const entry = itemOf(state, 'entries', id);
    return entry ? lineOf(definition.summary(entry).title) : '';
  });
  const leave = useCallback(() => go(paths.entries(kind)), [kind]);
  return (
    <div className={styles.detail}>
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle}>{title || `New ${definition.name.one.toLowerCase()}`}</h2>
        <ItemActions collection="entries" id={id} readOnly={readOnly} onRemoved={leave} />
      </div>
      <ItemForm
        collection="entries"
        id={id}
        form={definition.form as unknown as AnyForm}
        shape={definition.schema.shape}
        label={title || definition.name.one}
      />
      <ImportedOriginal key={id} collection="entries" id={id} />
    </div>
  );
}
