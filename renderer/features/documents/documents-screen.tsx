import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { groupLabel } from '../../../shared/model/group.ts';
import { ownerLabel } from '../../../shared/portfolio/owners.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import styles from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { AddMenu, ItemActions } from '../../components/item-actions.tsx';
import { RowLink } from '../../components/row-link.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { Grip, Sortable, useSortableItem } from '../../components/sortable.tsx';
import { FoldedGroup } from '../../form/field-groups.tsx';
import { documentPresets } from '../../lib/new-document.ts';
import { addDocument, addGroupPage, moveTo } from '../../state/actions.ts';
import { paths } from '../../state/navigate.ts';
import { useItem, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { chooseDocument, useCurrentPerson } from '../../state/ui.ts';

/** Every document of the portfolio. */
export function DocumentsScreen() {
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const ids = useApp(useShallow((state) => idsOf(state, false)));
  const archived = useApp(useShallow((state) => idsOf(state, true)));
  const [open, setOpen] = useState(false);
  const move = useCallback(
    (from: number, to: number) => {
      const moving = ids[from];
      const target = ids[to];
      if (moving !== undefined && target !== undefined) moveTo('documents', moving, target);
    },
    [ids],
  );
  const groups = useApp((state) => state.portfolio?.groups);
  const choices = [
    ...(person === null
      ? []
      : [
          {
            title: 'Documents',
            items: documentPresets.map(({ id, name }) => ({ key: id, label: name, value: () => addDocument(person, id) })),
          },
        ]),
    ...(groups?.length
      ? [
          {
            title: 'Pages of groups',
            items: groups.map((group) => ({ key: group.id, label: groupLabel(group), value: () => addGroupPage(group.id) })),
          },
        ]
      : []),
  ];
  const add = (
    <AddMenu label="Kinds of documents" groups={choices} onChoose={(make) => make()}>
      <Button leftSection={<Icon name="plus" size={14} />} disabled={readOnly || choices.length === 0}>
        Add document
      </Button>
    </AddMenu>
  );
  return (
    <Screen title="Documents" actions={ids.length + archived.length > 0 && add} split>
      {ids.length + archived.length === 0 ? (
        <EmptyState
          title="No documents yet"
          purpose="A document is one tailored output: which sections, in which order, in which look. You can have as many as there are occasions."
          example="a full CV, a two-page CV for a grant, a list of publications"
        >
          {choices.length > 0 ? add : <NobodyYet />}
        </EmptyState>
      ) : (
        <div className={styles.lists}>
          <Sortable ids={ids} onMove={move} disabled={readOnly}>
            <ul className={styles.list} aria-label="Documents">
              {ids.map((id, index) => (
                <DocumentRow key={id} id={id} index={index} count={ids.length} onMove={move} readOnly={readOnly} />
              ))}
            </ul>
          </Sortable>
          {archived.length > 0 && (
            <div className={styles.folded}>
              <FoldedGroup title={`Archived (${archived.length})`} heading={2} open={open} onToggle={() => setOpen(!open)}>
                <ul className={styles.list} aria-label="Archived documents">
                  {archived.map((id, index) => (
                    <DocumentRow key={id} id={id} index={index} count={archived.length} onMove={() => {}} readOnly still />
                  ))}
                </ul>
              </FoldedGroup>
            </div>
          )}
        </div>
      )}
    </Screen>
  );
}

/** What to do first where there is nobody whom a document could be about. */
function NobodyYet() {
  return (
    <>
      <p>A document is about a person or a group. Add one first.</p>
      <Button component={Link} href={paths.overview}>
        Begin
      </Button>
    </>
  );
}

/** Ids of the documents that are in use, or of those that are archived. */
function idsOf(state: ReturnType<typeof useApp.getState>, archived: boolean): string[] {
  return (state.portfolio?.documents ?? []).filter((document) => (document.archived === true) === archived).map((document) => document.id);
}

type RowProps = {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  /** Not among those that can be put in another order. */
  readonly still?: boolean;
  readonly onMove: (from: number, to: number) => void;
};

function DocumentRow({ id, index, count, readOnly, still = false, onMove }: RowProps) {
  const document = useItem('documents', id);
  const owner = useApp((state) => (state.portfolio ? ownerLabel(state.portfolio, document?.owner) : ''));
  const sortable = useSortableItem(id);
  if (!document) return null;
  const looks = document.site ? 'Web site' : templateById(document.template)?.name;
  return (
    <li ref={sortable.ref} style={sortable.style} className={styles.row}>
      {!still && <Grip sortable={sortable} label={`Move ${document.name}`} />}
      <RowLink href={paths.document(id)} index={index} count={count} onMove={onMove} onClick={() => chooseDocument(id)}>
        <span className={styles.rowTitle}>{document.name}</span>
        <span className={styles.rowSubtitle}>{[owner, looks].filter(Boolean).join(' · ')}</span>
      </RowLink>
      <ItemActions collection="documents" id={id} readOnly={readOnly} onRemoved={() => {}} />
    </li>
  );
}
