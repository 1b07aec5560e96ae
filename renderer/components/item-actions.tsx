import { ActionIcon, Menu, type MenuProps, Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { duplicate, removeItem } from '../state/actions.ts';
import { Icon } from './icon.tsx';

/** Duplicate and delete, beside the name of the item whose form is open. `onRemoved` decides what is shown afterwards. */
export const ItemActions = memo(function ItemActions(props: {
  readonly collection: Collection;
  readonly id: string;
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
}) {
  if (props.readOnly) return null;
  return (
    <div style={{ display: 'flex', flex: 'none', gap: 2 }}>
      <Tooltip label="Duplicate">
        <ActionIcon variant="subtle" color="gray" aria-label="Duplicate" onClick={() => duplicate(props.collection, props.id)}>
          <Icon name="copy" size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete (can be undone)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Delete"
          onClick={() => {
            props.onRemoved();
            removeItem(props.collection, props.id);
          }}
        >
          <Icon name="trash-2" size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
});

/** A long menu ends at the edge of the window and scrolls. */
const fitWindow: Exclude<NonNullable<MenuProps['middlewares']>['size'], boolean | undefined> = {
  padding: 12,
  apply: ({ availableHeight, elements }) => {
    elements.floating.style.maxHeight = `${Math.max(160, availableHeight)}px`;
  },
};

/** Choices behind "Add": a few first, more below a line. */
export function AddMenu<T>(props: {
  readonly label: string;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly { readonly key: string; readonly label: string; readonly icon?: string; readonly value: T }[];
  }[];
  readonly onChoose: (value: T) => void;
  readonly children: React.ReactElement;
}) {
  return (
    <Menu position="bottom-end" menuItemTabIndex={0} middlewares={{ flip: true, shift: true, size: fitWindow }}>
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown style={{ overflowY: 'auto' }} aria-label={props.label}>
        {props.groups.map((group, index) => (
          <div key={group.title}>
            {index > 0 && <Menu.Divider />}
            {props.groups.length > 1 && <Menu.Label>{group.title}</Menu.Label>}
            {group.items.map((item) => (
              <Menu.Item
                key={item.key}
                leftSection={item.icon === undefined ? undefined : <Icon name={item.icon} size={14} />}
                onClick={() => props.onChoose(item.value)}
              >
                {item.label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
