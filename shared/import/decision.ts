import type { Side } from '../works/merge-works.ts';

/**
 * What becomes of something that was read: left out, taken for filling what is empty in the one that is the same, or kept, beside the
 * other one where there is one. People are never kept as a second one, because the entries of the source belong to the one who is there.
 */
export type Decision = 'skip' | 'merge' | 'keep';

/** Whose value each field of a merged work gets, when the user chose; without it only what is empty is filled. */
export type Takes = Readonly<Record<string, Side>>;

/**
 * What becomes of it when nobody decides: new things are kept; what is the same as another, and what was guessed, is left out.
 * @param unsure it was guessed what each part is
 */
export const usualDecision = ({ same, unsure }: { readonly same: unknown; readonly unsure: boolean }): Decision =>
  same || unsure ? 'skip' : 'keep';
