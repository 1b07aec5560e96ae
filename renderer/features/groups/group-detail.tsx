import { useCallback } from 'react';
import { Group } from '../../../shared/model/group.ts';
import { groupForm } from '../../../shared/model/group-form.ts';
import styles from '../../components/components.module.css';
import { ItemActions } from '../../components/item-actions.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ItemForm } from '../../form/item-form.tsx';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useShown } from '../../state/ui.ts';

/** The form of one group. */
export function GroupDetail({ id }: { readonly id: string }) {
  const readOnly = useReadOnly();
  useShown('groups', id);
  const name = useApp((state) => itemOf(state, 'groups', id)?.name.trim() ?? '');
  const leave = useCallback(() => go(paths.groups), []);
  return (
    <div className={styles.detail}>
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle}>{name || 'New group'}</h2>
        <ItemActions collection="groups" id={id} readOnly={readOnly} onRemoved={leave} />
      </div>
      <ItemForm collection="groups" id={id} form={groupForm as unknown as AnyForm} shape={Group.shape} label={name || 'Group'} />
    </div>
  );
}
