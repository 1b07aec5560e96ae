/** What an engine notes while it writes a citation, for the search that asked for it: how many conditions it met and found to hold. */
type Noted = { disambiguate_count: number; disambiguate_maxMax: number };

/** What citeproc-js writes the citation of a work with, looked up in its own object at every call. */
export type Scanning = {
  /** `scanning`: with so much written out as `settings` says, only to see whether it differs from others by now. */
  getAmbiguousCite: (this: Writing, item: { readonly id: string }, settings?: object, scanning?: boolean, cited?: object) => string;
};

type Writing = { readonly tmp: Noted };

/** What of an engine tells works with the same citation apart. */
export type TellingApart = Writing & {
  readonly disambiguate: { run: (cite: string) => void };
  readonly registry: {
    readonly registry: Readonly<Record<string, { disambig: object }>>;
    readonly ambigcites: Readonly<Record<string, readonly string[]>>;
  };
};

export type Texts = {
  /** Forgets what was written of all works but these, by the names that the engine has for them. */
  readonly keep: (names: ReadonlySet<string>) => void;
};

/** `after`: the settings, which an engine completes while it writes, as JSON. */
type Written = Noted & { readonly text: string; readonly after: string };

/** What was written by settings and work. Engines that are not in here do without. */
const scanned = new WeakMap<object, Map<string, Map<string, Written>>>();
const patched = new WeakSet<Scanning>();

/**
 * Lets an engine tell works apart anew each time a set of them changes, and still in little time. By itself citeproc-js goes on from
 * what it found the last time, so that names once added stay though nothing needs them any more. And it writes the citations of all
 * works of the set again with more and more names and words: seconds for some hundred works of one author. Such a text depends on the
 * work, the settings and, in some styles, on who else has its authors' names; while these stay it is written once.
 */
export function tellApart(citeproc: Scanning, engine: TellingApart): Texts {
  rememberScans(citeproc);
  const texts = new Map<string, Map<string, Written>>();
  scanned.set(engine, texts);
  /** What each work was cited with before anything told it from others. */
  const plain = new Map<string, object>();
  const { disambiguate, registry } = engine;
  const run = disambiguate.run.bind(disambiguate);
  disambiguate.run = (cite) => {
    for (const name of registry.ambigcites[cite] ?? []) {
      const work = registry.registry[name];
      if (!work) continue;
      const first = plain.get(name);
      if (first) work.disambig = structuredClone(first);
      else plain.set(name, structuredClone(work.disambig));
    }
    run(cite);
  };
  return {
    keep: (names) => {
      for (const name of plain.keys()) if (!names.has(name)) plain.delete(name);
      for (const [settings, byName] of texts) {
        for (const name of byName.keys()) if (!names.has(name)) byName.delete(name);
        if (byName.size === 0) texts.delete(settings);
      }
    },
  };
}

function rememberScans(citeproc: Scanning): void {
  if (patched.has(citeproc)) return;
  patched.add(citeproc);
  const write = citeproc.getAmbiguousCite;
  citeproc.getAmbiguousCite = function (item, settings, scanning, cited) {
    const texts = scanning ? scanned.get(this) : undefined;
    if (!texts || !settings) return write.call(this, item, settings, scanning, cited);
    const key = JSON.stringify(settings);
    const byName = texts.get(key) ?? new Map<string, Written>();
    if (byName.size === 0) texts.set(key, byName);
    const known = byName.get(item.id);
    if (known) {
      this.tmp.disambiguate_count = known.disambiguate_count;
      this.tmp.disambiguate_maxMax = known.disambiguate_maxMax;
      if (known.after !== key) Object.assign(settings, JSON.parse(known.after));
      return known.text;
    }
    const text = write.call(this, item, settings, scanning, cited);
    const { disambiguate_count, disambiguate_maxMax } = this.tmp;
    byName.set(item.id, { text, after: JSON.stringify(settings), disambiguate_count, disambiguate_maxMax });
    return text;
  };
}
