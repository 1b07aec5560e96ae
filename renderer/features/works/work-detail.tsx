import { ActionIcon, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { Work } from '../../../shared/model/work.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';
import base from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { ItemActions } from '../../components/item-actions.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ImportedOriginal } from '../../form/imported-original.tsx';
import { ItemForm } from '../../form/item-form.tsx';
import { kindOf, titleOf } from '../../lib/work-text.ts';
import { edit } from '../../state/app.ts';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useShown } from '../../state/ui.ts';
import { kindChanges } from './bulk-commands.ts';
import { CopyMenu } from './copy-menu.tsx';
import styles from './works.module.css';

/** The form of one work; its kind decides which fields it has. */
export function WorkDetail({ id }: { readonly id: string }) {
  const readOnly = useReadOnly();
  useShown('works', id);
  const kind = useApp((state) => {
    const work = itemOf(state, 'works', id);
    return work ? kindOf(work) : null;
  });
  const title = useApp((state) => {
    const work = itemOf(state, 'works', id);
    return work ? titleOf(work) : '';
  });
  if (!kind) return null;
  return (
    <div className={base.detail}>
      <div className={base.detailHead}>
        <h2 className={base.detailTitle} title={title}>
          {title}
        </h2>
        <HeadActions id={id} kind={kind.id} readOnly={readOnly} />
      </div>
      <ItemForm key={kind.id} collection="works" id={id} form={kind.form as unknown as AnyForm} shape={Work.shape} label={title} />
      <ImportedOriginal key={`original ${id}`} collection="works" id={id} />
    </div>
  );
}

type HeadProps = { readonly id: string; readonly kind: string; readonly readOnly: boolean };
const kinds = workKinds.map((one) => ({ value: one.id, label: one.name.one }));
const leave = () => go(paths.works);

/** What can be done with the work as a whole. Apart from its title: a key in that draws nothing here. */
const HeadActions = memo(function HeadActions({ id, kind, readOnly }: HeadProps) {
  const choose = (next: string) => {
    const other = workKinds.find((candidate) => candidate.id === next);
    const work = itemOf(useApp.getState(), 'works', id);
    if (other && work) edit({ kind: 'set', collection: 'works', id, changes: kindChanges(work, other) });
  };
  return (
    <div className={styles.headActions}>
      <NativeSelect
        aria-label="Kind of this work"
        w={172}
        value={kind}
        disabled={readOnly}
        data={kinds}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <CopyMenu works={[id]}>
        <ActionIcon variant="subtle" color="gray" aria-label="Copy or export this work" title="Copy or export this work">
          <Icon name="download" size={15} />
        </ActionIcon>
      </CopyMenu>
      <ItemActions collection="works" id={id} readOnly={readOnly} onRemoved={leave} />
    </div>
  );
});
