import type { CvDocument, Source } from '../../../shared/compose/cv-document.ts';
import type { Position } from '../../../shared/contract/preview.ts';
import { sourceLabel } from '../../../shared/templates/page-data.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import type { Place, Rest, WholeLayout } from './child-protocol.ts';

const KEPT = 6;

/** What goes on below the pages in view: a part of the next page, so that lines which an edit moves have somewhere to come from. */
const BELOW = 0.2;

/** How the documents on the screens were laid out when all their pages were typeset last; the oldest ones are forgotten. */
export class Layouts {
  readonly #all = new Map<string, Layout>();

  remember(key: string, layout: WholeLayout): void {
    this.#all.delete(key);
    this.#all.set(key, new Layout(layout));
    for (const old of [...this.#all.keys()].slice(0, -KEPT)) this.#all.delete(old);
  }

  get(key: string): Layout | null {
    return this.#all.get(key) ?? null;
  }
}

/** Where everything stood in a document. */
export class Layout {
  readonly rest: Rest;
  readonly #places: readonly Place[];
  /** The first place of each mark. */
  readonly #firsts: ReadonlyMap<string, Place>;

  constructor({ places, fit, sizes }: WholeLayout) {
    this.rest = { fit, sizes };
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
   * The document as far as pages up to `last` need it to look as they do in the whole one. Null when that is nearly all of it, or
   * when its columns make the end matter for the beginning.
   */
  beginning(cv: CvDocument, last: number): CvDocument | null {
    if (templateById(cv.template)?.columns) return null;
    for (const [s, section] of cv.sections.entries()) {
      const b = section.blocks.findIndex((block) => this.#isBelow(this.#firsts.get(sourceLabel(block.source)), last));
      if (b === -1) continue;
      // What stays on one page has to be measured whole.
      const end = section.keepTogether ? section : { ...section, blocks: section.blocks.slice(0, b) };
      return { ...cv, sections: [...cv.sections.slice(0, s), end] };
    }
    return null;
  }

  #isBelow(place: Place | undefined, last: number): boolean {
    if (!place || place.page <= last) return false;
    return place.page > last + 1 || place.y > (this.rest.sizes[place.page]?.height ?? 0) * BELOW;
  }
}
