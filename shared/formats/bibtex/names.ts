import type { Creator } from '@retorquere/bibtex-parser';
import type { Name } from '../../model/names.ts';
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
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix: clean(suffix) } : {}),
  };
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

/** "and others": there are more names than the source tells. */
export const isOthers = ({ lastName, firstName }: Creator): boolean => lastName?.toLowerCase() === 'others' && !firstName;

/** The parser writes "\\'\\i" with a dotless i, which with its accent is the usual letter. */
export const fixed = (text: string): string => text.replace(/ı(?=[\u0300-\u036f])/g, 'i').normalize('NFC');

/** Words alone: without the tags that the parser makes of markup, with single blanks. */
export const clean = (text: string): string =>
  fixed(text.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();
