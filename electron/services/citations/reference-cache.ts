import type { NamePlace } from '../../../shared/citations/own-name.ts';
import type { CitationRequest, CitationResult } from '../../../shared/citations/request.ts';
import { formatsAlone, type StyleInfo } from '../../../shared/citations/styles.ts';
import type { CslItem } from '../../../shared/citations/to-csl.ts';
import type { Run } from '../../../shared/compose/cv-document.ts';

const EMPTY: CitationResult = { order: [], references: {}, lists: [], cites: {} };
/** Formatted references kept; about 1 kB each. */
const LIMIT = 20_000;

/** Items stay the same objects while their works do: each is written out once. */
const texts = new WeakMap<CslItem, string>();
function written(item: CslItem): string {
  const text = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, text);
  return text;
}

const places = new WeakMap<readonly NamePlace[], string>();
function placesWritten(names: readonly NamePlace[]): string {
  const text = places.get(names) ?? JSON.stringify(names);
  places.set(names, text);
  return text;
}

/**
 * What is still to be formatted, or the finished answer. `edited`: of lists that are formatted as a whole, the items that differ from
 * the last one.
 */
export type Lookup = {
  readonly result: CitationResult;
  readonly missing: CitationRequest | null;
  readonly edited?: readonly CslItem[];
};

/**
 * Remembers formatted references. Styles whose references stand alone are kept item by item, so that an edit formats one item;
 * the others are kept as whole lists. While something is missing, the answer holds the text of each work that was shown last.
 */
export function createReferenceCache() {
  const items = new Map<string, Run>();
  const whole = new Map<string, CitationResult>();
  const last = new Map<string, CitationResult>();
  const lastItems = new Map<string, readonly CslItem[]>();

  /** By text, a number that no other text ever gets, and by item the number of its text: items are compared by them. */
  const numbers = new Map<string, number>();
  const numbered = new WeakMap<CslItem, number>();
  let count = 0;
  const numberOf = (item: CslItem): number => {
    const known = numbered.get(item);
    if (known !== undefined) return known;
    if (numbers.size > LIMIT) numbers.clear();
    const text = written(item);
    const number = numbers.get(text) ?? ++count;
    numbers.set(text, number);
    numbered.set(item, number);
    return number;
  };
  const itemKey = (request: CitationRequest, item: CslItem) => {
    const names = request.names[item.id];
    return `${request.style} ${request.locale} ${numberOf(item)} ${names ? placesWritten(names) + request.families.join('|') : ''}`;
  };
  const wholeKey = ({ style, locale, items, lists, names, families }: CitationRequest) =>
    `${style} ${locale} ${JSON.stringify([lists, names, families])} ${items.map(numberOf).join()}`;
  const channel = (request: CitationRequest) => `${request.style}|${request.locale}`;

  const alone = (request: CitationRequest): Lookup => {
    const previous = last.get(channel(request))?.references ?? {};
    const references: Record<string, Run> = {};
    const missing: CslItem[] = [];
    for (const item of request.items) {
      const known = items.get(itemKey(request, item));
      const text = known ?? previous[item.id];
      if (text) references[item.id] = text;
      if (!known) missing.push(item);
    }
    const result = { ...EMPTY, order: request.items.map((item) => item.id), references };
    return { result, missing: missing.length ? { ...request, items: missing, lists: [] } : null };
  };

  return {
    lookup(request: CitationRequest, style: StyleInfo): Lookup {
      if (request.items.length === 0) return { result: EMPTY, missing: null };
      if (formatsAlone(style)) return alone(request);
      const known = whole.get(wholeKey(request));
      if (known) return { result: known, missing: null };
      const before = new Map((lastItems.get(channel(request)) ?? []).map((item) => [item.id, item]));
      const edited = request.items.filter((item) => {
        const was = before.get(item.id);
        return was !== undefined && was !== item && written(was) !== written(item);
      });
      return { result: last.get(channel(request)) ?? EMPTY, missing: request, edited };
    },
    /** Keeps an answer, for whoever asks for the same again. */
    store(request: CitationRequest, style: StyleInfo, result: CitationResult): void {
      if (formatsAlone(style)) {
        if (items.size > LIMIT) items.clear();
        for (const item of request.items) {
          const text = result.references[item.id];
          if (text) items.set(itemKey(request, item), text);
        }
        return;
      }
      if (whole.size > 20) whole.clear();
      whole.set(wholeKey(request), result);
    },
    /** Remembers the whole answer of what is looked at, which stands in until the next one is there. */
    show(request: CitationRequest, style: StyleInfo, result: CitationResult): void {
      const before = formatsAlone(style) ? last.get(channel(request))?.references : {};
      last.set(channel(request), { ...result, references: { ...before, ...result.references } });
      lastItems.set(channel(request), request.items);
    },
  };
}
