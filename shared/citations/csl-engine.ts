import type { Inline, Run } from '../compose/cv-document.ts';
import { inlineHtml, parseEntry } from './csl-html.ts';
import { type LetterCases, quickenCases } from './letter-cases.ts';
import { namesakesIn } from './namesakes.ts';
import { withNumberApart } from './number-apart.ts';
import { type Scanning, type TellingApart, tellApart } from './tell-apart.ts';
import type { CslItem } from './to-csl.ts';
import { type ToldInList, toldInList } from './told-in-list.ts';

/** The parts of citeproc-js that are used; handed in, because the engine stays an unmodified file of its own. */
export type Citeproc = LetterCases &
  Scanning & {
    readonly Engine: new (
      system: { retrieveLocale: (language: string) => string; retrieveItem: (id: string) => CslItem },
      style: string,
      language: string,
      force: boolean,
    ) => CiteprocEngine;
  };
export type CiteprocEngine = {
  updateItems: (ids: readonly string[]) => void;
  makeBibliography: (filter?: object) => false | [{ entry_ids: string[][] }, string[]];
  makeCitationCluster: (items: readonly { id: string }[]) => string;
  setOutputFormat: (format: 'html') => void;
};

/** Texts of a style and its locales; throws when a locale is missing. */
export type CslFiles = { readonly style: string; readonly locale: (language: string) => string };

/** One reference as the style has it, without a number, and the number in a column of its own as the style had it some time. */
export type Formatted = { readonly id: string; readonly label: Run; readonly content: Run };

/** A style and locale ready to format. Not safe to share between different sets of items. */
export type CslFormatter = {
  /** References of these items in the style's own order. */
  readonly bibliography: (items: readonly CslItem[]) => readonly Formatted[];
  /**
   * After {@link CslFormatter.bibliography}: the references of some of its items as a list of their own, where they depend on their
   * neighbours. `list` tells it from other lists.
   */
  readonly subset: (ids: readonly string[], list: string) => readonly Formatted[];
  /** After {@link CslFormatter.bibliography}: how the style cites one of its items in the text. */
  readonly cite: (id: string) => Run;
};

/**
 * The engine with a style, as everything here uses it. `items` is asked at every call, so that it can change.
 * @param force takes the locale even where the style has one of its own
 */
export function createEngine(
  citeproc: Citeproc,
  files: CslFiles,
  items: () => ReadonlyMap<string, CslItem>,
  locale: string,
  force: boolean,
): CiteprocEngine {
  const retrieveItem = (id: string): CslItem => {
    const item = items().get(id);
    if (!item) throw new Error(`The reference engine asked for ${id}, which is not in this list`);
    return item;
  };
  quickenCases(citeproc);
  const engine = new citeproc.Engine({ retrieveLocale: files.locale, retrieveItem }, files.style, locale, force);
  engine.setOutputFormat('html');
  return engine;
}

/** What an incremental update needs of the engine's list of works. */
type Registry = {
  readonly registry: {
    readonly registry: Readonly<Record<string, Registered>>;
    readonly reflist: readonly Registered[];
    readonly sorter: Sorter;
    readonly ambigcites: Record<string, string[]>;
  };
  readonly tmp: { taintedItemIDs: Record<string, boolean> };
};
type Registered = {
  readonly id: string;
  readonly seq: number;
  /** What its citation is before anything tells it from others. */
  readonly ambig: string;
  readonly sortkeys: unknown;
  readonly disambig: { readonly use_initials?: unknown; readonly givens?: unknown; readonly disambiguate?: unknown };
};
type Sorter = { readonly compareKeys: (a: Pick<Registered, 'sortkeys' | 'seq'>, b: Pick<Registered, 'sortkeys' | 'seq'>) => number };

/** Beyond so many references that changed, formatting all of them is quicker than choosing them. */
const MOST_CHOSEN = 150;

