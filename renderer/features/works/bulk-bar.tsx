import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type Status, statuses } from '../../../shared/model/status.ts';
import { mainWorkKinds, type WorkKind, workKinds } from '../../../shared/works/work-kinds.ts';
import { Icon } from '../../components/icon.tsx';
import { AddMenu } from '../../components/item-actions.tsx';
import { copyWorks, deleteWorks, editWorks } from './bulk-actions.ts';
import { markSelected, setKind, setStatus } from './bulk-commands.ts';
import { BulkTags } from './bulk-tags.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { noTicks } from './ticks.ts';
import styles from './works.module.css';
import { changeTicks, useWorksView } from './works-view.ts';

const choices = (list: readonly (readonly [string, string])[]) => list.map(([value, label]) => ({ key: value, label, value }));
const kindChoices = (kinds: readonly WorkKind[]) => kinds.map(({ id, name, icon }) => ({ key: id, label: name.one, icon, value: id }));
const statusGroups = [{ title: 'Status', items: choices(Object.entries(statuses)) }];
const selectedGroups = [
  {
    title: 'Selected',
    items: choices([
      ['yes', 'Mark as selected'],
      ['no', 'No longer selected'],
    ]),
  },
];
const kindGroups = [
  { title: 'Usual', items: kindChoices(mainWorkKinds) },
  { title: 'More kinds', items: kindChoices(workKinds.filter((kind) => !mainWorkKinds.includes(kind))) },
];

/** What can be done to all ticked works at once, each time as one step of undo. */
export function BulkBar({ ticked, onEmptied }: { readonly ticked: readonly string[]; readonly onEmptied: () => void }) {
  const hidden = useWorksView((view) => view.ticks.ids.size) - ticked.length;
  if (ticked.length === 0) return null;
  const untick = () => {
    changeTicks(() => noTicks);
    onEmptied();
  };
  return (
    <section className={styles.bulk} aria-label="Ticked works">
      <span role="status" className={styles.count}>
        {ticked.length.toLocaleString('en-GB')} ticked{hidden > 0 && ` (${hidden.toLocaleString('en-GB')} more not shown)`}
      </span>
      <BulkTags ticked={ticked} />
      <AddMenu
        label="Statuses"
        groups={statusGroups}
        onChoose={(status) => editWorks(ticked, (works) => setStatus(works, status as Status))}
      >
        <BulkButton>Status</BulkButton>
      </AddMenu>
      <AddMenu
        label="Selected or not"
        groups={selectedGroups}
        onChoose={(answer) => editWorks(ticked, (works) => markSelected(works, answer === 'yes'))}
      >
        <BulkButton>Selected</BulkButton>
      </AddMenu>
      <AddMenu label="Types" groups={kindGroups} onChoose={(kind) => editWorks(ticked, (works) => setKind(works, kind))}>
        <BulkButton>Type</BulkButton>
      </AddMenu>
      <CopyMenu works={ticked}>
        <ActionIcon variant="default" size={24} aria-label="Copy or export" title="Copy or export">
          <Icon name="download" size={14} />
        </ActionIcon>
      </CopyMenu>
      <Tooltip label="Put a copy behind each of them and tick the copies">
        <ActionIcon variant="default" size={24} aria-label="Duplicate" onClick={() => copyWorks(ticked)}>
          <Icon name="copy" size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete (can be undone)">
        <ActionIcon
          variant="default"
          size={24}
          aria-label="Delete"
          onClick={() => {
            if (deleteWorks(ticked)) untick();
          }}
        >
          <Icon name="trash-2" size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Untick all (Esc)">
        <ActionIcon variant="subtle" color="gray" size={24} aria-label="Untick all" onClick={untick}>
          <Icon name="x" size={14} />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}

/** A button that opens a menu. Passes on what the menu gives it. */
export function BulkButton(props: React.ComponentProps<'button'>) {
  const { children, color: _color, ...rest } = props;
  return (
    <Button variant="default" size="compact-xs" rightSection={<Icon name="chevron-down" size={12} />} {...rest}>
      {children}
    </Button>
  );
}
