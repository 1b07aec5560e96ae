import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates, typedText, understood, yearsText } from '../../../renderer/lib/date-text.ts';
import { parseEdtf, type Span, toEdtf } from '../../../shared/model/dates.ts';

const date = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    season: fc.option(fc.integer({ min: 21, max: 24 }), { nil: undefined }),
    approximate: fc.option(fc.constant(true), { nil: undefined }),
  })
  .map(({ year, month, day, season, approximate }) => ({
    year,
    ...(month !== undefined ? { month, ...(day !== undefined ? { day } : {}) } : season !== undefined ? { season } : {}),
    ...(approximate ? { approximate } : {}),
  }));
const span: fc.Arbitrary<Span> = fc.oneof(
  date.map((start) => ({ start })),
  date.map((start) => ({ start, end: 'open' as const })),
  date.map((end) => ({ end })),
  fc.tuple(date, date).map(([start, end]) => ({ start, end })),
);

describe('dates as text', () => {
  it('prints every stored date so that typing it again means the same', () => {
    fc.assert(
      fc.property(span, (value) => {
        const edtf = toEdtf(value);
        fc.pre(parseEdtf(edtf) !== null);
        const read = readDates(typedText({ edtf }), undefined, false);
        expect(read).toEqual({ ok: true, value: { edtf } });
      }),
      { numRuns: 500 },
    );
  });

  it('says in words what was understood', () => {
    expect(understood({ edtf: '2022-09/..' })).toBe('Sep 2022 – still going on');
    expect(understood({ edtf: '2023-10/2024-06' })).toBe('Oct 2023 – Jun 2024');
    expect(understood(undefined)).toBe('');
  });

  it('keeps a wording to print that was chosen on purpose', () => {
    expect(readDates('2022', { edtf: '2021', text: 'Michaelmas 2021.' }, false)).toEqual({
      ok: true,
      value: { edtf: '2022', text: 'Michaelmas 2021.' },
    });
  });

  it('drops a wording that came from an earlier reading', () => {
    expect(readDates('2022', { edtf: '2020/2021', text: '2020 and 2021' }, false)).toEqual({ ok: true, value: { edtf: '2022' } });
  });

  it('keeps fields it does not know', () => {
    expect(readDates('2022', { edtf: '2021', ext: { a: 1 } } as never, false)).toEqual({
      ok: true,
      value: { edtf: '2022', ext: { a: 1 } },
    });
  });

  it('refuses what it does not understand, and a range where one date belongs', () => {
    expect(readDates('next year', undefined, false).ok).toBe(false);
    expect(readDates('31 Feb 2024', undefined, true).ok).toBe(false);
    expect(readDates('2020 – 2021', undefined, true)).toMatchObject({ ok: false, message: expect.stringContaining('One date') });
  });

  it('shows years in lists', () => {
    expect(yearsText({ edtf: '2022-09/..' })).toBe('2022 – present');
    expect(yearsText({ edtf: '2023-10/2024-06' })).toBe('2023 – 2024');
    expect(yearsText({ edtf: '2023-01/2023-06' })).toBe('2023');
    expect(yearsText({ edtf: '../2019' })).toBe('… – 2019');
  });
});