export function createFormatter(citeproc: Citeproc, files: CslFiles, locale: string): CslFormatter {
  const style = withNumberApart(files.style);
  /** Given names are written out where somebody else in the list has the same family name. */
  const expands = /disambiguate-add-givenname/.test(files.style);
  /** Names that the reference before has as well are replaced by a rule. */
  const substitutes = /subsequent-author-substitute/.test(files.style);
  const numbered = files.style.includes('citation-number');
  const disambiguates = style.includes('disambiguate');
  const told = toldInList(style);
  /** By the name that the engine has for them, and their ids by that name: what changes comes under a new name, or it would not notice. */
  let items = new Map<string, CslItem>();
  let ids = new Map<string, string>();
  let written = new Map<string, Written>();
  let versions = 0;
  let namesakes: ReadonlyMap<string, string> = new Map();
  const engine = createEngine(citeproc, { ...files, style }, () => items, locale, true) as CiteprocEngine & Registry & TellingApart;
  const texts = tellApart(citeproc, engine);
  const read = (made: ReturnType<CiteprocEngine['makeBibliography']>): Formatted[] => {
    if (!made) return [];
    const [parameters, entries] = made;
    return entries.map((html, i) => ({ id: idOf(parameters.entry_ids[i]?.[0] ?? ''), ...parseEntry(html) }));
  };
  const nameOf = (id: string): string => written.get(id)?.named.id ?? '';
  const idOf = (name: string): string => ids.get(name) ?? '';
  const only = (ids: readonly string[]) =>
    read(engine.makeBibliography({ include: ids.map((id) => ({ field: 'id', value: nameOf(id) })) }));

  /** A changed item gets a new name; one that is the same object is not even looked at. */
  const writtenOf = (item: CslItem): Written => {
    const before = written.get(item.id);
    if (before?.item === item) return before;
    const text = JSON.stringify(item);
    return { item, text, named: before?.text === text ? before.named : { ...item, id: `${item.id}#${++versions}` } };
  };

  /** Tells the engine what is in the list now. Of works that it knows already it keeps what it found out. */
  const update = (next: readonly CslItem[]): void => {
    const now = new Map(next.map((item) => [item.id, writtenOf(item)]));
    const names = [...now.values()].map(({ named }) => named.id);
    const kept = names.filter((name) => items.has(name));
    const stayed = new Set(kept);
    const moved = [...items.keys()].filter((name) => stayed.has(name)).some((name, i) => name !== kept[i]);
    const set = (known: readonly string[]) => {
      // Otherwise everything that was ever ambiguous is sorted anew at every update.
      engine.tmp.taintedItemIDs = {};
      const { registry, ambigcites } = engine.registry;
      for (const [cite, alike] of Object.entries(ambigcites)) {
        // Numbers tell works apart by themselves: without this, all of them count as ambiguous with each one that goes. Where words do,
        // the engine leaves a work whose citation changed among those that it was like before, and fails once the work is gone.
        ambigcites[cite] = numbered && !disambiguates ? [] : alike.filter((name) => registry[name]?.ambig === cite);
      }
      engine.updateItems(known);
    };
    const alike = expands ? namesakesIn(next) : namesakes;
    texts.keep(new Set(next.flatMap(({ id }) => (alike.get(id) === namesakes.get(id) ? (now.get(id)?.named.id ?? []) : []))));
    namesakes = alike;
    items = new Map([...now.values()].map(({ named }) => [named.id, named]));
    ids = new Map([...now].map(([id, { named }]) => [named.id, id]));
    set(names);
    written = now;
    // Works that nothing tells apart stand in the order in which they come; in another order all of them have to come anew.
    if (moved && hasTies(engine)) {
      set([]);
      set(names);
    }
  };

  const cites = new Map<string, { readonly from: string; readonly cite: Run }>();
  /** Everything that the words of a work depend on, but for the reference before. `cited`: in the text, not in the list. */
  const madeOf = (id: string, cited = false): string => {
    const name = nameOf(id);
    const registered = engine.registry.registry[name];
    const seen = cited ? everything : told;
    const said = disambiguates ? saidOf(registered?.disambig, seen) : '';
    return `${numbered && seen.number ? registered?.seq : ''} ${said} ${namesakes.get(id) ?? ''} ${name}`;
  };
  const lists = new Map<string, Entries>();
  /** References of some works in the style's order; what was made of the same things before is taken from the list of this name. */
  const format = (name: string, ids: readonly string[]): readonly Formatted[] => {
    const wanted = new Set(ids);
    const order = engine.registry.reflist.map(({ id }) => idOf(id)).filter((id) => wanted.has(id));
    const known: Entries = lists.get(name) ?? new Map();
    const signed = () => {
      const made = new Map(order.map((id) => [id, madeOf(id)]));
      if (!substitutes) return made;
      return new Map(order.map((id, i) => [id, `${made.get(id)} after ${made.get(order[i - 1] ?? '') ?? ''}`]));
    };
    const from = signed();
    // Another list may have the same works in the same order.
    const elsewhere = [...lists.values()].find((list) => order.every((id) => list.get(id)?.from === from.get(id)));
    if (elsewhere) {
      const same = order.flatMap((id) => elsewhere.get(id) ?? []);
      lists.set(name, new Map(same.map((made) => [made.entry.id, made])));
      return same.map(({ entry }) => entry);
    }
    const stale = new Set(order.filter((id) => known.get(id)?.from !== from.get(id)));
    const whole = stale.size > Math.min(MOST_CHOSEN, order.length - 1);
    // A reference is only right behind the one before it.
    const chosen = substitutes ? order.filter((id, i) => stale.has(id) || stale.has(order[i + 1] ?? '')) : [...stale];
    const all = whole && wanted.size === engine.registry.reflist.length;
    const fresh = new Map(
      (all ? read(engine.makeBibliography()) : stale.size > 0 ? only(whole ? order : chosen) : []).map((entry) => [entry.id, entry]),
    );
    // Formatting for the first time finds out what tells works apart.
    const signatures = stale.size > 0 ? signed() : from;
    const now: Entries = new Map();
    for (const id of order) {
      const entry = whole || stale.has(id) ? fresh.get(id) : known.get(id)?.entry;
      if (entry) now.set(id, { from: signatures.get(id) ?? '', entry });
    }
    lists.set(name, now);
    return [...now.values()].map(({ entry }) => entry);
  };

  return {
    bibliography: (next) => {
      update(next);
      for (const id of cites.keys()) if (!written.has(id)) cites.delete(id);
      return format('', [...written.keys()]);
    },
    subset: (ids, list) => format(list, ids),
    cite: (id) => {
      const from = madeOf(id, true);
      const known = cites.get(id);
      if (known && known.from === from) return known.cite;
      const cite = inlineHtml(engine.makeCitationCluster([{ id: nameOf(id) }]).trim());
      cites.set(id, { from, cite });
      return cite;
    },
  };
}

