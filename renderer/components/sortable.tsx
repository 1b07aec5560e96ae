import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  horizontalListSortingStrategy,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './sortable.module.css';

const strategies = { rows: verticalListSortingStrategy, columns: horizontalListSortingStrategy, wrap: rectSortingStrategy } as const;

type SortableProps = {
  readonly ids: readonly string[];
  readonly layout?: keyof typeof strategies;
  readonly disabled?: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly children: ReactNode;
};

/** A list whose items can be dragged; {@link SortableItem} inside. */
export function Sortable({ ids, layout = 'rows', disabled = false, onMove, children }: SortableProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const end = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={end}>
      <SortableContext items={[...ids]} strategy={strategies[layout]} disabled={disabled}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

export type SortableHandle = {
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
    ref: sortable.setNodeRef,
    setHandle: sortable.setActivatorNodeRef,
    style: {
      transform: CSS.Translate.toString(sortable.transform),
      transition: sortable.transition,
      ...(sortable.isDragging ? { position: 'relative', zIndex: 5, opacity: 0.85 } : {}),
    },
    handle: { ...sortable.attributes, ...sortable.listeners },
    dragging: sortable.isDragging,
  };
}

/** The grip of a row. Keyboard: space lifts, arrows move, space drops; Alt with arrows moves at once where the row offers it. */
export function Grip({ sortable, label }: { readonly sortable: SortableHandle; readonly label: string }) {
  return (
    <button
      type="button"
      ref={sortable.setHandle}
      {...sortable.handle}
      className={styles.grip}
      aria-label={label}
      title="Drag, or Space and then ↑ / ↓"
    >
      <Icon name="grip-vertical" size={14} />
    </button>
  );
}

/** −1 for Alt+↑, +1 for Alt+↓, 0 for every other key. */
export function moveKey(event: {
  readonly altKey: boolean;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): -1 | 0 | 1 {
  if (!event.altKey || event.ctrlKey || event.metaKey) return 0;
  return event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
}

/** A copy with the item at `from` moved to `to`, and the order as indexes into the list before. */
export function moved<T>(list: readonly T[], from: number, to: number): { readonly items: T[]; readonly order: number[] } {
  const order = list.map((_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  return { items: order.map((i) => list[i] as T), order };
}
