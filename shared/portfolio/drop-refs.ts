import type { Draft as Mutable } from 'mutative';
import { asItIs } from './places.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/**
 * Takes entries or works that are deleted off the sections that name them. Sections that name none of them are not touched, so that no
 * patch says they were; what a file edited by hand names without having it stays, and is a finding.
 */
export function dropRefs(draft: Mutable<Portfolio>, collection: 'entries' | 'works', gone: ReadonlySet<string>): void {
  const kind = collection === 'entries' ? 'entry' : 'work';
  const isGone = (ref: { readonly kind: string; readonly id: string }) => ref.kind === kind && gone.has(ref.id);
  for (const [at, document] of asItIs(draft.documents).entries()) {
    for (const [place, { items }] of document.sections.entries()) {
      const section = items.some(isGone) ? draft.documents[at]?.sections[place] : undefined;
      if (section) section.items = items.filter((ref) => !isGone(ref));
    }
  }
}
