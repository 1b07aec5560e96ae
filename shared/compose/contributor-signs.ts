import { type CreditRole, creditRoles } from '../model/credit.ts';
import type { ContributorSign, Numbering } from '../model/document.ts';
import type { Contributor } from '../model/work.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The letter of each CRediT role, in the order of the standard: a letter means the same role in every list of the document and does
 * not change when works come and go. Letters that the document has as other signs are left out.
 */
export function creditLetters({ signs = {} }: Numbering): ReadonlyMap<CreditRole, string> {
  const taken = Object.values(signs).join('');
  const free = [...ALPHABET].filter((letter) => !taken.includes(letter));
  return new Map((Object.keys(creditRoles) as CreditRole[]).map((role, i) => [role, free[i] ?? '']));
}

/** The signs that a document of this owner gives a contributor, in the order of its list, then letters for CRediT roles: "*†", "a,f". */
export function signsOf(contributor: Contributor, numbering: Numbering, owner: string): readonly string[] {
  const signs = (Object.entries(numbering.signs ?? {}) as [ContributorSign, string][]).flatMap(([what, sign]) =>
    contributor[what] ? [sign] : [],
  );
  return [signs.join(''), creditOf(contributor, numbering, owner)].filter((text) => text !== '');
}

function creditOf({ credit, person }: Contributor, numbering: Numbering, owner: string): string {
  if (!numbering.credit || !credit || (numbering.credit === 'owner' && person !== owner)) return '';
  return [...creditLetters(numbering)].flatMap(([role, letter]) => (credit.includes(role) ? [letter] : [])).join(',');
}
