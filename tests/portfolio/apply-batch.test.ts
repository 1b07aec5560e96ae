import fc from 'fast-check';
import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/portfolio/apply.ts';
import type { SingleCommand } from '../../shared/portfolio/commands.ts';
import type { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const start = portfolio({
  people: [person('ada', 'Ada', 'Owner'), person('ben', 'Ben', 'Other')],
  works: ['w0', 'w1', 'w2', 'w3', 'w4'].map((id) => work(id, 'book', {}, [{ family: 'Owner', person: 'ada' }])),
  entries: ['e0', 'e1', 'e2'].map((id) => entry('award', id, id === 'e2' ? 'ben' : 'ada', { title: id })),
  documents: [
    document('ada', [
      section('picked', 'lines', { items: ['w1', 'w3', 'w0'].map((id) => ({ kind: 'work', id, pinned: id === 'w3' })) }),
      section('awards', 'lines', { kinds: ['award'], items: ['e2', 'e0', 'gone'].map((id) => ({ kind: 'entry', id })) }),
      section('none', 'lines', {}),
    ]),
    document('ben', [section('theirs', 'lines', { items: [{ kind: 'entry', id: 'e0' }] })], { id: 'other' }),
  ],
  drafts: [
    { collection: 'works', id: 'w1', path: 'DOI', text: 'half', message: 'Not a DOI' },
    { collection: 'works', id: 'w3', path: 'URL', text: 'half', message: 'Not an address' },
  ],
});

const target = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('w0', 'w1', 'w2', 'w3', 'w4', 'new') },
  { weight: 2, arbitrary: fc.constantFrom('e0', 'e1', 'e2') },
  { weight: 1, arbitrary: fc.constantFrom('ada', 'ben') },
);
const collectionOf = (id: string) =>
  id.startsWith('e') ? ('entries' as const) : id === 'ada' || id === 'ben' ? ('people' as const) : ('works' as const);
const place = fc.integer({ min: 0, max: 6 });

const command: fc.Arbitrary<SingleCommand> = fc.oneof(
  { weight: 5, arbitrary: target.map((id) => ({ kind: 'remove' as const, collection: collectionOf(id), id })) },
  {
    weight: 3,
    arbitrary: fc.tuple(target, fc.string({ maxLength: 4 })).map(([id, value]) => ({
      kind: 'set' as const,
      collection: collectionOf(id),
      id,
      changes: [{ path: ['note'], value }],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(target, place).map(([id, index]) => ({ kind: 'move' as const, collection: collectionOf(id), id, index })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('new', 'w0', 'w2'), fc.option(place, { nil: undefined })).map(([id, index]) => ({
      kind: 'add' as const,
      collection: 'works' as const,
      value: { ...work(id, 'book') },
      ...(index === undefined ? {} : { index }),
    })),
  },
);

/** Each command on its own; null as soon as one is refused. */
function oneByOne(commands: readonly SingleCommand[]): Portfolio | null {
  let now = start;
  for (const single of commands) {
    const applied = apply(now, single);
    if (!applied.ok) return null;
    now = applied.value.portfolio;
  }
  return now;
}

describe('a batch', () => {
  it('does what its commands do one after the other, and its patches lead there and back', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) => {
        const expected = oneByOne(commands);
        const applied = apply(start, { kind: 'batch', label: 'All', commands });
        expect(applied.ok).toBe(expected !== null);
        if (!applied.ok || !expected) return;
        expect(applied.value.portfolio).toEqual(expected);
        expect(applyPatches(start, applied.value.patches)).toEqual(expected);
        expect(applyPatches(expected, applied.value.inverse)).toEqual(start);
      }),
      { numRuns: 400 },
    );
  });

  it('changes thousands of items with patches for what changed only', () => {
    const many = portfolio({ works: Array.from({ length: 3_000 }, (_, i) => work(`w${i}`, 'book')) });
    const commands = many.works
      .filter((_, i) => i % 2 === 0)
      .map(({ id }): SingleCommand => ({ kind: 'set', collection: 'works', id, changes: [{ path: ['tags'], value: ['half'] }] }));
    const applied = apply(many, { kind: 'batch', label: 'Tag', commands });
    if (!applied.ok) throw new Error(applied.message);
    const { portfolio: after, patches, inverse } = applied.value;
    expect(patches).toHaveLength(1_500);
    expect(after.works.map((one) => one.tags?.length ?? 0)).toEqual(many.works.map((_, i) => (i % 2 === 0 ? 1 : 0)));
    expect(after.works[1]).toBe(many.works[1]);
    expect(applyPatches(after, inverse)).toEqual(many);
  });
});
