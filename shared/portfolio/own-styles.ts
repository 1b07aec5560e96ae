import type { Draft as Mutable } from 'mutative';
import type { OwnStyle } from '../model/reference-style.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';
import { Rejected } from './rejected.ts';

const MOST_STYLES = 50;

/** Keeps a reference style in the file, in place of one with the same id. */
export function keepStyle(draft: Mutable<Portfolio>, style: OwnStyle): void {
  const styles = draft.styles ?? [];
  const same = styles.findIndex((one) => one.id === style.id);
  if (same < 0 && styles.length >= MOST_STYLES)
    throw new Rejected('too-many-styles', `A portfolio takes up to ${MOST_STYLES} styles of your own. Remove one that no document uses.`);
  draft.styles = same < 0 ? [...styles, style] : styles.with(same, style);
}

/** Takes a style out of the file; a list that would be empty goes. Rejected while a document uses it. */
export function dropStyle(draft: Mutable<Portfolio>, id: string): void {
  const users = draft.documents.filter((document) => document.style === id).map((document) => `“${document.name}”`);
  if (users.length > 0)
    throw new Rejected('style-used', `This style is used by ${users.join(', ')}. Choose another style there first, then remove this one.`);
  const kept = (draft.styles ?? []).filter((style) => style.id !== id);
  if (kept.length > 0) draft.styles = kept;
  else delete draft.styles;
}
