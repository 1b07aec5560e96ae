import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  horizontalListSortingStrategy,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS as Transforms } from '@dnd-kit/utilities';
import { type CSSProperties, createContext, type KeyboardEvent, type ReactNode, useContext, useId, useMemo } from 'react';
import { pressed } from '../../shared/contract/shortcuts.ts';
import { Icon } from './icon.tsx';
import styles from './sortable.module.css';

/** The same objects at every drawing: new ones would draw every row of a list anew. */
const byPointer = { activationConstraint: { distance: 5 } };
const byKeyboard = { coordinateGetter: sortableKeyboardCoordinates };

const strategies = { rows: verticalListSortingStrategy, columns: horizontalListSortingStrategy, wrap: rectSortingStrategy } as const;

type SortableProps = {
  readonly ids: readonly string[];
  readonly layout?: keyof typeof strategies;
  readonly disabled?: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly children: ReactNode;
};

/** What the grips of a list share. */
type List = { readonly name: string; readonly ids: readonly string[]; readonly onMove: (from: number, to: number) => void };
const ListContext = createContext<List | null>(null);

/** A list whose items can be dragged by their {@link Grip}, or moved with Alt and an arrow key while it has the focus. */
export function Sortable({ ids, layout = 'rows', disabled = false, onMove, children }: SortableProps) {
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeyboard));
  const items = useMemo(() => [...ids], [ids]);
  const end = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  const name = useId();
  const list = useMemo(() => (disabled ? null : { name, ids, onMove }), [disabled, name, ids, onMove]);
  return (
    <ListContext value={list}>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={end}>
        <SortableContext items={items} strategy={strategies[layout]} disabled={disabled}>
          {children}
        </SortableContext>
      </DndContext>
    </ListContext>
  );
}

export type SortableHandle = {
  readonly id: string;
  readonly ref: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
  /** Goes on the element that is grabbed. */
  readonly handle: Record<string, unknown>;
  readonly setHandle: (element: HTMLElement | null) => void;
  readonly dragging: boolean;
};

export function useSortableItem(id: string): SortableHandle {
  const sortable = useSortable({ id });
  return {
    id,
    ref: sortable.setNodeRef,
    setHandle: sortable.setActivatorNodeRef,
    style: {
      transform: Transforms.Translate.toString(sortable.transform),
      transition: sortable.transition,
      ...(sortable.isDragging ? { position: 'relative', zIndex: 5, opacity: 0.85 } : {}),
    },
    handle: { ...sortable.attributes, ...sortable.listeners },
    dragging: sortable.isDragging,
  };
}

/** The grip of a row. Keyboard: Alt with an arrow moves at once; space lifts, arrows move, space drops. The focus goes along. */
export function Grip({ sortable, label }: { readonly sortable: SortableHandle; readonly label: string }) {
  const list = useContext(ListContext);
  const { onKeyDown, ...handle } = sortable.handle as { onKeyDown?: (event: KeyboardEvent) => void };
  const keyDown = (event: KeyboardEvent) => {
    const step = moveKey(event);
    if (step === 0 || list === null) {
      onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const from = list.ids.indexOf(sortable.id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= list.ids.length) return;
    list.onMove(from, to);
    requestAnimationFrame(() => {
      const grips = document.querySelectorAll<HTMLElement>(`[data-grip-of="${CSS.escape(list.name)}"]`);
      grips[to]?.focus();
    });
  };
  return (
    <button
      type="button"
      ref={sortable.setHandle}
      {...handle}
      onKeyDown={keyDown}
      data-grip-of={list?.name}
      className={styles.grip}
      aria-label={label}
      title="Drag, or Alt + ↑ / ↓"
    >
      <Icon name="grip-vertical" size={14} />
    </button>
  );
}

/** −1 for Alt+↑, +1 for Alt+↓, 0 for every other key. */
export function moveKey(event: Parameters<typeof pressed>[0]): -1 | 0 | 1 {
  const keys = pressed(event, 'move');
  return keys === null ? 0 : keys === 'Alt+ArrowUp' ? -1 : 1;
}

/** A copy with the item at `from` moved to `to`, and the order as indexes into the list before. */
export function moved<T>(list: readonly T[], from: number, to: number): { readonly items: T[]; readonly order: number[] } {
  const order = list.map((_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  return { items: order.map((i) => list[i] as T), order };
}
