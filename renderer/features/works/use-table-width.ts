import { type RefObject, useLayoutEffect, useState } from 'react';

/** From this width on, px, every column has a place of its own; below it a work takes two lines. */
const WIDE = 880;

/** Which of the two layouts fits, measured before the first paint. */
export function useTableWidth(table: RefObject<HTMLElement | null>): 'wide' | 'narrow' {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const measure = () => setWide(element.clientWidth >= WIDE);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [table]);
  return wide ? 'wide' : 'narrow';
}
