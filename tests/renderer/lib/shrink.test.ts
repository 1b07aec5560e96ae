import { describe, expect, it } from 'vitest';
import { shrink, WIDEST } from '../../../renderer/lib/shrink.ts';
import { byteLength } from '../../../shared/model/picture-bytes.ts';

const LIMIT = 300_000;

/** Compresses to so many bytes for each pixel of a square at full quality. */
function encoder(bytesPerPixel: number) {
  const asked: (readonly [number, number])[] = [];
  const encode = (width: number, quality: number) => {
    asked.push([width, quality]);
    return Buffer.alloc(Math.max(1, Math.round(width * width * bytesPerPixel * quality))).toString('base64');
  };
  return { asked, encode };
}

describe('making a photo small enough', () => {
  it('takes the first try when it fits, and no more pixels than are useful', () => {
    const { asked, encode } = encoder(0.2);
    expect(byteLength(shrink(encode, 4000, LIMIT) ?? '')).toBe(Math.round(WIDEST ** 2 * 0.2 * 0.92));
    expect(asked).toEqual([[WIDEST, 0.92]]);
  });

  it('never adds pixels that the picture does not have', () => {
    const { asked, encode } = encoder(0.2);
    shrink(encode, 311.7, LIMIT);
    expect(asked).toEqual([[311, 0.92]]);
  });

  it('compresses more before it gives up pixels', () => {
    const { asked, encode } = encoder(0.75);
    const made = shrink(encode, 4000, LIMIT);
    expect(byteLength(made ?? '')).toBeLessThanOrEqual(LIMIT);
    expect(asked).toEqual([
      [720, 0.92],
      [720, 0.85],
      [720, 0.75],
    ]);
  });

  it('gives up pixels until it fits', () => {
    const { asked, encode } = encoder(3);
    const made = shrink(encode, 4000, LIMIT);
    expect(byteLength(made ?? '')).toBeLessThanOrEqual(LIMIT);
    expect(asked.at(-1)?.[0]).toBeLessThan(400);
  });

  it('says when nothing helps, or when nothing can be drawn', () => {
    expect(shrink(encoder(60).encode, 4000, LIMIT)).toBeNull();
    expect(shrink(() => '', 4000, LIMIT)).toBeNull();
  });
});
