import type { CvDocument, CvSection, Source } from '../../../shared/compose/cv-document.ts';
import type { PageRange, Position } from '../../../shared/contract/preview.ts';
import { sourceLabel } from '../../../shared/templates/page-data.ts';
import { pageOptions } from '../../../shared/templates/printed-document.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import type { Place, Rest, WholeLayout } from './child-protocol.ts';

const KEPT = 6;

/** What goes on below the pages in view: a part of the next page, so that lines which an edit moves have somewhere to come from. */
const BELOW = 0.2;

/** How the documents on the screens were laid out when all their pages were typeset last; the oldest ones are forgotten. */
export class Layouts {
  readonly #all = new Map<string, Layout>();

  remember(key: string, layout: WholeLayout, cv: CvDocument): void {
    this.#all.delete(key);
    this.#all.set(key, new Layout(layout, cv));
    for (const old of [...this.#all.keys()].slice(0, -KEPT)) this.#all.delete(old);
  }

  get(key: string): Layout | null {
    return this.#all.get(key) ?? null;
  }
}

/** A document without what is not needed for some of its pages; `skipped`: so many pages are left out at its start. */
export type Part = { readonly cv: CvDocument; readonly skipped: number };

/** Where a document may be cut: before a block, or before the heading of a section. */
type Cut = { readonly section: number; readonly block: number; readonly page: number };

/** Points that a page may begin lower than its margin, by rounding. */
const AT_TOP = 0.1;

/** Blocks at the start of a page that decide whether it begins there: a heading goes where the lines below it have room. */
const DECIDING = 3;

/** Where everything stood in a document. */
export class Layout {
  readonly rest: Rest;
  readonly #cv: CvDocument;
  readonly #places: readonly Place[];
  /** The first place of each mark. */
  readonly #firsts: ReadonlyMap<string, Place>;

  constructor({ places, fit, sizes }: WholeLayout, cv: CvDocument) {
    this.rest = { fit, sizes };
    this.#cv = cv;
    this.#places = places;
    this.#firsts = new Map(places.toReversed().map((place) => [place.mark, place]));
  }

  /** Where the source stands, or else what it is a part of; null when no page shows any of it. */
  locate(source: Source): Position | null {
    const keys = source.path?.split('.') ?? [];
    const item = sourceLabel({ collection: source.collection, id: source.id });
    // From the exact field over its neighbours to the item itself: "details.2.text", "details.2", "details", the entry.
    const marks = [...keys.map((_, i) => sourceLabel({ ...source, path: keys.slice(0, keys.length - i).join('.') })), item];
    const mark = marks.find((m) => this.#firsts.has(m));
    const place = mark === undefined ? this.#places.find((p) => p.mark.startsWith(item)) : this.#firsts.get(mark);
    return place ? { page: place.page, x: place.x, y: place.y } : null;
  }

  /**
   * The document as far as pages in `view` need it to look as they do in the whole one. Null when that is nearly all of it, or when
   * its columns make the end matter for the beginning.
   */
  part(cv: CvDocument, { from, to }: PageRange): Part | null {
    const template = templateById(cv.template);
    if (template?.columns) return null;
    const beginning = this.#beginning(cv, to);
    // The parts of a group's page look different without their first block.
    const short = beginning && template?.whose !== 'group' ? this.#withoutStart(beginning, from) : null;
    return short ?? (beginning && { cv: beginning, skipped: 0 });
  }

  #beginning(cv: CvDocument, last: number): CvDocument | null {
    for (const [s, section] of cv.sections.entries()) {
      const b = section.blocks.findIndex((block) => this.#isBelow(this.#firsts.get(sourceLabel(block.source)), last));
      if (b === -1) continue;
      // What stays on one page has to be measured whole.
      const end = section.keepTogether ? section : { ...section, blocks: section.blocks.slice(0, b) };
      return { ...cv, sections: [...cv.sections.slice(0, s), end] };
    }
    return null;
  }

  /** From the last page on that begins before `from` or there, and begins so again whatever stands below its first lines. */
  #withoutStart(cv: CvDocument, from: number): Part | null {
    const top = (pageOptions(cv).margin * 72) / 25.4;
    for (let page = from; page > 0; page--) {
      const first = this.#places.find((place) => place.page === page);
      // What is printed twice cannot be told from where it stands the second time.
      const clean = first && first.y - top < AT_TOP && this.#firsts.get(first.mark) === first;
      const cut = clean ? cutAt(this.#cv, first.mark, page) : null;
      if (cut && isSame(before(cv, cut, DECIDING), before(this.#cv, cut, DECIDING))) return after(cv, cut);
    }
    return null;
  }

  #isBelow(place: Place | undefined, last: number): boolean {
    if (!place || place.page <= last) return false;
    return place.page > last + 1 || place.y > (this.rest.sizes[place.page]?.height ?? 0) * BELOW;
  }
}

/** The place before what has the mark. Null where that is a part of something, or a part of what has to stay on one page. */
function cutAt(cv: CvDocument, mark: string, page: number): Cut | null {
  for (const [index, section] of cv.sections.entries()) {
    if (section.heading.length > 0 && sourceLabel(section.source) === mark) return { section: index, block: -1, page };
    const block = section.blocks.findIndex(({ source }) => sourceLabel(source) === mark);
    if (block !== -1) return section.keepTogether ? null : { section: index, block, page };
  }
  return null;
}

/** All that stands before a cut, and the first blocks after it. */
function before(cv: CvDocument, { section, block }: Cut, more: number): CvDocument {
  const beyond = cv.sections[section];
  const start: readonly CvSection[] = beyond ? [{ ...beyond, blocks: beyond.blocks.slice(0, Math.max(0, block) + more) }] : [];
  return { ...cv, sections: [...cv.sections.slice(0, section), ...start] };
}

function isSame(a: CvDocument, b: CvDocument): boolean {
  if (a.header.photo?.photo !== b.header.photo?.photo) return false;
  const words = ({ header: { photo: _, ...header }, ...rest }: CvDocument) => JSON.stringify([header, rest]);
  return words(a) === words(b);
}

function after(cv: CvDocument, { section, block, page }: Cut): Part {
  const [first, ...others] = cv.sections.slice(section);
  if (!first) return { cv, skipped: 0 };
  const start = block === -1 ? first : { ...first, heading: [], breakBefore: false, blocks: first.blocks.slice(block) };
  return { cv: { ...cv, sections: [start, ...others] }, skipped: page };
}
