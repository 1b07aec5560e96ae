import { afterEach, expect, it, vi } from 'vitest';
import { ImportDesk } from '../../../electron/services/import/import-desk.ts';
import type { ImportJob } from '../../../electron/services/import/import-protocol.ts';
import { portfolio } from '../../builders/portfolio.ts';
import { FakeChild } from '../fake-child.ts';

afterEach(() => void vi.useRealTimers());

const read = { portfolio: portfolio({}), owner: null, sources: [] };
function desk() {
  const children: FakeChild<ImportJob>[] = [];
  const made = new ImportDesk(() => {
    const child = new FakeChild<ImportJob>();
    children.push(child);
    return child;
  });
  return { made, children };
}

it('puts the pieces of a source together, in the order of the sources', () => {
  const { made } = desk();
  made.give(1, 'b', Buffer.from('two'));
  made.give(0, 'a', Buffer.from('on'));
  made.give(0, 'a', Buffer.from('e'));
  expect(made.takeSources({ 1: 'koi8-r' }).map(({ name, bytes, encoding }) => [name, Buffer.from(bytes).toString(), encoding])).toEqual([
    ['a', 'one', undefined],
    ['b', 'two', 'koi8-r'],
  ]);
});

it('refuses what is larger than anybody exports', () => {
  const { made } = desk();
  const piece = Buffer.alloc(40 * 1024 * 1024);
  const answers = [0, 0, 0].map((source) => made.give(source, 'huge.bib', piece));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(answers[2]).toMatchObject({ code: 'too-large' });
});

it('hands progress on, then the answer', async () => {
  const { made, children } = desk();
  const shares: number[] = [];
  const answer = made.ask('read', read, (share) => shares.push(share));
  children[0]?.message({ id: 1, share: 0.5 });
  children[0]?.message({ id: 1, answer: 'done' });
  expect(await answer).toMatchObject({ ok: true, value: 'done' });
  expect(shares).toEqual([0.5]);
});

it('ends the process when it is cancelled, whatever it does', async () => {
  const { made, children } = desk();
  const answer = made.ask('read', read);
  made.end();
  expect(await answer).toMatchObject({ ok: false, code: 'cancelled' });
  expect(children[0]?.killed).toBe(true);
  expect(await made.ask('original', { row: 0 })).toMatchObject({ code: 'cancelled' });
});

it('lets go of what was given as soon as it is handed over', () => {
  const { made } = desk();
  made.give(0, 'a', Buffer.from('one'));
  expect(made.takeSources({})).toHaveLength(1);
  expect(made.takeSources({})).toEqual([]);
});

it('starts no other process once what was read is gone, and says why to every further question', async () => {
  const { made, children } = desk();
  const answer = made.ask('read', read);
  children[0]?.exit('code 1');
  const why = await answer;
  expect(why).toMatchObject({ code: 'import-stopped', message: expect.stringContaining('because of an error in Scholarfolio (code 1)') });
  expect(await made.ask('original', { row: 0 })).toEqual(why);
  expect(made.give(0, 'a', Buffer.from('one'))).toEqual(why);
  expect(children).toHaveLength(1);
});

it('says so when the process dies, and when it is silent for too long', async () => {
  const died = desk();
  const answer = died.made.ask('read', read);
  died.children[0]?.exit('SIGABRT');
  expect(await answer).toMatchObject({ ok: false, code: 'import-stopped', message: expect.stringContaining('want of memory') });

  vi.useFakeTimers();
  const silent = desk();
  const waiting = silent.made.ask('read', read);
  vi.advanceTimersByTime(40_000);
  silent.children[0]?.message({ id: 1, share: 0.1 });
  vi.advanceTimersByTime(40_000);
  expect(silent.children[0]?.killed).toBe(false);
  vi.advanceTimersByTime(40_000);
  expect(await waiting).toMatchObject({ ok: false, code: 'import-slow' });
  expect(silent.children[0]?.killed).toBe(true);
});
