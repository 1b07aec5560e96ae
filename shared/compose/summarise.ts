import { Money } from '../model/money.ts';
import type { Block, Source } from './cv-document.ts';
import { hasPlace } from './filter-items.ts';
import { formatMoney } from './format-money.ts';
import { groupOf, inGroups } from './group-items.ts';
import type { ProjectContext } from './project.ts';
import type { Item } from './resolve-items.ts';
import { plain } from './runs.ts';

/** Statuses of a grant whose money was really given; a grant without one counts. */
const given: ReadonlySet<unknown> = new Set([undefined, 'awarded', 'completed']);

type LineBlock = Extract<Block, { kind: 'line' }>;
type WorkItem = Extract<Item, { kind: 'work' }>;

/** Numbers about the items of a section: works by kind and authorship, grants by currency. Other entries are left to their own lines. */
export function summarise(
  items: readonly Item[],
  context: Pick<ProjectContext, 'document' | 'section' | 'wording'>,
  source: Source,
): LineBlock[] {
  const { document, section, wording } = context;
  const works = items.filter((item): item is WorkItem => item.kind === 'work');
  const lines = inGroups(works, (item) => groupOf(item, { ...section, group: 'type' }, wording, 0)).map(({ label, values }): LineBlock => {
    const first = values.filter(({ work }) => hasPlace(work, document.owner, 'first')).length;
    const words = first > 0 ? `${values.length} (${wording.say('summary.first', { count: first })})` : String(values.length);
    return { kind: 'line', source, label: plain(label), content: plain(words) };
  });
  const sums = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'entry' || item.entry.kind !== 'grant' || !given.has(item.entry.status)) continue;
    const amount = Money.safeParse(item.entry.amount);
    if (amount.success) sums.set(amount.data.currency, (sums.get(amount.data.currency) ?? 0) + amount.data.value);
  }
  const money = [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([currency, value]) => formatMoney({ currency, value }, document.locale))
    .join(wording.say('list.comma'));
  return money ? [...lines, { kind: 'line', source, label: plain(wording.say('summary.funding')), content: plain(money) }] : lines;
}
