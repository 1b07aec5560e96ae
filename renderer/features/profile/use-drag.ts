import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';

type Moves = {
  /** By parts of the element, to the right and down. */
  readonly onMove: (right: number, down: number) => void;
  readonly onZoom: (factor: number) => void;
};

/** Dragging an element's content with a pointer and zooming it with the wheel. Returns what to put on the element. */
export function useDrag(element: RefObject<HTMLElement | null>, moves: Moves) {
  const latest = useRef(moves);
  latest.current = moves;
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);

  // React listens to the wheel passively, and the page behind would scroll.
  useEffect(() => {
    const target = element.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      latest.current.onZoom(event.deltaY < 0 ? 1.06 : 1 / 1.06);
    };
    target?.addEventListener('wheel', turn, { passive: false });
    return () => target?.removeEventListener('wheel', turn);
  }, [element]);

  const stop = () => {
    last.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!last.current) return;
      const { clientX: x, clientY: y, currentTarget } = event;
      latest.current.onMove((x - last.current.x) / currentTarget.clientWidth, (y - last.current.y) / currentTarget.clientHeight);
      last.current = { x, y };
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}
