import type { z } from 'zod';
import { failure, type Result, success } from '../model/problem.ts';
import { issueInWords } from './issue-words.ts';
import { labelOf } from './item-label.ts';
import { upgraded } from './migrate.ts';
import { collections, Draft, fileFormat, Portfolio, schemaVersion } from './portfolio.ts';
import { hasPrototypeField } from './prototype-field.ts';
import { type ItemList, itemPlace, type LeftOut, labelInText, linesIn, spanInWords, tornInWords } from './salvage-words.ts';
import { namelessGroups, namelessOwners, profileInPart } from './stand-ins.ts';
import type { Part } from './torn-cursor.ts';
import { readTorn, type TornText } from './torn-text.ts';

/** What can be read safely of a damaged file. */
export type Salvaged = {
  readonly portfolio: Portfolio;
  readonly revision: number;
  /** Fields around the portfolio that we do not know. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** In the order of the file. */
  readonly leftOut: readonly LeftOut[];
};

const schemas: Readonly<Record<ItemList, z.ZodType<{ readonly id: string }>>> = { ...collections, drafts: Draft };
const lists = Object.keys(schemas) as ItemList[];

/** Brackets inside each other that an item may have; the file as a whole may have a few more. */
const ITEM_DEPTH = 96;

/**
 * Every person, work, entry, document and group of a damaged file that is whole and fits its schema by itself, as it stands in the file; the
 * others are left out and listed. Nothing is completed or corrected, but nobody whom something belongs to goes missing: what
 * fits of the profile stands in, or a profile without a name. Never throws. Fails with `not-a-portfolio`, `newer` or `nothing`.
 * @param text of the file; whatever could not be decoded stands in it as a control character
 */
export function salvage(text: string): Result<Salvaged> {
  const torn = readTorn(text, lists, ITEM_DEPTH);
  const { format, schemaVersion: written, revision, checksum: _, portfolio: __, ...around } = wholeFields(torn.around);
  if (format !== fileFormat && (torn.around.get('format')?.kind === 'whole' || !text.includes(`"${fileFormat}"`)))
    return failure('not-a-portfolio', 'It does not say that it is a portfolio of Scholarfolio, so nothing in it can be shown.');
  const version = Number.isSafeInteger(written) && Number(written) >= 1 ? Number(written) : schemaVersion;
  if (version > schemaVersion) return failure('newer', 'A newer version of Scholarfolio wrote it, so nothing in it can be shown.');
  const sorter = new Sorter(text, torn);
  const portfolio = sorter.sort(version);
  if (!portfolio) return failure('nothing', 'No person, work, entry or document in it can be read.');
  return success({
    portfolio,
    revision: Number.isSafeInteger(revision) && Number(revision) >= 0 ? Number(revision) : 0,
    extra: sorter.straight ? around : {},
    leftOut: sorter.leftOut(),
  });
}

function wholeFields(parts: ReadonlyMap<string, Part>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, part] of parts) if (part.kind === 'whole' && key !== '__proto__') fields[key] = part.value;
  return fields;
}

/** Tells what fits from what does not, and notes why. */
class Sorter {
  /** Brackets stand where they belong, so that a field of the portfolio cannot be one of an item. */
  readonly straight: boolean;
  readonly #torn: TornText;
  readonly #text: string;
  readonly #line: (offset: number) => number;
  readonly #notes: (LeftOut & { readonly at: number })[] = [];

  constructor(text: string, torn: TornText) {
    this.#torn = torn;
    this.#text = text;
    this.#line = linesIn(text);
    const parts = [...torn.lists.values()].flat();
    this.straight = torn.stray.length === 0 && parts.every((part) => part.kind === 'whole' || part.why === 'cut');
  }

  leftOut(): LeftOut[] {
    return this.#notes.toSorted((a, b) => a.at - b.at).map(({ place, reason }) => ({ place, reason }));
  }

