import { plainText } from '../text/parse-rich.ts';
import { defineRule } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

/** Fewer words or letters can be a name or an abbreviation. */
const WORDS = 3;
const LETTERS = 12;

function isInCapitals(title: string): boolean {
  const text = plainText(title);
  const words = text.split(/\s+/).filter((word) => /\p{Lu}/u.test(word));
  return !/\p{Ll}/u.test(text) && words.length >= WORDS && (text.match(/\p{Lu}/gu)?.length ?? 0) >= LETTERS;
}

/** Without a fix: only its author knows which words of a title are names and abbreviations. */
export const capitals = defineRule({
  code: 'title-capitals',
  severity: 'hint',
  name: 'Title in capitals',
  explanation: 'Titles copied from a web page often come in capitals; styles that change the case of titles cannot undo that.',
  spot: ({ works }) =>
    works
      .filter((work) => isInCapitals(work.title))
      .map((work) => ({ place: workPlace(work, 'title'), message: `The title ${quoted(work.title)} is all in capitals.` })),
});
