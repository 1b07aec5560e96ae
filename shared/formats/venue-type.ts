import type { CslType } from '../model/work.ts';

const signs: readonly (readonly [RegExp, CslType])[] = [
  [/\b(arxiv|\w*rxiv|preprints?|zenodo|hal|ssrn)\b/i, 'article'],
  [/\b(proceedings|proc\.|conference|conf\.|workshop|symposium|congress)/i, 'paper-conference'],
  [
    /\b(journal|j\.|letters|transactions|trans\.|review|reviews|annals|annales|bulletin|archives|zeitschrift|revue|rivista|revista)(\s|$)/i,
    'article-journal',
  ],
  [/\b(press|verlag|publishers?|publishing|books|éditions|editions)\b/i, 'book'],
];

/** The type of a work by the words in the name of where it appeared; null when they say nothing. */
export function typeOfVenue(venue: string): CslType | null {
  return signs.find(([sign]) => sign.test(venue))?.[1] ?? null;
}
