import { Button, Popover, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { pressed } from '../../shared/contract/shortcuts.ts';
import { Sortable, useSortableItem } from '../components/sortable.tsx';
import styles from './form.module.css';

export type Chip = {
  readonly text: string;
  readonly detail?: string;
  readonly linked?: boolean;
  /** Small signs behind the name; `label` says what each means. */
  readonly signs?: readonly { readonly mark: ReactNode; readonly label: string }[];
  readonly editor: (close: () => void) => ReactNode;
};

type Props = {
  readonly chips: readonly Chip[];
  readonly readOnly: boolean;
  readonly label: string;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (index: number) => void;
};

/** Of long lists so many names show at first; a few more are not worth a button. */
const MOST_SHOWN = 20;
const FEW = 5;

/** Names as chips. Enter opens a chip, Delete removes it, Alt with the arrows moves it; it can be dragged, too. */
export function NameChips({ chips, readOnly, label, onMove, onRemove }: Props) {
  const [all, setAll] = useState(false);
  const [count, setCount] = useState(chips.length);
  // Whoever adds a name wants to see it.
  if (chips.length !== count) {
    setCount(chips.length);
    if (chips.length > count) setAll(true);
  }
  const list = useRef<HTMLOListElement>(null);
  const shown = all || chips.length <= MOST_SHOWN + FEW ? chips : chips.slice(0, MOST_SHOWN);
  const ids = shown.map((_, index) => String(index));
  if (chips.length === 0) return null;
  return (
    <Sortable ids={ids} layout="wrap" onMove={onMove} disabled={readOnly}>
      <ol ref={list} className={styles.chips} aria-label={label}>
        {shown.map((chip, index) => (
          <ChipItem
            // biome-ignore lint/suspicious/noArrayIndexKey: names have no ids; a name is its place
            key={index}
            id={String(index)}
            chip={chip}
            readOnly={readOnly}
            onStep={(step) => index + step >= 0 && index + step < chips.length && onMove(index, index + step)}
            onRemove={() => onRemove(index)}
          />
        ))}
        {shown.length < chips.length && (
          <li>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                setAll(true);
                // The button goes: the first name that it uncovers takes the focus.
                requestAnimationFrame(() => list.current?.querySelectorAll('button')[MOST_SHOWN]?.focus());
              }}
            >
              Show all {chips.length}
            </Button>
          </li>
        )}
      </ol>
    </Sortable>
  );
}

function ChipItem(props: {
  readonly id: string;
  readonly chip: Chip;
  readonly readOnly: boolean;
  readonly onStep: (step: number) => void;
  readonly onRemove: () => void;
}) {
  const { chip, readOnly } = props;
  const [open, setOpen] = useState(false);
  const sortable = useSortableItem(props.id);
  const keyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    const step = pressed(event, 'name-move');
    if (step) props.onStep(step === 'Alt+ArrowLeft' || step === 'Alt+ArrowUp' ? -1 : 1);
    else if (pressed(event, 'name-remove')) props.onRemove();
    else return;
    event.preventDefault();
  };
  // The chip is a button that opens, so only the pointer drags it; the keyboard moves it with Alt.
  const { onPointerDown } = sortable.handle as { onPointerDown?: (event: React.PointerEvent) => void };
  return (
    <li ref={sortable.ref} style={sortable.style}>
      <Popover opened={open} onChange={setOpen} width={360} trapFocus withArrow position="bottom-start">
        <Popover.Target>
          <button
            type="button"
            ref={sortable.setHandle}
            className={chip.linked ? `${styles.chip} ${styles.linkedChip}` : styles.chip}
            aria-haspopup="dialog"
            title="Enter opens, Delete removes, Alt + ← / → moves"
            onPointerDown={onPointerDown}
            onKeyDown={keyDown}
            onClick={() => setOpen(!open)}
          >
            {chip.text}
            {chip.detail && <span className={styles.role}>{chip.detail}</span>}
            {chip.signs?.map(({ mark, label }) => (
              <span key={label} className={styles.sign} title={label}>
                <span aria-hidden="true">{mark}</span>
                <VisuallyHidden>, {label.toLowerCase()}</VisuallyHidden>
              </span>
            ))}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={chip.text}>
          {chip.editor(() => setOpen(false))}
          {!readOnly && (
            <Button
              mt={12}
              variant="default"
              onClick={() => {
                setOpen(false);
                props.onRemove();
              }}
            >
              Remove
            </Button>
          )}
        </Popover.Dropdown>
      </Popover>
    </li>
  );
}
