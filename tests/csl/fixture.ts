/** A fixture of the CSL test suite: a text with named sections. */
export type Fixture = {
  readonly mode: string;
  readonly result: string;
  readonly csl: string;
  readonly input: readonly { readonly id: string; readonly type: string }[];
  /** Ids known to the engine, step by step. */
  readonly bibEntries?: readonly (readonly string[])[];
  readonly bibSection?: object;
  readonly citationItems?: readonly (readonly { id: string }[])[];
  /** Each with the citations before and after it. */
  readonly citations?: readonly [object, [string, number][], [string, number][]][];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly abbreviations?: Abbreviations;
};
/** By jurisdiction, kind of field and what is shortened. */
export type Abbreviations = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** Reads a fixture; throws when a section that every one has is missing or holds no JSON where it must. */
export function parseFixture(text: string): Fixture {
  const sections = new Map<string, string>();
  for (const match of text.replace(/^\uFEFF/, '').matchAll(/^>>=+ *([A-Z-]+) *=+>>\r?\n([\s\S]*?)^<<=+ *\1 *=+<</gm))
    sections.set(match[1] ?? '', (match[2] ?? '').trim());
  const needed = (name: string): string => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`The fixture has no section ${name}`);
    return section;
  };
  const json = (name: string) => {
    const section = sections.get(name);
    return section ? JSON.parse(section) : undefined;
  };
  return {
    mode: needed('MODE'),
    result: sections.get('RESULT') ?? '',
    csl: needed('CSL'),
    input: JSON.parse(needed('INPUT')),
    bibEntries: json('BIBENTRIES'),
    bibSection: json('BIBSECTION'),
    citationItems: json('CITATION-ITEMS'),
    citations: json('CITATIONS'),
    options: json('OPTIONS'),
    abbreviations: json('ABBREVIATIONS'),
  };
}
