import { describe, expect, it } from 'vitest';
import { pagesInView } from '../../renderer/features/preview/use-pages.ts';

const frame = { top: 0, bottom: 800 };
const pages = (scrolled: number) => [0, 1, 2].map((i) => ({ top: i * 1000 - scrolled, bottom: i * 1000 + 980 - scrolled }));

describe('the page that the preview names', () => {
  it.each([
    [0, { first: 0, last: 0, main: 0 }],
    [500, { first: 0, last: 1, main: 0 }],
    [900, { first: 0, last: 1, main: 1 }],
    [1990, { first: 2, last: 2, main: 2 }],
  ])('is the one that takes most of the view after scrolling %d px', (scrolled, seen) => {
    expect(pagesInView(pages(scrolled), frame)).toEqual(seen);
  });

  it('is none while nothing is drawn', () => {
    expect(pagesInView([undefined], frame)).toBeNull();
  });
});
