import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafePath } from '../../electron/services/sites/manifest.ts';
import { Id } from '../../shared/model/id.ts';
import { headingSlugs, workSlug } from '../../shared/sites/slugs.ts';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/);

describe('the address of a work', () => {
  it('is safe on every system, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 50 }), (ids) => {
        for (const one of ids) {
          expect(Id.safeParse(one).success).toBe(true);
          expect(isSafePath(`works/${workSlug(one)}/index.html`)).toBe(true);
        }
        expect(new Set(ids.map((one) => workSlug(one).toLowerCase())).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['w-7k3m9xq2', 'w-7k3m9xq2'],
    ['sparse2024', 'sparse2024'],
  ])('of %s is the id itself', (one, slug) => {
    expect(workSlug(one)).toBe(slug);
  });

  it.each([
    ['a', 'A'],
    ['a.b', 'a-b'],
    ['a:b', 'a_b'],
    ['con', 'CON'],
  ])('tells %s and %s apart where capitals and signs do not count', (a, b) => {
    expect(workSlug(a).toLowerCase()).not.toBe(workSlug(b).toLowerCase());
  });

  it('is never the name of a device', () => {
    for (const name of ['con', 'nul', 'aux', 'com1', 'lpt9']) expect(workSlug(name)).not.toBe(name);
  });
});

describe('the names of pages', () => {
  it('follow the headings, each once, whatever the headings are', () => {
    expect(headingSlugs(['Publications', 'Enseignement & thèses', 'Publications', '教育', ''], ['works'])).toEqual([
      'publications',
      'enseignement-theses',
      'publications-2',
      'section',
      'section-2',
    ]);
    expect(headingSlugs(['Works', 'Con'], ['works'])).toEqual(['works-2', 'section']);
  });

  it('are safe and different for any headings', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (headings) => {
        const slugs = headingSlugs(headings, ['works', 'index']);
        expect(new Set(slugs).size).toBe(headings.length);
        for (const slug of slugs) expect(isSafePath(`${slug}/index.html`)).toBe(true);
      }),
    );
  });
});
