import type { Creator } from '@retorquere/bibtex-parser';
import { isSuffix, type Name, parseName, withSuffix } from '../../model/names.ts';
import { withoutMarks } from '../author-marks.ts';
import { withMaths } from './maths.ts';

/** A name as CSL has it; null for "others" and blanks. */
function nameOf({ name, lastName = '', firstName = '', prefix = '', suffix = '' }: Creator): Name | null {
  if (name) return { literal: clean(name) };
  const family = clean(lastName);
  if (!family || isOthers({ lastName, firstName })) return null;
  const given = clean(firstName);
  const particle = clean(prefix);
  if (!given && !particle && !suffix) return { literal: family };
  // "John Smith Jr." without commas: BibTeX takes the last word for the family name.
  if (!suffix && isSuffix(family) && given.includes(' ')) return parseName(`${given} ${[particle, family].filter(Boolean).join(' ')}`);
  const parts: Name = {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix: clean(suffix) } : {}),
  };
  return withSuffix(parts);
}

/** A name and the marks beside it, such as `*` or `$^{\\dagger}$`, which are no part of it. */
export function markedNameOf(
  creator: Creator,
  maths: readonly string[],
): { readonly name: Name; readonly marks: readonly string[] } | null {
  const marks = new Set<string>();
  const parts = (['name', 'lastName', 'firstName', 'suffix'] as const).flatMap((part) => {
    const given = creator[part];
    if (!given) return [];
    const bare = withoutMarks(withMaths(given, maths).trim());
    for (const mark of bare.marks) marks.add(mark);
    return [[part, bare.text] as const];
  });
  const name = nameOf({ ...creator, ...Object.fromEntries(parts) });
  return name && { name, marks: [...marks] };
}

/** Where it is kept which lists of names go on: `ext.bibtex['and others']`, roles of CSL. */
export const OTHERS = 'and others';

/** "and others": there are more names than the source tells. */
export const isOthers = ({ lastName, firstName }: Creator): boolean => lastName?.toLowerCase() === 'others' && !firstName;

/** The parser writes "\\'\\i" with a dotless i, which with its accent is the usual letter. */
export const fixed = (text: string): string => text.replace(/ı(?=[\u0300-\u036f])/g, 'i').normalize('NFC');

/** Words alone: without the tags that the parser makes of markup, with single blanks. */
export const clean = (text: string): string =>
  fixed(text.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
