import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/portfolio/apply.ts';
import { differences, restoring } from '../../shared/portfolio/differences.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { samplePortfolio } from '../builders/portfolio.ts';

const restored = (then: PortfolioV1, now: PortfolioV1): PortfolioV1 => {
  const commands = restoring(differences(then, now), then);
  if (commands.length === 0) return now;
  const result = apply(now, { kind: 'batch', label: 'Restore', commands: commands as never });
  if (!result.ok) throw new Error(result.message);
  return result.value.portfolio;
};
const byId = (portfolio: PortfolioV1) =>
  Object.fromEntries(
    (['people', 'works', 'entries', 'documents'] as const).map((collection) => [
      collection,
      [...portfolio[collection]].sort((a, b) => a.id.localeCompare(b.id)),
    ]),
  );

describe('two states of a portfolio', () => {
  const then = samplePortfolio();

  it('that are the same differ in nothing', () => expect(differences(then, samplePortfolio())).toEqual([]));

  it('name what was added, removed and changed', () => {
    const [first, second, ...rest] = then.works;
    if (!first || !second) throw new Error('no works');
    const now = { ...then, works: [{ ...second, title: 'Changed' }, ...rest, { ...first, id: 'new' }] };
    expect(differences(then, now).map(({ collection, id, was: a, now: b }) => [collection, id, a !== null, b !== null])).toEqual([
      ['works', first.id, true, false],
      ['works', second.id, true, true],
      ['works', 'new', false, true],
    ]);
  });

  it('are brought together again whatever happened in between, unknown fields included', () => {
    const edit = fc.record({ index: fc.nat(50), how: fc.constantFrom('remove', 'change', 'copy', 'strange' as const) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.constantFrom('works' as const, 'entries' as const), (edits, collection) => {
        let items: Record<string, unknown>[] = JSON.parse(JSON.stringify(then[collection]));
        for (const [n, { index, how }] of edits.entries()) {
          const at = index % Math.max(1, items.length);
          const item = items[at];
          if (!item) continue;
          if (how === 'remove') items = items.toSpliced(at, 1);
          else if (how === 'copy') items.push({ ...item, id: `copy-${n}` });
          else if (how === 'change') items[at] = { ...item, private: !item.private };
          else items[at] = { ...item, 'x-own': { deep: [n] } };
        }
        const now = { ...then, [collection]: items } as PortfolioV1;
        expect(byId(restored(then, now))).toEqual(byId(then));
      }),
      { numRuns: 40 },
    );
  });
});
