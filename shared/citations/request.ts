import type { Run } from '../compose/cv-document.ts';
import type { CslFormatter } from './csl-engine.ts';
import { markFamily, markNames, type NamePlace } from './own-name.ts';
import { formatsAlone, type StyleInfo, styleById } from './styles.ts';
import type { CslItem } from './to-csl.ts';

/** Everything a document needs formatted. Items stand in the order in which a citation-ordered style numbers them. */
export type CitationRequest = {
  /** Tells the style from others: see `styleKey`. */
  readonly style: string;
  /** The style, where it is not a bundled one. */
  readonly own?: StyleInfo;
  readonly locale: string;
  readonly items: readonly CslItem[];
  /** Works of each reference list. */
  readonly lists: readonly (readonly string[])[];
  /** The contributors to mark, by work id; absent: none. */
  readonly names: Readonly<Record<string, readonly NamePlace[]>>;
  /** Family names of everybody who is marked anywhere, folded. */
  readonly families: readonly string[];
};

export type CitationResult = {
  /** Ids in the order of the style's own list. */
  readonly order: readonly string[];
  /** Reference text by work id, without labels, owner highlighted. */
  readonly references: Readonly<Record<string, Run>>;
  /** For styles whose references depend on their neighbours: the text by list, then by work id. */
  readonly lists: readonly Readonly<Record<string, Run>>[];
  /** Author-date styles: the citation in the text by work id. */
  readonly cites: Readonly<Record<string, Run>>;
};

const none: readonly NamePlace[] = [];

/** Formatters give the same run as long as a reference stays the same. */
const known = new WeakMap<Run, { readonly places: string; readonly run: Run }>();

function marked(run: Run, places: readonly NamePlace[]): Run {
  const key = places.length > 0 ? JSON.stringify(places) : '';
  const before = known.get(run);
  if (before?.places === key) return before.run;
  const result = markNames(run, places);
  known.set(run, { places: key, run: result });
  return result;
}

/** Items stay the same objects while nothing about them or the names changes: formatters need not look at them. */
const withFamilies = new WeakMap<CslItem, { readonly families: string; readonly item: CslItem }>();

function withMarks(item: CslItem, families: ReadonlySet<string>): CslItem {
  if (families.size === 0) return item;
  const key = [...families].join('|');
  const before = withFamilies.get(item);
  if (before?.families === key) return before.item;
  const marked = markFamily(item, families);
  withFamilies.set(item, { families: key, item: marked });
  return marked;
}

/** The style of a request. Throws when there is none of that name. */
export function styleOf({ style, own }: Pick<CitationRequest, 'style' | 'own'>): StyleInfo {
  const info = own ?? styleById(style);
  if (!info) throw new Error(`There is no reference style ${style}`);
  return info;
}

/** Formats a whole request with a formatter of its style and locale. Deterministic; takes up to seconds for author-date styles. */
export function formatRequest(request: CitationRequest, style: StyleInfo, formatter: CslFormatter): CitationResult {
  const families = new Set(request.families);
  const entries = formatter.bibliography(request.items.map((item) => withMarks(item, families)));
  const highlight = (id: string, run: Run) => marked(run, request.names[id] ?? none);
  const references = Object.fromEntries(entries.map((entry) => [entry.id, highlight(entry.id, entry.content)]));
  const alone = formatsAlone(style);
  return {
    order: alone ? request.items.map((item) => item.id) : entries.map((entry) => entry.id),
    references,
    lists: style.substitutes
      ? request.lists.map((ids, i) =>
          ids.length
            ? Object.fromEntries(formatter.subset(ids, String(i)).map((entry) => [entry.id, highlight(entry.id, entry.content)]))
            : {},
        )
      : [],
    cites:
      style.cites === 'author-date'
        ? Object.fromEntries(request.items.map((item) => [item.id, marked(formatter.cite(item.id), none)]))
        : {},
  };
}
