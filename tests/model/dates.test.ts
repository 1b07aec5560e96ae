import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dates, earliest, type PartialDate, parseEdtf, parseEdtfDate, spanOrder, toEdtf, toEdtfDate } from '../../shared/model/dates.ts';
import { parseTypedDates, whyNotDates } from '../../shared/model/typed-dates.ts';

const year = fc.integer({ min: 1000, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });
const approximate = fc.constantFrom({}, { approximate: true });
const partial: fc.Arbitrary<PartialDate> = fc
  .oneof(
    fc.record({ year }),
    fc.record({ year, month }),
    fc.record({ year, season: fc.integer({ min: 21, max: 24 }) }),
    fc.record({ year, month, day: fc.integer({ min: 1, max: 28 }) }),
  )
  .chain((date) => approximate.map((about) => ({ ...date, ...about })));

describe('stored dates', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(partial, (date) => {
        expect(parseEdtfDate(toEdtfDate(date))).toEqual(date);
      }),
    );
    fc.assert(
      fc.property(partial, fc.oneof(partial, fc.constant('open' as const), fc.constant(undefined)), (start, end) => {
        const span = end === undefined ? { start } : { start, end };
        const read = parseEdtf(toEdtf(span));
        // An end before its start is no range; one that may lie before it, such as 2024 after 2024-05, is.
        const doubtful = typeof end === 'object' && earliest(end) < earliest(start);
        expect(doubtful ? [null, span] : [span]).toContainEqual(read);
      }),
    );
    expect(parseEdtf('../2019')).toEqual({ end: { year: 2019 } });
  });

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-2',
    '2024-02-30',
    '2023-02-29',
    '2024-10-00',
    '2024-25',
    '2024-21-01',
    '2024/2023',
    '2024/2025/2026',
    '..',
    '../..',
    'present',
    '2024-10-05T10:00',
    '2024-10~-05',
  ])('do not include %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(Dates.safeParse({ edtf: text }).success).toBe(false);
  });

  it('say in words what is wrong and how it would be right', () => {
    const parsed = Dates.safeParse({ edtf: '2024-02-30' });
    expect(parsed.error?.issues[0]?.message).toMatch(/cannot|can exist.*for example/i);
  });

  it('keep a text to print and fields that are not known', () => {
    expect(Dates.parse({ edtf: '2024', text: 'Michaelmas 2024', mine: 1 })).toEqual({ edtf: '2024', text: 'Michaelmas 2024', mine: 1 });
  });

  it('sort what is going on first, then by end, then by start', () => {
    const texts = ['2018', '2019-01/2020', '2015/..', '2022/..', '2020-03', '2020-12-31', '../2021'];
    const order = (text: string) => spanOrder(parseEdtf(text));
    const sorted = [...texts].sort((a, b) => order(b)[0] - order(a)[0] || order(b)[1] - order(a)[1]);
    expect(sorted).toEqual(['2022/..', '2015/..', '../2021', '2020-12-31', '2019-01/2020', '2020-03', '2018']);
    expect(spanOrder(null)).toEqual([0, 0]);
  });
});

describe('typed dates', () => {
  it.each([
    ['2024', '2024'],
    [' Oct 2024 ', '2024-10'],
    ['October 2024', '2024-10'],
    ['Sept. 2024', '2024-09'],
    ['Sep. 2022 - Sep. 2023', '2022-09/2023-09'],
    ['Jul 2021 – Present', '2021-07/..'],
    ['October 2024 – Ongoing', '2024-10/..'],
    ['2020-', '2020/..'],
    ['since 2021', '2021/..'],
    ['until 2019', '../2019'],
    ['Sep – Dec 2022', '2022-09/2022-12'],
    ['2017/18', '2017/2018'],
    ['5 Oct 2024', '2024-10-05'],
    ['October 5, 2024', '2024-10-05'],
    ['10/2024', '2024-10'],
    ['05.10.2024', '2024-10-05'],
    ['c. 1998', '1998~'],
    ['Spring 2023', '2023-21'],
    ['Mai 2023', '2023-05'],
    ['1 Dec 2022 – 2 Dec 2022', '2022-12-01/2022-12-02'],
    ['2023-10/2024-06', '2023-10/2024-06'],
  ])('%j means %s', (typed, edtf) => {
    expect(parseTypedDates(typed)).toEqual({ edtf });
  });

  it('keep the wording when it could not be rebuilt', () => {
    expect(parseTypedDates('2020 and 2021')).toEqual({ edtf: '2020/2021', text: '2020 and 2021' });
  });

  it.each(['', '   ', 'soon', '32 Oct 2024', '30 Feb 2024', '13/2024', 'Oct', '2024 – 2020', 'Foo 2024', '12345', '1 2 3 2024'])(
    'do not guess at %j',
    (typed) => {
      expect(parseTypedDates(typed)).toBeNull();
    },
  );

  it('are either not understood or can be stored, whatever is typed', () => {
    const words = fc.constantFrom(
      '2024',
      '2019',
      'Oct',
      'May',
      '5',
      '31',
      '-',
      '–',
      '/',
      'to',
      'present',
      'c.',
      '.',
      ',',
      'and',
      'since',
      '10',
      'Spring',
      '..',
      '~',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 7 }).map((some) => some.join(' ')),
          fc.array(words, { maxLength: 5 }).map((some) => some.join('')),
        ),
        (typed) => {
          const read = parseTypedDates(typed);
          if (read) expect(Dates.safeParse(read).success, `${typed} → ${read.edtf}`).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('dates that are understood and cannot be', () => {
  it.each([
    ['Mar 2025 – Dec 2024', 'The end is before the start.'],
    ['31 Feb 2024', 'Feb 2024 has no day 31.'],
    ['summer of love', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(parseTypedDates(typed)).toBeNull();
    expect(whyNotDates(typed)).toBe(expected);
  });
});
