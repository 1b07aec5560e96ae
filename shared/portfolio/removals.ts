import type { Draft as Mutable } from 'mutative';
import { dropDismissals } from './dismiss.ts';
import { dropRefs } from './drop-refs.ts';
import type { Draft, PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** A person's entries and documents go with the person; works and groups stay and lose the link. */
export function removeBelongings(draft: Mutable<Portfolio>, person: string): void {
  const gone = new Set(
    [...draft.entries.filter((entry) => entry.person === person), ...draft.documents.filter((document) => document.owner === person)].map(
      (item) => item.id,
    ),
  );
  draft.entries = draft.entries.filter((entry) => entry.person !== person);
  draft.documents = draft.documents.filter((document) => document.owner !== person);
  forgetItems(draft, (kept) => gone.has(kept.id));
  dropRefs(draft, 'entries', gone);
  dropRefs(draft, 'people', new Set([person]));
  for (const work of draft.works) for (const contributor of work.contributors) if (contributor.person === person) delete contributor.person;
}

/** The pages of a group go with the group. */
export function removeDocuments(draft: Mutable<Portfolio>, owner: string): void {
  const gone = new Set(draft.documents.filter((document) => document.owner === owner).map(({ id }) => id));
  if (gone.size === 0) return;
  draft.documents = draft.documents.filter((document) => document.owner !== owner);
  forgetItems(draft, (kept) => gone.has(kept.id));
}

/** Drops unfinished fields; without any the list is not touched, so that no patch says it was. */
export function forget(draft: Mutable<Portfolio>, settled: (kept: Draft) => boolean): void {
  if (draft.drafts.some(settled)) draft.drafts = draft.drafts.filter((kept) => !settled(kept));
}

/** With an item go its unfinished fields and what was dismissed about it. */
export function forgetItems(
  draft: Mutable<Portfolio>,
  isGone: (kept: { readonly collection: string; readonly id: string }) => boolean,
): void {
  forget(draft, isGone);
  dropDismissals(draft, isGone);
}
