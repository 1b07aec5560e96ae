import { expect, it } from 'vitest';
import { applyInParts } from '../../../electron/services/session/apply-in-parts.ts';
import { History } from '../../../electron/services/session/history.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import type { Command, SingleCommand } from '../../../shared/portfolio/commands.ts';
import { portfolio, work } from '../../builders/portfolio.ts';

const record = portfolio({ works: [work('there', 'book', { title: 'There' })] });
const adding = (count: number): SingleCommand[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'add', collection: 'works', value: work(`w${i}`, 'book', { title: `Title ${i}` }) }));
const batch = (commands: SingleCommand[]): Command => ({ kind: 'batch', label: 'Import', commands });
const all = batch([
  ...adding(1_700),
  { kind: 'set', collection: 'works', id: 'there', changes: [{ path: ['volume'], value: '7' }] },
  { kind: 'set', collection: 'works', id: 'w3', changes: [{ path: ['title'], value: 'Other' }] },
]);

it('comes to the same as all at once, as one step of undo, and lets others have their turn', async () => {
  let turns = 0;
  let working = true;
  const others = (async () => {
    for (; working; turns++) await new Promise((resolve) => setImmediate(resolve));
  })();
  const applied = await applyInParts(record, all);
  working = false;
  await others;
  const atOnce = apply(record, all);
  if (!applied.ok || !atOnce.ok) throw new Error('refused');
  expect(turns).toBeGreaterThanOrEqual(3);
  expect(applied.value.portfolio).toEqual(atOnce.value.portfolio);

  const history = new History();
  expect(history.carryOut(record, all, 0, applied)).toMatchObject({ ok: true, value: { portfolio: applied.value.portfolio } });
  const undone = history.undo(applied.value.portfolio);
  expect(undone?.portfolio).toEqual(record);
  expect(history.undo(record)).toBeNull();
  expect(history.redo(record)?.portfolio).toEqual(atOnce.value.portfolio);
});

it('changes nothing when the last part is refused', async () => {
  const applied = await applyInParts(record, batch([...adding(1_200), ...adding(1)]));
  expect(applied).toMatchObject({ ok: false, code: 'id-taken' });
  expect(record.works).toHaveLength(1);
});
