import type { Money } from '../model/money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount as the language of the document writes it: "€250,000", "CHF 250,000", "£1,249.50". Whole amounts have no decimals. */
export function formatMoney(money: Money | undefined, locale: string): string {
  if (!money) return '';
  const key = `${locale}|${money.currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, trailingZeroDisplay: 'stripIfInteger' });
  formats.set(key, format);
  return format.format(money.value);
}
