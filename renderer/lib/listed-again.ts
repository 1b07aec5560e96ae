import type { ItemRef } from '../../shared/model/document.ts';
import type { SingleCommand } from '../../shared/portfolio/commands.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';

/** The list with what it had before and lost again at its old place, as far as that is still there. */
function withLost(now: readonly ItemRef[], before: readonly ItemRef[], ids: ReadonlySet<string>): ItemRef[] {
  const list = [...now];
  for (const [at, ref] of before.entries())
    if (ids.has(ref.id) && !list.some((one) => one.kind === ref.kind && one.id === ref.id)) list.splice(Math.min(at, list.length), 0, ref);
  return list;
}

/** The edits that put entries and works that were deleted back into the sections that named them `before`, where those are still there. */
export function listedAgain(now: PortfolioV1, before: PortfolioV1, ids: ReadonlySet<string>): SingleCommand[] {
  return now.documents.flatMap((document): SingleCommand[] => {
    const old = before.documents.find((one) => one.id === document.id);
    const changes = document.sections.flatMap((section, at) => {
      const was = old?.sections.find((one) => one.id === section.id)?.items ?? [];
      const items = withLost(section.items, was, ids);
      return items.length > section.items.length
        ? [{ path: ['sections', at, 'items'], value: JSON.parse(JSON.stringify(items)) as never }]
        : [];
    });
    return changes.length > 0 ? [{ kind: 'set', collection: 'documents', id: document.id, changes }] : [];
  });
}
