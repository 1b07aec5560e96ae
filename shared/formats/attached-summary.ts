import { groupOf, inGroups } from '../compose/group-items.ts';
import { type Item, itemId } from '../compose/resolve-items.ts';
import { runText } from '../compose/runs.ts';
import { summarise } from '../compose/summarise.ts';
import { type Entry, emptyEntry } from '../entries/registry.ts';
import type { PortfolioDocument, Section } from '../model/document.ts';
import { languageOf } from '../model/languages.ts';
import { wordingOf } from '../wording/wording.ts';
import { isCounted } from './attached-places.ts';
import { escapeRich } from './rich.ts';

/** A section, and the entries that it lists beside those of the portfolio. */
export type AttachedSection = { readonly section: Section; readonly entries: readonly Entry[] };

/**
 * A section of numbers without the works and grants behind them: each number is an entry of its own, in the words that are printed.
 * @param items what the section lists
 * @param newId an id that no entry has, one for each number
 * @param base language of the owner's own texts
 */
export function attachedSummary(
  section: Section,
  items: readonly Item[],
  document: PortfolioDocument,
  { now, base, newId }: { readonly now: number; readonly base: string; readonly newId: () => string },
): AttachedSection {
  if (!items.some(isCounted)) return { section, entries: [] };
  const wording = wordingOf(document);
  const source = { collection: 'documents', id: document.id } as const;
  const entries: Entry[] = [];
  const line = (label: string, text: string): string => {
    const words = { ...(label ? { label: asRich(label) } : {}), text: asRich(text) };
    const language = languageOf(document.locale);
    const made = { ...emptyEntry('custom', newId(), document.owner), ...words } as Entry;
    entries.push(language === base ? made : { ...made, translations: { [language]: words } });
    return made.id;
  };
  const ids = inGroups(items, (item) => groupOf(item, section, wording, now)).flatMap(({ label, values }) => [
    ...(label ? [line('', label)] : []),
    ...summarise(values, { document, section, wording }, source).map((block) => line(runText(block.label ?? []), runText(block.content))),
    ...values.filter((item) => !isCounted(item)).map(itemId),
  ]);
  const { filter: _filter, ...rest } = section;
  return {
    section: {
      ...rest,
      kinds: [],
      works: [],
      items: ids.map((id) => ({ kind: 'entry', id })),
      exclude: [],
      order: 'manual',
      group: 'none',
    },
    entries,
  };
}

/** Words as Markdown that prints them, with the spaces at which no line may end. */
const asRich = (words: string): string => words.replace(/[^\u00a0\u202f]+/g, (part) => escapeRich(part));
