import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunks } from '../../shared/formats/bibtex/chunks.ts';
import { pieces } from '../../shared/formats/plain-text/pieces.ts';
import { importFormats } from '../../shared/formats/registry.ts';
import { chanceOf, mutate } from '../fuzz/mutate.ts';
import { seeds } from '../fuzz/seeds.ts';

// In a list of PubMed a record without its first line cannot be told from the end of the one before it.
describe.each(seeds.filter(({ apart, format }) => apart && format !== 'nbib'))(
  'an entry of $format that was damaged',
  ({ format: id, entries, between }) => {
    const format = importFormats.find((one) => one.id === id);
    const read = (texts: readonly string[]) =>
      [...(format?.read(texts.join(between)) ?? [])].flatMap((item) => (item.kind === 'work' ? [item.work] : []));
    const whole = read(entries);

    it('leaves the others as they are', () => {
      fc.assert(
        fc.property(fc.nat(entries.length - 1), fc.integer({ min: 0 }), (which, number) => {
          const damaged = mutate(Buffer.from(entries[which] ?? ''), chanceOf(number)).toString('utf8');
          const now = read(entries.map((entry, i) => (i === which ? damaged : entry)));
          for (const [i, work] of whole.entries()) if (i !== which) expect(now).toContainEqual(work);
        }),
        { numRuns: 150 },
      );
    });
  },
);

describe('what is done grows with the length of the text', () => {
  const sizes = [500, 1_000, 2_000];

  it.each([
    ['closed entries', '@article{a, title = {x}}\n'],
    ['entries that nobody closes', '@article{a, title = {x\n'],
    ['signs that begin nothing', '@ @ {@'],
  ])('of BibTeX: no letter of %s stands in two chunks', (_name, unit) => {
    for (const size of sizes) {
      const text = unit.repeat(size);
      expect([...chunks(text)].reduce((sum, chunk) => sum + chunk.text.length, 0)).toBeLessThanOrEqual(text.length);
    }
  });

  it.each([
    ['lines', 'Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\n'],
    ['blocks', 'Feld, M. (2020). Rivers.\nJ. Soils, 12(3), 1–9.\n\n'],
    ['numbers', '1. Feld, M. (2020). Rivers.\n2. More\n'],
  ])('of plain text: each of its %s is looked at so many times at most', (_name, unit) => {
    for (const size of sizes) {
      let looks = 0;
      const look = () => {
        looks++;
        return false;
      };
      const found = [...pieces(unit.repeat(size), look, look)];
      expect(found.length).toBeGreaterThan(0);
      expect(looks).toBeLessThanOrEqual(3 * 2 * size);
    }
  });
});
