import type { Draft as Mutable } from 'mutative';
import { asItIs } from './places.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/**
 * Takes entries, works or people that are deleted off the sections and groups that name them. What names none of them is not touched, so
 * that no patch says it was; what a file edited by hand names without having it stays, and is a finding.
 */
export function dropRefs(draft: Mutable<Portfolio>, collection: 'entries' | 'works' | 'people', gone: ReadonlySet<string>): void {
  if (collection !== 'people') dropFromSections(draft, collection === 'entries' ? 'entry' : 'work', gone);
  if (collection === 'works') dropFromGroups(draft, 'works', ({ work }) => gone.has(String(work)));
  if (collection === 'people') dropFromGroups(draft, 'members', ({ person }) => gone.has(String(person)));
}

function dropFromSections(draft: Mutable<Portfolio>, kind: 'entry' | 'work', gone: ReadonlySet<string>): void {
  const isGone = (ref: { readonly kind: string; readonly id: string }) => ref.kind === kind && gone.has(ref.id);
  for (const [at, document] of asItIs(draft.documents).entries()) {
    for (const [place, { items }] of document.sections.entries()) {
      const section = items.some(isGone) ? draft.documents[at]?.sections[place] : undefined;
      if (section) section.items = items.filter((ref) => !isGone(ref));
    }
  }
}

type Line = { readonly work?: unknown; readonly person?: unknown };

function dropFromGroups(draft: Mutable<Portfolio>, list: 'works' | 'members', isGone: (line: Line) => boolean): void {
  for (const [at, group] of asItIs(draft.groups ?? []).entries()) {
    const lines: readonly Line[] = group[list];
    const kept = lines.flatMap((line, place) => (isGone(line) ? [] : [place]));
    const changed = kept.length < lines.length ? draft.groups?.[at] : undefined;
    if (!changed) continue;
    Object.assign(changed, { [list]: kept.map((place) => lines[place]) });
    moveDrafts(draft, group.id, list, kept);
  }
}

/** What is unfinished in a list goes along with its lines. `kept[i]`: where the line that is now at `i` stood. */
function moveDrafts(draft: Mutable<Portfolio>, id: string, list: string, kept: readonly number[]): void {
  const isInside = (one: { readonly collection: string; readonly id: string; readonly path: string }) =>
    one.collection === 'groups' && one.id === id && one.path.startsWith(`${list}.`);
  if (!draft.drafts.some(isInside)) return;
  draft.drafts = asItIs(draft.drafts).flatMap((one) => {
    if (!isInside(one)) return [one];
    const [, place, ...rest] = one.path.split('.');
    const now = kept.indexOf(Number(place));
    return now < 0 ? [] : [{ ...one, path: [list, now, ...rest].join('.') }];
  });
}
