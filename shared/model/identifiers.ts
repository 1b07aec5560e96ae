/** The bare DOI (`10.5281/zenodo.1`) from a DOI, `doi:` form or doi.org address; null when there is none. */
export function parseDoi(typed: string): string | null {
  const match = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(typed.trim());
  return match?.[1] ?? null;
}

/** The hyphenated ORCID iD when its check digit (ISO 7064 mod 11-2) is right; null otherwise. */
export function parseOrcid(typed: string): string | null {
  const match = /^(?:https?:\/\/orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(typed.trim());
  if (!match) return null;
  const digits = match.slice(1).join('').toUpperCase();
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  if (digits.at(-1) !== (check === 10 ? 'X' : String(check))) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`;
}

/**
 * The address when a page may link to it: `https:`, `http:` and `mailto:` only. Null for every other scheme, for relative
 * addresses and for ones with control characters. The one place that decides this.
 */
export function safeUrl(typed: string): string | null {
  const text = typed.trim();
  if (/[\p{Cc}\s]/u.test(text) || !/^(https?:\/\/[^/]|mailto:[^@\s]+@)/i.test(text)) return null;
  return URL.canParse(text) ? text : null;
}

/** An address without scheme, `www.` and final slash, as printed in a header line. */
export function shortUrl(url: string): string {
  return url.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '');
}

/** Whether a text is an ISBN of ten or thirteen digits whose check digit is right; hyphens and spaces do not matter. */
export function isIsbn(typed: string): boolean {
  const digits = typed.replace(/[\s‐‑–-]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits))
    return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && isDivisibleBy11(digits);
}

/** Whether a text is an ISSN of eight digits whose check digit is right. */
export function isIssn(typed: string): boolean {
  const digits = typed.replace(/[\s‐‑–-]/g, '').toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) && isDivisibleBy11(digits);
}

/** The sum of the digits, each times its place from the right; X is ten. */
function isDivisibleBy11(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (digits.length - index), 0);
  return sum % 11 === 0;
}
