import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { pressed } from '../../shared/contract/shortcuts.ts';
import styles from './splitter.module.css';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The pane that is measured lies at the right of the line. */
  readonly reverse?: boolean;
  /** The value for a pointer at `x`; `box` is that of the nearest element around it marked `data-split`. */
  readonly onPointer: (x: number, box: DOMRect) => number;
  readonly onChange: (value: number) => void;
};

/** The line between two panes: dragged, or moved by the arrow keys, Home and End. */
export function Splitter({ label, value, min, max, step, reverse = false, onPointer, onChange }: Props) {
  const dragging = useRef(false);
  const clamp = (next: number) => Math.min(max, Math.max(min, next));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.closest('[data-split]')?.getBoundingClientRect();
    if (dragging.current && box) onChange(clamp(onPointer(event.clientX, box)));
  };
  const keyDown = (event: KeyboardEvent) => {
    const sign = reverse ? -1 : 1;
    const keys = pressed(event, 'border');
    if (keys === null) return;
    event.preventDefault();
    onChange(clamp({ ArrowLeft: value - sign * step, ArrowRight: value + sign * step, Home: min, End: max }[keys]));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={reverse ? styles.left : styles.right}
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        dragging.current = false;
      }}
    />
  );
}
