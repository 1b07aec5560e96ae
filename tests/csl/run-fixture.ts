import type { Citeproc, CiteprocEngine, CslFiles } from '../../shared/citations/csl-engine.ts';
import { createEngine } from '../../shared/citations/csl-engine.ts';
import type { Abbreviations, Fixture } from './fixture.ts';

/** What fixtures use of the engine beyond what documents need. */
type Whole = Omit<CiteprocEngine, 'makeBibliography' | 'updateItems'> & {
  readonly updateItems: (ids: readonly string[], unsorted?: boolean) => void;
  readonly makeBibliography: (filter?: object) => false | [Record<string, unknown> & { bibstart: string; bibend: string }, string[]];
  readonly processCitationCluster: (
    citation: object,
    before: [string, number][],
    after: [string, number][],
  ) => [object, [number, string, string][]];
  readonly registry: { readonly citationreg: { readonly citationByIndex: readonly { readonly citationID: string }[] } };
  readonly opt: { readonly development_extensions: Record<string, unknown> };
  readonly sys: Record<string, unknown>;
};

/** What the engine prints for a fixture, in the form in which the fixture gives its result. */
export function runFixture(citeproc: Citeproc, locale: CslFiles['locale'], fixture: Fixture): string {
  const items = new Map(fixture.input.map((item) => [String(item.id), item]));
  const engine = createEngine(citeproc, { style: fixture.csl, locale }, () => items, 'en-US', false) as unknown as Whole;
  Object.assign(engine.opt.development_extensions, fixture.options);
  if (fixture.abbreviations) engine.sys.getAbbreviation = abbreviate(fixture.abbreviations);

  const all = [...items.keys()];
  for (const ids of fixture.bibEntries ?? (fixture.citations ? [] : [all])) engine.updateItems(ids, fixture.mode === 'bibliography-nosort');
  const cited = fixture.citations && citationsOf(engine, fixture.citations);
  const made = fixture.mode.startsWith('bibliography') ? engine.makeBibliography(fixture.bibSection) : false;
  switch (fixture.mode) {
    case 'citation': {
      if (cited) return cited;
      const clusters = fixture.citationItems ?? [(fixture.bibEntries?.at(-1) ?? all).map((id) => ({ id }))];
      return clusters.map((cluster) => engine.makeCitationCluster(cluster)).join('\n');
    }
    case 'bibliography':
    case 'bibliography-nosort':
      return made ? made[0].bibstart + made[1].join('') + made[0].bibend : '';
    case 'bibliography-header':
      return made
        ? Object.keys(made[0])
            .sort()
            .map((key) => `${key}: ${made[0][key]}`)
            .join('\n')
        : '';
    default:
      throw new Error(`There is no mode ${fixture.mode}`);
  }
}

/** Every citation of the text, in its order; `>>` before those that the last step wrote. */
function citationsOf(engine: Whole, steps: NonNullable<Fixture['citations']>): string {
  const texts = new Map<string, string>();
  let last = new Set<string>();
  for (const [citation, before, after] of steps) {
    const [, written] = engine.processCitationCluster(citation, before, after);
    for (const [, text, id] of written) texts.set(id, text);
    last = new Set(written.map(([, , id]) => id));
  }
  return engine.registry.citationreg.citationByIndex
    .map(({ citationID }, i) => `${last.has(citationID) ? '>>' : '..'}[${i}] ${texts.get(citationID)}`)
    .join('\n');
}

function abbreviate(known: Abbreviations) {
  return (
    _style: string,
    found: Record<string, Record<string, Record<string, string>>>,
    wanted: string,
    kind: string,
    key: string,
  ): string => {
    const jurisdiction = known[wanted]?.[kind]?.[key] ? wanted : 'default';
    const short = known[jurisdiction]?.[kind]?.[key];
    found[jurisdiction] ??= {};
    const kinds = found[jurisdiction];
    kinds[kind] ??= {};
    if (short) kinds[kind][key] = short;
    return jurisdiction;
  };
}
