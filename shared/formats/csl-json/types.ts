import { type CslType, cslTypes } from '../../model/work.ts';

/** Names that other programs use for CSL types. */
const otherTypes: Readonly<Record<string, CslType>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'edited-book': 'book',
  monograph: 'book',
  'posted-content': 'article',
  dissertation: 'thesis',
};

/** The CSL type that a `type` means; undefined when it is none. */
export function cslTypeOf(given: string): CslType | undefined {
  return cslTypes.find((candidate) => candidate === given) ?? otherTypes[given];
}
