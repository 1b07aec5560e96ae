import type { Inline, Run } from '../compose/cv-document.ts';
import { inlineHtml, parseEntry } from './csl-html.ts';
import { withNumberApart } from './number-apart.ts';
import type { CslItem } from './to-csl.ts';

/** The parts of citeproc-js that are used; handed in, because the engine stays an unmodified file of its own. */
export type Citeproc = {
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

/** One reference as the style has it, without a number, and the label that the style would print for the first reference. */
export type Formatted = { readonly id: string; readonly label: Run; readonly content: Run };

/** A style and locale ready to format. Not safe to share between different sets of items. */
export type CslFormatter = {
  /** References of these items in the style's own order. */
  readonly bibliography: (items: readonly CslItem[]) => readonly Formatted[];
  /** After {@link CslFormatter.bibliography}: the references of some of its items, where they depend on their neighbours. */
  readonly subset: (ids: readonly string[]) => readonly Formatted[];
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
  const engine = new citeproc.Engine({ retrieveLocale: files.locale, retrieveItem }, files.style, locale, force);
  engine.setOutputFormat('html');
  return engine;
}

export function createFormatter(citeproc: Citeproc, files: CslFiles, locale: string): CslFormatter {
  let items = new Map<string, CslItem>();
  const engine = createEngine(citeproc, { ...files, style: withNumberApart(files.style) }, () => items, locale, true);
  const read = (made: ReturnType<CiteprocEngine['makeBibliography']>): Formatted[] => {
    if (!made) return [];
    const [parameters, entries] = made;
    return entries.map((html, i) => ({ id: parameters.entry_ids[i]?.[0] ?? '', ...parseEntry(html) }));
  };
  return {
    bibliography: (next) => {
      // A changed item under the same id is only noticed after the engine forgot it.
      engine.updateItems([]);
      items = new Map(next.map((item) => [item.id, item]));
      engine.updateItems(next.map((item) => item.id));
      return read(engine.makeBibliography());
    },
    subset: (ids) => read(engine.makeBibliography({ include: ids.map((id) => ({ field: 'id', value: id })) })),
    cite: (id) => inlineHtml(engine.makeCitationCluster([{ id }]).trim()),
  };
}

/** The text of runs. */
export function textOf(run: readonly Inline[]): string {
  return run.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.content))).join('');
}
