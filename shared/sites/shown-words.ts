import { fieldWords } from '../formats/html/work-facts.ts';
import type { WorkOverride } from '../model/document.ts';
import type { Work } from '../model/work.ts';
import { lineOf, titleOf } from '../works/work-words.ts';

/** What the site calls a work, wherever it speaks of it to readers. Machines get the words of the work itself. */
export type ShownWords = {
  /** Markdown; blank where the work has no title. */
  readonly title: string;
  /** Without marks; empty where there is none. */
  readonly venue: string;
  /** The document has a title of its own for the work. */
  readonly reworded: boolean;
};

/**
 * The words by which the document lists a work: those of its reference where it has one, else those of its line.
 * @param override of the document, with words for its citations
 */
export function shownWords(work: Work, override: WorkOverride, hasReference: boolean): ShownWords {
  const own = (hasReference ? override.referenceTitle : override.lineTitle)?.trim();
  const venue = hasReference ? override.referenceVenue : override.lineVenue || work.status.at(-1)?.venue;
  const stored = (['container-title', 'event-title', 'archive', 'publisher'] as const).map((field) => fieldWords(work, field));
  return { title: own || work.title, venue: lineOf(venue ?? '') || (stored.find(Boolean) ?? ''), reworded: Boolean(own) };
}

/** The title that the site shows, on one line without marks. */
export function shownTitle(words: ReadonlyMap<string, ShownWords>, work: Work): string {
  return lineOf(words.get(work.id)?.title ?? '') || titleOf(work);
}