  #note(at: number, place: string, reason: string): void {
    this.#notes.push({ at, place, reason });
  }

  /** Null when there is nothing to show. */
  sort(version: number): Portfolio | null {
    this.#noteFrame();
    const { fields, lists: parts } = this.#torn;
    const whole = lists.flatMap((list) => {
      const values = parts.get(list)?.flatMap((part) => (part.kind === 'whole' ? [part.value] : []));
      return values ? [[list, values] as const] : [];
    });
    const stored = { ...(this.straight ? wholeFields(fields) : {}), ...Object.fromEntries(whole) };
    const today = upgraded(version, stored);
    const { ...kept } = typeof today === 'object' && today !== null ? (today as Record<string, unknown>) : {};
    for (const list of lists) {
      const items = this.#items(list, kept[list]);
      // A file need not have groups: without any it stays one that has none.
      if (list === 'groups' && items.length === 0) delete kept.groups;
      else kept[list] = items;
    }
    this.#leaveOutWrong(kept, 'dismissed');
    this.#leaveOutWrong(kept, 'styles');
    const items = kept as unknown as Portfolio;
    if (items.people.length + items.works.length + items.entries.length + items.documents.length + (items.groups?.length ?? 0) === 0)
      return null;
    const owners = namelessOwners(items);
    for (const { id } of owners)
      this.#note(0, `Person “${id}”`, 'the profile is missing; one without a name stands in, so that what belongs to it can be seen');
    const groups = namelessGroups(items);
    for (const { id } of groups)
      this.#note(0, `Group “${id}”`, 'the group is missing; one without a name stands in, so that its page can be seen');
    const all = {
      ...kept,
      people: [...items.people, ...owners],
      ...(groups.length > 0 ? { groups: [...(items.groups ?? []), ...groups] } : {}),
    };
    const checked = Portfolio.safeParse(all);
    return checked.success ? checked.data : null;
  }

  /** A field beside the lists that does not fit takes nothing else with it. */
  #leaveOutWrong(kept: Record<string, unknown>, field: 'dismissed' | 'styles'): void {
    const parsed = Portfolio.shape[field].safeParse(kept[field]);
    if (parsed.success) return;
    this.#note(0, `Field “${field}”`, issueInWords(parsed.error.issues[0], kept[field], 'it'));
    delete kept[field];
  }

  /** What of the file is no item, or no part of one that could be read. */
  #noteFrame(): void {
    const { fields, lists: parts, stray, brokenOff } = this.#torn;
    for (const [key, part] of fields)
      if (part.kind === 'torn' || key === '__proto__' || !this.straight)
        this.#note(part.from, `Field “${key}”`, tornInWords(part, this.#line));
    for (const span of stray) {
      const where = spanInWords(span, this.#line);
      this.#note(span.from, `${where[0]?.toUpperCase()}${where.slice(1)}`, 'what stands there belongs to nothing');
    }
    if (brokenOff === null) return;
    const missing = (['people', 'works', 'entries', 'documents'] as const).filter((list) => !parts.has(list)).join(', ');
    const rest = missing ? `, among it every one of these: ${missing}` : '';
    this.#note(
      Number.POSITIVE_INFINITY,
      'End of the file',
      `it breaks off in line ${this.#line(brokenOff)}; what followed is missing${rest}`,
    );
  }

  #items(list: ItemList, stored: unknown): unknown[] {
    const parts = this.#torn.lists.get(list) ?? [];
    for (const [index, part] of parts.entries()) {
      if (part.kind === 'whole') continue;
      const label = labelInText(this.#text.slice(part.from, part.to));
      this.#note(part.from, itemPlace(list, index + 1, label), tornInWords(part, this.#line));
    }
    if (stored === undefined) return [];
    if (!Array.isArray(stored)) {
      this.#note(0, `Field “${list}”`, issueInWords(Portfolio.safeParse({ [list]: stored }).error?.issues[0], { [list]: stored }));
      return [];
    }
    const kept: unknown[] = [];
    const ids = new Set<unknown>();
    const places = parts.flatMap((part, index) => (part.kind === 'whole' ? [{ at: part.from, number: index + 1 }] : []));
    for (const [index, value] of stored.entries()) {
      const { at, number } = places[index] ?? { at: 0, number: index + 1 };
      const { item, problem } = judged(list, value, ids);
      if (item !== null) kept.push(item);
      if (problem !== null) this.#note(at, itemPlace(list, number, labelOf(value)), problem);
    }
    return kept;
  }
}

/** An item that fits, or what fits of a profile; and what is wrong with it. @param ids of the items before it; its own is added */
function judged(list: ItemList, value: unknown, ids: Set<unknown>): { readonly item: unknown; readonly problem: string | null } {
  if (hasPrototypeField(value)) return { item: null, problem: 'has a field named __proto__, which is not allowed' };
  const parsed = schemas[list].safeParse(value);
  const part = parsed.success || list !== 'people' ? null : profileInPart(value);
  const item = parsed.success ? parsed.data : (part?.person ?? null);
  const wrong = parsed.success ? null : issueInWords(parsed.error.issues[0], value, 'it');
  const problem = part ? `${wrong}. Shown without: ${part.without.join(', ')}` : wrong;
  if (item === null || list === 'drafts') return { item, problem };
  if (ids.has(item.id)) return { item: null, problem: `its id ${item.id} is that of another one before it` };
  ids.add(item.id);
  return { item, problem };
}
