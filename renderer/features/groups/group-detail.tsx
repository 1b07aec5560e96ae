import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Group } from '../../../shared/model/group.ts';
import { groupForm } from '../../../shared/model/group-form.ts';
import styles from '../../components/components.module.css';
import { ItemActions } from '../../components/item-actions.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ItemForm } from '../../form/item-form.tsx';
import { addGroupPage } from '../../state/actions.ts';
import { go, openSpot, paths } from '../../state/navigate.ts';
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
        <PageButton id={id} readOnly={readOnly} />
        <ItemActions collection="groups" id={id} readOnly={readOnly} onRemoved={leave} />
      </div>
      <ItemForm collection="groups" id={id} form={groupForm as unknown as AnyForm} shape={Group.shape} label={name || 'Group'} />
    </div>
  );
}

/** Leads to the page of the group, which is made first where there is none. */
function PageButton({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const page = useApp((state) => state.portfolio?.documents.find(({ owner, archived }) => owner === id && !archived)?.id);
  if (page !== undefined)
    return (
      <Button size="compact-xs" variant="default" onClick={() => openSpot({ collection: 'documents', id: page })}>
        Open its page
      </Button>
    );
  return (
    <Button size="compact-xs" variant="default" disabled={readOnly} onClick={() => addGroupPage(id)}>
      Make its page
    </Button>
  );
}
