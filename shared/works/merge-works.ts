import type { Dates } from '../model/dates.ts';
import type { Contributor, Work } from '../model/work.ts';
import { fold } from '../text/fold.ts';
import { jsonEqual } from '../text/json-equal.ts';
import { plainText } from '../text/parse-rich.ts';
import { samePeople } from './person-match.ts';

/** Whose value a merged work gets: that of the work that stays, or of the other one. */
export type Side = 'stays' | 'other';

/** A field in which two works differ, the better value chosen. `why`: what speaks for it, completing "because it …". */
export type MergeField = { readonly key: string; readonly take: Side; readonly why: string };

/** Joined, whatever was chosen: nothing of them is lost. Whether a work is private is said by the one that stays; what either keeps off the web stays off. */
const joined = new Set(['tags', 'selected', 'private', 'notOnWeb', 'fieldsNotOnWeb', 'ext', 'translations', 'annote', 'keyword']);

/** The fields in which they differ and somebody has to choose, in the order of the work that stays. */
export function mergeFields(stays: Work, other: Work): readonly MergeField[] {
  const keys = [...new Set([...Object.keys(stays), ...Object.keys(other)])];
  return keys.flatMap((key): MergeField[] => {
    const [a, b] = [field(stays, key), field(other, key)];
    if (key === 'id' || joined.has(key) || jsonEqual(a, b) || (isBlank(a) && isBlank(b))) return [];
    const forOther = isBlank(a) ? 'is filled' : better(key, b, a);
    if (forOther) return [{ key, take: 'other', why: forOther }];
    return [{ key, take: 'stays', why: isBlank(b) ? 'is filled' : (better(key, a, b) ?? 'stays as it is') }];
  });
}

/**
 * One work out of two. Fields that `takes` does not name get the better value. Whose names are taken, the contributors keep what either
 * work knows about them: who they are in this portfolio, and their marks.
 */
export function merged(stays: Work, other: Work, takes: Readonly<Record<string, Side>> = {}): Work {
  const chosen = mergeFields(stays, other).flatMap(({ key, take }) =>
    (takes[key] ?? take) === 'other' ? [[key, field(other, key)] as const] : [],
  );
  const takesNames = chosen.some(([key]) => key === 'contributors');
  const [names, lost] = takesNames ? [other.contributors, stays.contributors] : [stays.contributors, other.contributors];
  return { ...stays, ...Object.fromEntries(chosen), contributors: withMarksOf(names, lost), ...together(stays, other) };
}

/** Contributors with what another list knows about the same people beside their names. */
function withMarksOf(list: readonly Contributor[], more: readonly Contributor[]): Contributor[] {
  const linked = new Set(list.map(({ person }) => person));
  const same = samePeople(list, more);
  return list.map((one, i) => {
    const twin = same.get(i);
    if (!twin) return one;
    const { name: _name, role: _role, person, ...marks } = twin;
    const credit = [...new Set([...(one.credit ?? []), ...(twin.credit ?? [])])];
    return {
      ...marks,
      ...(person === undefined || linked.has(person) ? {} : { person }),
      ...one,
      ...(credit.length > 0 ? { credit } : {}),
    };
  });
}

const field = (work: Work, key: string): unknown => (work as Readonly<Record<string, unknown>>)[key];

const isBlank = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function together(stays: Work, other: Work): Partial<Work> {
  const tags = [...new Set([...(stays.tags ?? []), ...(other.tags ?? [])])];
  const texts = (key: 'annote' | 'keyword', by: string) => {
    const all = [...new Set([stays[key], other[key]].filter(Boolean))];
    return all.length > 0 ? { [key]: all.join(by) } : {};
  };
  const hidden = [...new Set([...(stays.fieldsNotOnWeb ?? []), ...(other.fieldsNotOnWeb ?? [])])];
  const translations = { ...other.translations, ...stays.translations };
  return {
    ...(tags.length > 0 ? { tags } : {}),
    ...(stays.selected || other.selected ? { selected: true } : {}),
    ...(stays.notOnWeb || other.notOnWeb ? { notOnWeb: true } : {}),
    ...(hidden.length > 0 ? { fieldsNotOnWeb: hidden } : {}),
    ...texts('annote', '\n\n'),
    ...texts('keyword', ', '),
    ...(Object.keys(translations).length > 0 ? { translations } : {}),
    ...keptOriginals(stays, other),
  };
}

/** What each brought along from its source; of two from one format the other one's stands under `merged`. */
function keptOriginals(stays: Work, other: Work): Readonly<Record<string, unknown>> {
  const [own, more] = [stays.ext, other.ext] as (Readonly<Record<string, unknown>> | undefined)[];
  if (!more) return {};
  const clashes = Object.entries(more).filter(([key, value]) => own && key in own && !jsonEqual(own[key], value));
  const before = Array.isArray(own?.merged) ? own.merged : [];
  const kept = clashes.length > 0 ? { merged: [...before, Object.fromEntries(clashes)] } : {};
  return { ext: { ...more, ...own, ...kept } };
}

/** What speaks for a value against another one; null when nothing does. */
function better(key: string, value: unknown, than: unknown): string | null {
  if (key === 'title') return betterTitle(String(value), String(than));
  if (key === 'contributors') return betterNames(value as readonly Contributor[], than as readonly Contributor[]);
  if (key === 'issued' || key === 'event-date') return edtfLength(value) > edtfLength(than) ? 'says the date more exactly' : null;
  if (key === 'type') return than === 'article' ? 'is what became of the preprint' : than === 'document' ? 'says what kind it is' : null;
  if (key === 'status')
    return (value as readonly unknown[]).length > (than as readonly unknown[]).length ? 'knows more of its history' : null;
  if (key === 'page') return /\d\D+\d/.test(String(value)) && !/\d\D+\d/.test(String(than)) ? 'has first and last page' : null;
  if (key === 'container-title') return abbreviates(String(than), String(value)) ? 'is not abbreviated' : null;
  if (key === 'URL') return /^https:/.test(String(value)) && !/^https:/.test(String(than)) ? 'is a safe address' : null;
  return null;
}

/** Whether each word of the one begins a word of the other, in its order: "J. Imag. Soils". */
function abbreviates(short: string, long: string): boolean {
  const words = fold(long).split(/[^\p{L}\p{N}]+/u);
  let at = 0;
  for (const word of fold(short)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)) {
    const found = words.slice(at).findIndex((one) => one.startsWith(word));
    if (found < 0) return false;
    at += found + 1;
  }
  return long.length > short.length;
}

function betterTitle(value: string, than: string): string | null {
  const [one, two] = [plainText(value), plainText(than)];
  const capitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  if (capitals(two) && !capitals(one)) return 'is not in capitals';
  if (capitals(one)) return null;
  if (one.length > two.length && one.toLowerCase().startsWith(two.toLowerCase())) return 'has a subtitle';
  return one.replace(/[^\u0080-\uffff]/g, '').length > two.replace(/[^\u0080-\uffff]/g, '').length && one.length === two.length
    ? 'has its accents'
    : null;
}

function betterNames(value: readonly Contributor[], than: readonly Contributor[]): string | null {
  if (value.length !== than.length) return value.length > than.length ? 'names more people' : null;
  const letters = (list: readonly Contributor[]) =>
    list.reduce((sum, { name }) => sum + (name.given ?? '').replace(/[^\p{L}]/gu, '').length, 0);
  return letters(value) > letters(than) ? 'has given names in full' : null;
}

const edtfLength = (value: unknown): number => (value as Dates | undefined)?.edtf.replace(/[^\d/-]/g, '').length ?? 0;
