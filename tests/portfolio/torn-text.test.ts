import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTorn } from '../../shared/portfolio/torn-text.ts';

const names = ['people', 'works'];
const read = (text: string, depth = 50) => readTorn(text, names, depth);
/** The whole values of a list; a torn one is `null`. */
const items = (text: string, list = 'people') =>
  read(text)
    .lists.get(list)
    ?.map((part) => (part.kind === 'whole' ? part.value : null));

const a = '{"id": "a", "tags": [{"x": 1}]}';
const b = '{"id": "b"}';
const [whole, other] = [JSON.parse(a), JSON.parse(b)];
const file = (people: string, works = '[]') => `{"format": "f", "portfolio": {\n"people": ${people},\n"works": ${works}\n}}`;

describe('text that is JSON', () => {
  it('is read as the strict parser reads it', () => {
    const item = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    const field = fc.jsonValue({ maxDepth: 3 });
    const stored = fc.record({ people: fc.array(fc.oneof(item, field)), works: fc.array(item), 'x-mine': field });
    fc.assert(
      fc.property(fc.record({ format: fc.string(), portfolio: stored }), fc.constantFrom(0, 2), (content, indent) => {
        const text = JSON.stringify(content, null, indent);
        const expected = JSON.parse(text) as typeof content;
        const torn = read(text);
        expect(torn.brokenOff).toBeNull();
        expect(torn.stray).toEqual([]);
        expect(torn.around.get('format')).toMatchObject({ kind: 'whole', value: expected.format });
        expect(torn.fields.get('x-mine')).toMatchObject({ kind: 'whole', value: expected.portfolio['x-mine'] });
        expect(items(text)).toEqual(expected.portfolio.people);
        expect(items(text, 'works')).toEqual(expected.portfolio.works);
      }),
    );
  });
});

describe('a mistake', () => {
  it.each<[string, string, unknown[]]>([
    ['between items costs nothing: no comma', `[${a}\n${b}]`, [whole, other]],
    ['between items costs nothing: a comma too many', `[${a},,${b},]`, [whole, other]],
    ['inside an item costs this item: a quote', `[{"id: "a",\n"x": 1},\n${b}]`, [null, other]],
    ['inside an item costs this item: a text that is not closed', `[{"id": "a,\n"x": 1},\n${b}]`, [null, other]],
    ['inside an item costs this item: its last bracket is missing', `[{"id": "a",\n${b}]`, [null, other]],
    ['inside an item costs this item: a bracket inside it is missing', `[{"x": [{"y": 1}}, ${b}]`, [null, other]],
    ['inside an item costs this item: another bracket inside it is missing', `[{"x": {"y": 1}, ${b}, ${a}]`, [null, other, whole]],
    ['inside an item costs this item: a bracket too many ends it early', `[{"id": "a"}, "title": "of a"}, ${b}]`, [null, other]],
    ['inside an item costs this item: a bracket too many at its end', `[${a}}, ${b}]`, [null, other]],
    ['inside the last item costs this item', `[${b}, {"id": "a", ]`, [other, null]],
    ['leaves values that are no items as they are', `[3, "nobody", ${b}]`, [3, 'nobody', other]],
    [
      'of a merge costs what the marks stand in',
      `[${a},\n<<<<<<< HEAD\n${b},\n=======\n>>>>>>> theirs\n]`,
      [whole, null, other, null, null],
    ],
  ])('%s', (_, people, expected) => {
    const text = file(people, `[${a}]`);
    expect(items(text)).toEqual(expected);
    expect(items(text, 'works')).toEqual([whole]);
  });

  it('at the end of a list costs nothing', () => {
    expect(items(`{"portfolio": {"people": [${a}, "works": [${b}]}}`)).toEqual([whole]);
    expect(items(`{"portfolio": {"people": [${a}, "works": [${b}]}}`, 'works')).toEqual([other]);
    expect(items(`{"portfolio": {"people": [${a}]}, "works": [${b}]}}`, 'works')).toEqual([other]);
  });

  it('at the end of the file is no part of it', () => {
    const torn = read(`${file(`[${a}]`)}"works": [1], "x": 2 }`);
    expect(torn.lists.get('works')).toEqual([]);
    expect([...torn.around.keys()]).toEqual(['format']);
    expect(torn.stray.length).toBeGreaterThan(0);
  });
});

describe('text that ends too early', () => {
  it('has every item before its end, and none that is cut', () => {
    const text = file(`[${a}, ${b}]`);
    for (let end = 0; end < text.length; end++) {
      const torn = read(text.slice(0, end));
      expect(torn.brokenOff).toBe(text.slice(0, end).trimEnd().length);
      const parts = torn.lists.get('people') ?? [];
      for (const [index, part] of parts.entries()) if (part.kind === 'whole') expect(part.value).toEqual([whole, other][index]);
      if (end > text.indexOf('"b"}') + 4) expect(parts).toHaveLength(2);
    }
  });
});

describe('hostile text', () => {
  it.each([
    ['[', '['.repeat(100_000)],
    ['deep lists in a list', `{"portfolio": {"people": [${'['.repeat(100_000)}`],
    ['deep groups in an item', `{"portfolio": {"people": [${'{"a":'.repeat(100_000)}`],
    ['brackets of both kinds', `{"portfolio": {"people": [${'{"a":['.repeat(50_000)}${'}]'.repeat(50_000)}`],
    ['lists that begin and end wrongly', `{"portfolio": {"people": ${'[},'.repeat(100_000)}`],
    ['quotes', `{${'"'.repeat(100_000)}`],
    ['backslashes', `{"${'\\'.repeat(100_001)}`],
    ['commas and colons', `{${',:'.repeat(100_000)}`],
  ])('is only text: %s', (_, text) => {
    const parts = [...read(text).lists.values()].flat();
    expect(parts.every((part) => part.kind === 'torn')).toBe(true);
  });

  it('nested deeper than any portfolio is torn, not read', () => {
    const nested = `${'['.repeat(60)}${']'.repeat(60)}`;
    expect(items(file(`[{"x": ${nested}}, ${b}]`))).toEqual([null, other]);
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      ' ',
      '"people"',
      '"works":',
      '"portfolio":',
      '1',
      'x',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const part of [...read(pieces.join('')).lists.values()].flat()) expect(part.from).toBeLessThan(part.to);
      }),
      { numRuns: 3000 },
    );
  });
});
