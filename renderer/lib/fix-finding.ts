import { ruleOf } from '../../shared/checks/registry.ts';
import type { FindingInfo } from '../../shared/contract/preview.ts';
import type { Change, SingleCommand } from '../../shared/portfolio/commands.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { textsIn } from '../../shared/text/texts-in.ts';
import { citedIds, withoutCitation } from './cited.ts';

type Path = readonly (string | number)[];
type Part = { readonly path: Path; readonly before: unknown; readonly after: unknown };

/** How a finding can be put right with one click: what the button says, what is said afterwards, and the parts of the item that change. */
export type Fix = { readonly label: string; readonly done: string; readonly parts: readonly Part[] };

/** The part of an item that a path leads to. The pages name sections by id, findings count them: both are understood. */
function partAt(item: unknown, path: Path): { readonly path: Path; readonly value: unknown } | null {
  let value = item;
  const found: (string | number)[] = [];
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null;
    const index = Array.isArray(value) ? value.findIndex((one) => (one as { id?: unknown } | null)?.id === key) : -1;
    const at = Array.isArray(value) ? (index >= 0 ? index : Number(key)) : key;
    value = (value as Record<string | number, unknown>)[at];
    found.push(at);
  }
  return value === undefined ? null : { path: found, value };
}

function itemAt(portfolio: PortfolioV1, place: FindingInfo['place']): unknown {
  if (!place || place.collection === 'portfolio') return undefined;
  return (portfolio[place.collection] as readonly { readonly id: string }[]).find((item) => item.id === place.id);
}

/** The way out of a finding that leaves nothing to decide; null where somebody has to. */
export function fixOf(portfolio: PortfolioV1, finding: FindingInfo): Fix | null {
  return fixByRule(portfolio, finding) ?? fixOfDocument(portfolio, finding);
}

function fixByRule(portfolio: PortfolioV1, finding: FindingInfo): Fix | null {
  const fix = ruleOf(finding.code)?.fix?.(portfolio, finding);
  if (!fix) return null;
  const item = itemAt(portfolio, finding.place);
  const parts = fix.command.changes.map(({ path, value }): Part => ({ path, before: partAt(item, path)?.value, after: value }));
  return { label: fix.label, done: fix.done, parts };
}

/** For what composing a document finds. */
function fixOfDocument(portfolio: PortfolioV1, { code, place }: FindingInfo): Fix | null {
  const part = partAt(itemAt(portfolio, place), place?.path ?? []);
  if (!part) return null;
  if (code === 'citation-gone') {
    const works = new Set(portfolio.works.map((work) => work.id));
    const parts = textsIn(part.value, part.path).flatMap(({ path, text }): Part[] => {
      const gone = citedIds(text).filter((id) => !works.has(id));
      return gone.length > 0 ? [{ path, before: text, after: gone.reduce(withoutCitation, text) }] : [];
    });
    const listed = place?.collection === 'entries' ? partAt(itemAt(portfolio, place), ['works']) : null;
    const inList = part.path.length === 0 || part.path[0] === 'works';
    if (inList && Array.isArray(listed?.value) && !listed.value.every((id) => works.has(id)))
      parts.push({ path: listed.path, before: listed.value, after: listed.value.filter((id) => works.has(id)) });
    return parts.length > 0 ? { label: 'Remove citation', done: 'Removed the citation of a work that was deleted.', parts } : null;
  }
  if (code === 'item-gone' && Array.isArray(part.value)) {
    const there = new Set([...portfolio.works, ...portfolio.entries].map((item) => item.id));
    const after = part.value.filter((ref: { id: string }) => there.has(ref.id));
    return {
      label: 'Remove from section',
      done: 'Removed what was deleted from the section.',
      parts: [{ path: part.path, before: part.value, after }],
    };
  }
  if (code === 'contact-gone') {
    const list = partAt(itemAt(portfolio, place), part.path.slice(0, -1));
    if (!list || !Array.isArray(list.value)) return null;
    const after = list.value.filter((one) => one !== part.value);
    return {
      label: 'Remove from header',
      done: 'Removed the contact from the header.',
      parts: [{ path: list.path, before: list.value, after }],
    };
  }
  return null;
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Change['value'];

/** The edits that carry out a fix, or take it back where nothing has changed since. */
export function fixCommands(
  portfolio: PortfolioV1,
  place: FindingInfo['place'],
  fix: Fix,
  way: 'carry-out' | 'take-back',
): SingleCommand[] {
  if (!place || place.collection === 'portfolio') return [];
  const item = itemAt(portfolio, place);
  const [from, to] = way === 'carry-out' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const changes = fix.parts
    .filter((part) => JSON.stringify(partAt(item, part.path)?.value) === JSON.stringify(part[from]))
    .map((part): Change => ({ path: [...part.path], value: json(part[to]) }));
  return changes.length > 0 ? [{ kind: 'set', collection: place.collection, id: place.id, changes }] : [];
}
