import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../shared/compose/format-money.ts';
import { Money } from '../../shared/model/money.ts';
import { parseTypedMoney, typedMoney } from '../../shared/model/typed-money.ts';

const read = (typed: string) => {
  const result = parseTypedMoney(typed);
  return result.ok ? `${result.value.value} ${result.value.currency}` : null;
};

describe('a typed amount', () => {
  it.each([
    ['250,000 EUR', '250000 EUR'],
    ['€250,000', '250000 EUR'],
    ['€ 250.000,50', '250000.5 EUR'],
    ['1.250.000 €', '1250000 EUR'],
    ["CHF 250'000", '250000 CHF'],
    ['250 000 kr', null],
    ['250 000 SEK', '250000 SEK'],
    ['250\u202f000,5 eur', '250000.5 EUR'],
    ['£1.2 million', '1200000 GBP'],
    ['£1,249.50', '1249.5 GBP'],
    ['40k USD', '40000 USD'],
    ['US$ 3.5M', '3500000 USD'],
    ['2 Mio. EUR', '2000000 EUR'],
    ['0.5 JPY', '0.5 JPY'],
    ['7000', null],
    ['EUR', null],
    ['100 XYZ', null],
    ['€ 100 EUR', null],
    ['1.25,0,0 EUR', null],
    ['12.34.56 EUR', null],
    ['-5 EUR', null],
    ['a lot', null],
  ])('“%s” is %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it('says what is missing', () => {
    expect(parseTypedMoney('7000')).toMatchObject({ ok: false, message: expect.stringContaining('Add the currency') });
    expect(parseTypedMoney('100 XYZ')).toMatchObject({ ok: false, message: expect.stringContaining('“XYZ” is not a currency') });
  });

  it.each([
    [250_000, 'EUR'],
    [1249.5, 'GBP'],
    [0.125, 'KWD'],
    [12.5, 'EUR'],
    [1_000.125, 'KWD'],
    [123_456_789, 'JPY'],
  ])('%s %s is read back from what its form shows', (value, currency) => {
    expect(parseTypedMoney(typedMoney({ value, currency }))).toEqual({ ok: true, value: { value, currency } });
  });
});

describe('a printed amount', () => {
  it.each([
    [{ value: 250_000, currency: 'EUR' }, 'en-GB', '€250,000'],
    [{ value: 1249.5, currency: 'GBP' }, 'en-GB', '£1,249.50'],
    [{ value: 40_000, currency: 'USD' }, 'en-US', '$40,000'],
    [{ value: 40_000, currency: 'USD' }, 'en-GB', 'US$40,000'],
    [{ value: 250_000, currency: 'CHF' }, 'en-GB', 'CHF\u00a0250,000'],
    [{ value: 250_000, currency: 'EUR' }, 'de-DE', '250.000\u00a0€'],
  ])('%o in %s', (money, locale, expected) => expect(formatMoney(money, locale)).toBe(expected));
});

it('stores no currency without three letters and no debts', () => {
  expect(Money.safeParse({ value: 1, currency: 'euro' }).error?.issues[0]?.message).toContain('ISO 4217');
  expect(Money.safeParse({ value: -1, currency: 'EUR' }).success).toBe(false);
});
