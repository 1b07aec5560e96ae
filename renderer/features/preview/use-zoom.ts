import { type RefObject, useEffect, useState } from 'react';

/** 100 % shows a page as large as the paper: 96 CSS pixels an inch. */
const PIXELS_PER_POINT = 96 / 72;
const PADDING = 32;

/** Zoom of the pages: a factor, or as wide as the room (the start). */
export function useZoom(scroller: RefObject<HTMLElement | null>, pageWidth: number) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState(0);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth - PADDING));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const fit = room > 0 ? room / (pageWidth * PIXELS_PER_POINT) : 1;
  const zoom = chosen ?? fit;
  return {
    zoom,
    fits: chosen === null,
    /** Width of a page in CSS pixels. */
    width: Math.max(40, Math.floor(pageWidth * PIXELS_PER_POINT * zoom)),
    /** Takes a factor, or null for as wide as the room. */
    choose: setChosen,
  };
}
