import fc from 'fast-check';
import { expect, it } from 'vitest';
import { create } from 'zustand';
import { type AppState, initialState } from '../../../renderer/state/store.ts';
import { createSync } from '../../../renderer/state/sync.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { fakeHost } from './fake-host.ts';

const at = { collection: 'entries', id: 'a1' } as const;
const word = fc.constantFrom('Sep', 'Sep 2', 'Sep 2022', 'x');
const path = fc.constantFrom('title', 'note', 'details.0.text');

const edit: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(path, word).map(([key, value]): Command => ({ kind: 'set', ...at, changes: [{ path: keys(key), value }] })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(path, word).map(([key, text]): Command => ({ kind: 'draft', draft: { ...at, path: key, text, message: 'No' } })),
  },
  { weight: 3, arbitrary: path.map((key): Command => ({ kind: 'drop-draft', ...at, path: key })) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'set', ...at, changes: [{ path: ['note'] }] }) },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'set', ...at, changes: [{ path: ['details', 0] }] }) },
  {
    weight: 1,
    arbitrary: word.map((text): Command => ({ kind: 'set', ...at, changes: [{ path: ['details'], value: [{ text }, { text: 'b' }] }] })),
  },
);

function keys(key: string): (string | number)[] {
  return key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

const ticks = async (count: number) => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

it('ends with what was typed, and never shows anything else, however slowly the host answers', async () => {
  const steps = fc.array(fc.record({ command: edit, rest: fc.nat({ max: 12 }) }), { minLength: 1, maxLength: 25 });
  const delays = fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(steps, delays, async (typed, pauses) => {
      const host = fakeHost();
      let asked = 0;
      host.pause = () => ticks(pauses[asked++ % pauses.length] ?? 0);
      const details = [{ text: 'a' }, { text: 'b' }];
      const entry = { kind: 'award', id: 'a1', person: 'ada', title: 'Prize', details } as never;
      host.portfolio = { ...host.portfolio, entries: [entry] };
      let wanted = host.portfolio;

      const store = create<AppState>()(() => initialState);
      const problems: string[] = [];
      const sync = createSync({ call: host.call, store, onProblem: (problem) => problems.push(problem.message), wait: () => ticks(1) });
      sync.takeState(host.state());
      await sync.settled();
      // What the store shows while it is told of an edit is the edit; at every other time it is what was typed so far.
      let telling = false;
      const unsubscribe = store.subscribe(({ portfolio }) => {
        if (!telling) expect(portfolio).toEqual(wanted);
      });
      for (const { command, rest } of typed) {
        const next = apply(wanted, command);
        telling = true;
        const told = sync.dispatch(command);
        telling = false;
        expect(told.ok).toBe(next.ok);
        if (next.ok) wanted = next.value.portfolio;
        expect(store.getState().portfolio).toEqual(wanted);
        await ticks(rest);
      }
      await sync.settled();
      unsubscribe();
      expect(problems).toEqual([]);
      expect(host.portfolio).toEqual(wanted);
      expect(store.getState().portfolio).toEqual(wanted);
      expect(store.getState().pending).toBe(0);
    }),
    { numRuns: 400 },
  );
});