/** An item as it was written out last; `named`: as the engine has it, under a name that tells it from what had the same id before. */
type Written = { readonly item: CslItem; readonly text: string; readonly named: CslItem };

const everything: ToldInList = { givens: true, words: true, number: true };

/** What tells a work from others as far as it can be seen, without what the engine notes there for itself while it cites. */
function saidOf(disambig: Registered['disambig'] | undefined, seen: ToldInList): string {
  if (!disambig) return '';
  const { use_initials: _, givens, disambiguate, ...rest } = disambig;
  return JSON.stringify({ ...rest, ...(seen.givens && { givens }), ...(seen.words && { disambiguate }) });
}

/** Entries of one list by work, with what they were made of. */
type Entries = Map<string, { readonly from: string; readonly entry: Formatted }>;

/** Whether the style sorts two works that follow each other as equal. */
function hasTies({ registry: { reflist, sorter } }: Registry): boolean {
  return reflist.some((item, i) => {
    const before = reflist[i - 1];
    // Without their places in the list, by which the engine decides last.
    return before !== undefined && sorter.compareKeys({ sortkeys: before.sortkeys, seq: 0 }, { sortkeys: item.sortkeys, seq: 0 }) === 0;
  });
}

/** The text of runs. */
export function textOf(run: readonly Inline[]): string {
  return run.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.content))).join('');
}
