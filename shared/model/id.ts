import { z } from 'zod';

/** Stable identifier: letters, digits, `.`, `_`, `:` and `-`; unique within its collection and usable in a citation `[@id]`. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/, 'An id starts with a letter or digit and has only letters, digits and . _ : -')
  .describe('Stable identifier, never printed');

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A new id such as `w-7k3m9xq2`: no look-alike characters, 8 random symbols (about 40 bits).
 * @param random returns a number in [0, 1); injected so that tests are repeatable
 */
export function newId(prefix: string, random: () => number = Math.random): string {
  let tail = '';
  for (let i = 0; i < 8; i++) tail += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return `${prefix}-${tail}`;
}
