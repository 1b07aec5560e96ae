import type { ItemRef } from '../../shared/model/document.ts';
import type { Group } from '../../shared/model/group.ts';
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

/** The edits that put people and works that were deleted back into the groups that they were in `before`, where those are still there. */
export function inGroupsAgain(now: PortfolioV1, before: PortfolioV1, ids: ReadonlySet<string>): SingleCommand[] {
  return (now.groups ?? []).flatMap((group): SingleCommand[] => {
    const old = before.groups?.find((one) => one.id === group.id);
    if (!old) return [];
    const changes = (['members', 'works'] as const).flatMap((list) => {
      const lines = withLostLines(group[list], old[list], ids);
      return lines.length > group[list].length ? [{ path: [list], value: JSON.parse(JSON.stringify(lines)) as never }] : [];
    });
    return changes.length > 0 ? [{ kind: 'set', collection: 'groups', id: group.id, changes }] : [];
  });
}

type Line = Group['members'][number] | Group['works'][number];

function withLostLines(now: readonly Line[], before: readonly Line[], ids: ReadonlySet<string>): Line[] {
  const list = [...now];
  for (const [at, line] of before.entries())
    if (ids.has(String(line.person ?? line.work)) && !list.some((one) => one.id === line.id))
      list.splice(Math.min(at, list.length), 0, line);
  return list;
}
