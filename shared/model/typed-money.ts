import type { Money } from './money.ts';

/** Signs that people type instead of a code. A plain "$" means US dollars. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  'FR.': 'CHF',
  ZŁ: 'PLN',
  KČ: 'CZK',
};

const factors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** What was typed, or why it is no amount. */
export type TypedMoney = { readonly ok: true; readonly value: Money } | { readonly ok: false; readonly message: string };

const EXAMPLE = 'Write it like 250,000 EUR or £1.2 million.';

/** Reads an amount as people type it: `250,000 EUR`, `€ 250.000,50`, `CHF 250'000`, `£1.2 million`, `40k USD`. */
export function parseTypedMoney(typed: string): TypedMoney {
  const text = typed.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  const parts = /^([^\d]*?)\s*(\d[\d.,'’ ]*)\s*(k|m|mio|million|bn|billion)?\b\.?\s*([^\d]*)$/i.exec(text);
  if (!parts) return { ok: false, message: `Not understood. ${EXAMPLE}` };
  const [, before = '', digits = '', factor = '', after = ''] = parts;
  const amount = readNumber(digits, factor !== '');
  if (amount === null || (before && after)) return { ok: false, message: `Not understood. ${EXAMPLE}` };
  const named = (before || after).trim();
  if (!named) return { ok: false, message: `Add the currency. ${EXAMPLE}` };
  const currency = readCurrency(named);
  if (!currency) return { ok: false, message: `“${named}” is not a currency. Use its sign or its three letters: €, £, CHF, SEK.` };
  // Twelve digits: 1.2 × 1,000,000 must not come out as 1,199,999.9999999998.
  return { ok: true, value: { value: Number((amount * (factors[factor.toLowerCase()] ?? 1)).toPrecision(12)), currency } };
}

/** The amount as somebody would type it; reading it again gives the same. Three decimals get a fourth: "1.125" would be read as 1125. */
export function typedMoney(money: Money | undefined): string {
  if (!money) return '';
  const decimals = String(money.value).split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals === 3 ? 4 : decimals, maximumFractionDigits: 12 });
  return `${format.format(money.value)} ${money.currency}`;
}

function readCurrency(named: string): string | null {
  const upper = named.toUpperCase();
  const sign = signs[upper];
  if (sign) return sign;
  return /^[A-Z]{3}$/.test(upper) && Intl.supportedValuesOf('currency').includes(upper) ? upper : null;
}

/** The last separator is a decimal sign unless exactly three digits follow it or it stands more than once. */
function readNumber(digits: string, scaled: boolean): number | null {
  const plain = digits.replace(/['’ ]/g, '');
  const last = /[.,](\d*)$/.exec(plain);
  if (!last) return /^\d+$/.test(plain) ? Number(plain) : null;
  const sign = last[0][0] ?? '';
  const other = sign === '.' ? ',' : '.';
  const whole = plain.slice(0, last.index);
  const tail = last[1] ?? '';
  const repeated = whole.includes(sign);
  const groups = repeated || (tail.length === 3 && !scaled && !whole.includes(other));
  if (groups) {
    const separated = new RegExp(`^\\d{1,3}(?:\\${sign}\\d{3})+$`);
    return separated.test(plain) ? Number(plain.replaceAll(sign, '')) : null;
  }
  const ordered = new RegExp(`^\\d{1,3}(?:\\${other}\\d{3})*$|^\\d+$`);
  return tail !== '' && ordered.test(whole) ? Number(`${whole.replaceAll(other, '')}.${tail}`) : null;
}
