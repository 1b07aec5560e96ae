import { fieldWords } from '../formats/html/work-facts.ts';
import type { WorkOverride } from '../model/document.ts';
import type { Work } from '../model/work.ts';
import { lineOf, titleOf } from '../works/work-words.ts';
import { createOnce } from './made-once.ts';

/** What the site calls a work, wherever it speaks of it to readers. Machines get the words of the work itself. */
export type ShownWords = {
  /** Markdown; blank where the work has no title. */
  readonly title: string;
  /** The title on one line without marks; never empty. */
  readonly line: string;
  /** The same of the title that its lines have, beside a reference or without. */
  readonly inLines: string;
  /** Without marks; empty where there is none. */
  readonly venue: string;
  /** The document has a title of its own for the work. */
  readonly reworded: boolean;
};

const wordsOnce = createOnce();

/**
 * The words by which the document lists a work: those of its reference where it has one, else those of its line.
 * @param override of the document, with words for its citations
 */
export function shownWords(work: Work, override: WorkOverride, hasReference: boolean): ShownWords {
  const own = (hasReference ? override.referenceTitle : override.lineTitle)?.trim() ?? '';
  const venue = (hasReference ? override.referenceVenue : override.lineVenue || work.status.at(-1)?.venue) ?? '';
  return wordsOnce(work, JSON.stringify([own, venue, override.lineTitle]), () => ({
    title: own || work.title,
    line: lineOf(own) || titleOf(work),
    inLines: lineOf(override.lineTitle ?? '') || titleOf(work),
    venue: lineOf(venue) || storedVenue(work),
    reworded: own !== '',
  }));
}

const storedVenue = (work: Work): string =>
  (['container-title', 'event-title', 'archive', 'publisher'] as const).map((field) => fieldWords(work, field)).find(Boolean) ?? '';

/** The title that the site shows, on one line without marks. */
export function shownTitle(words: ReadonlyMap<string, ShownWords>, work: Work): string {
  return words.get(work.id)?.line ?? titleOf(work);
}
