import { type RefObject, useLayoutEffect, useState } from 'react';

/** From this width on, px, every column has a place of its own; below it a work takes two lines. */
const WIDE = 880;

/**
 * Which of the two layouts fits, measured before the first paint. `--scroll-bar` of the table becomes the width that its scroll bar
 * takes away from the rows.
 */
export function useTableWidth(table: RefObject<HTMLElement | null>): 'wide' | 'narrow' {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const scroller = element.querySelector<HTMLElement>('[role="rowgroup"]');
    setWide(element.clientWidth >= WIDE);
    const widths = new Map<Element, number>();
    let shown = 0;
    const observer = new ResizeObserver((changes) => {
      for (const { target, contentRect } of changes) widths.set(target, contentRect.width);
      const whole = widths.get(element) ?? 0;
      const bar = scroller ? whole - (widths.get(scroller) ?? whole) : 0;
      setWide(whole >= WIDE);
      if (bar !== shown) element.style.setProperty('--scroll-bar', `${bar}px`);
      shown = bar;
    });
    observer.observe(element);
    if (scroller) observer.observe(scroller);
    return () => observer.disconnect();
  }, [table]);
  return wide ? 'wide' : 'narrow';
}
