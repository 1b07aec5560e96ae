import { byteLength } from '../../shared/model/picture-bytes.ts';

/** Draws a picture this wide, in pixels, and compresses it: its bytes in base64. Quality runs from 0 to 1. */
export type Encode = (width: number, quality: number) => string;

/** Enough for 30 mm at 600 dots per inch. */
export const WIDEST = 720;
const NARROWEST = 90;
const qualities = [0.92, 0.85, 0.75];

/**
 * The best of the pictures that has no more than `limit` bytes: first with more compression, then with fewer pixels. Never wider than
 * `width`, what the picture really has. Null: none is small enough.
 */
export function shrink(encode: Encode, width: number, limit: number): string | null {
  for (let wide = Math.max(1, Math.min(Math.floor(width), WIDEST)); ; wide = Math.floor(wide * 0.8)) {
    for (const quality of qualities) {
      const base64 = encode(wide, quality);
      if (base64 && byteLength(base64) <= limit) return base64;
    }
    if (wide * 0.8 < NARROWEST) return null;
  }
}
