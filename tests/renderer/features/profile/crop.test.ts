import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Crop,
  firstCrop,
  frameOf,
  kept,
  keyedCrop,
  mostZoom,
  moved,
  type Shape,
  shapes,
  zoomed,
} from '../../../../renderer/features/profile/crop.ts';

const upright = { width: 900, height: 1200 };
const wide = { width: 1600, height: 900 };

describe('cutting a photo out', () => {
  it('begins with as much as fits, a little above the middle of upright pictures', () => {
    expect(frameOf(firstCrop(upright, 'square'), upright, 'square')).toEqual({ left: 0, top: 54, width: 900, height: 900 });
    expect(frameOf(firstCrop(wide, 'square'), wide, 'square')).toEqual({ left: 350, top: 0, width: 900, height: 900 });
    expect(frameOf(firstCrop(wide, 'portrait'), wide, 'portrait')).toEqual({ left: 440, top: 0, width: 720, height: 900 });
  });

  it('moves the picture under the frame, to its edge and no further', () => {
    const start = zoomed(firstCrop(wide, 'square'), wide, 'square', 2);
    expect(frameOf(moved(start, wide, 'square', 0.1, 0), wide, 'square').left).toBeCloseTo(575 - 45);
    expect(frameOf(moved(start, wide, 'square', 9, -9), wide, 'square')).toMatchObject({ left: 0, top: 450 });
  });

  it('zooms around the middle, from what fits to what is still worth printing', () => {
    expect(frameOf(zoomed({ x: 0.5, y: 0.5, zoom: 1 }, wide, 'square', 2), wide, 'square')).toMatchObject({ left: 575, top: 225 });
    expect(zoomed({ x: 0.5, y: 0.5, zoom: 1 }, wide, 'square', 0.1).zoom).toBe(1);
    expect(zoomed({ x: 0.5, y: 0.5, zoom: 1 }, wide, 'square', 99).zoom).toBe(8);
    expect(mostZoom({ width: 90, height: 90 }, 'square')).toBe(1.5);
    expect(mostZoom({ width: 20, height: 20 }, 'square')).toBe(1);
  });

  it('hears arrows, plus and minus, and nothing else', () => {
    const start = { x: 0.5, y: 0.5, zoom: 2 };
    const left = (key: string, shift = false) => {
      const next = keyedCrop(key, shift, start, wide, 'square');
      return next && Math.round(frameOf(next, wide, 'square').left);
    };
    expect([left('ArrowRight'), left('ArrowLeft'), left('ArrowRight', true)]).toEqual([566, 584, 530]);
    expect(['+', '=', '-'].map((key) => keyedCrop(key, false, start, wide, 'square')?.zoom.toFixed(2))).toEqual(['2.20', '2.20', '1.82']);
    expect(['Tab', 'Enter', 'Escape', 'a'].map((key) => left(key))).toEqual([null, null, null, null]);
  });

  it('never leaves the picture and keeps its shape, whatever is done', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
    const shape = fc.constantFrom<Shape>('square', 'portrait');
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const steps = fc.array(fc.tuple(number, number, fc.double({ min: 0.1, max: 9, noNaN: true })), { maxLength: 6 });
    fc.assert(
      fc.property(size, shape, steps, shape, (picture, before, list, after) => {
        let crop: Crop = firstCrop(picture, before);
        for (const [right, down, factor] of list) crop = zoomed(moved(crop, picture, before, right, down), picture, before, factor);
        const { left, top, width, height } = frameOf(kept(crop, picture, after), picture, after);
        expect(width / height).toBeCloseTo(shapes[after]);
        const edge = 1e-6 * Math.max(picture.width, picture.height);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(-edge);
        expect(left + width).toBeLessThanOrEqual(picture.width + edge);
        expect(top + height).toBeLessThanOrEqual(picture.height + edge);
      }),
    );
  });
});
