import { afterEach, expect, it, vi } from 'vitest';
import { createSpelling } from '../../../electron/services/spelling/spelling.ts';
import type { SpellingJob } from '../../../electron/services/spelling/spelling-child.ts';
import { FakeChild } from '../fake-child.ts';

function begun() {
  const children: FakeChild<SpellingJob>[] = [];
  const spelling = createSpelling(() => {
    const child = new FakeChild<SpellingJob>();
    children.push(child);
    return child;
  });
  return { spelling, children };
}

afterEach(() => vi.useRealTimers());

it('starts nothing before it is asked, and nothing for a language without a dictionary', async () => {
  const { spelling, children } = begun();
  expect(await spelling.check('ja-JP', ['teh'])).toEqual({ ok: true, value: [] });
  expect(await spelling.suggest('ja', 'teh')).toEqual({ ok: true, value: [] });
  expect(await spelling.check('en-GB', [])).toEqual({ ok: true, value: [] });
  expect(children).toEqual([]);
});

it('asks the dictionary of the language, and hands answers to whoever asked', async () => {
  const { spelling, children } = begun();
  const checked = spelling.check('en-US', ['teh']);
  const suggested = spelling.suggest('de-AT', 'daß');
  const [child] = children;
  expect(child?.sent).toMatchObject([
    { language: 'en-US', words: ['teh'] },
    { language: 'de', suggestFor: 'daß' },
  ]);
  const [first, second] = child?.sent ?? [];
  child?.message({ id: second?.id, suggestions: ['dass'] });
  child?.message({ id: first?.id, unknown: [{ word: 'teh', parts: ['teh'] }] });
  expect(await checked).toEqual({ ok: true, value: [{ word: 'teh', parts: ['teh'] }] });
  expect(await suggested).toEqual({ ok: true, value: ['dass'] });
  expect(children).toHaveLength(1);
});

it('says why it failed, starts anew, and gives up after three failures in a row', async () => {
  const { spelling, children } = begun();
  for (const count of [1, 2, 3]) {
    const checked = spelling.check('en-GB', ['teh']);
    expect(children).toHaveLength(count);
    children.at(-1)?.exit('SIGSEGV');
    expect(await checked).toMatchObject({ ok: false, code: 'spelling-failed', message: expect.stringContaining('SIGSEGV') });
  }
  expect(await spelling.check('en-GB', ['teh'])).toMatchObject({ ok: false, code: 'spelling-broken' });
  expect(children).toHaveLength(3);
});

it('counts one failure however many waited, and starts nothing once it is closed', async () => {
  const { spelling, children } = begun();
  const waiting = [spelling.check('en-GB', ['teh']), spelling.check('de', ['daß']), spelling.suggest('fr', 'jour')];
  children[0]?.exit('SIGKILL');
  expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([false, false, false]);
  const next = spelling.check('en-GB', ['teh']);
  expect(children).toHaveLength(2);
  spelling.close();
  expect(await next).toMatchObject({ ok: false, message: expect.stringContaining('closing') });
  expect(await spelling.check('en-GB', ['teh'])).toMatchObject({ ok: false });
  expect(children).toHaveLength(2);
});

it('ends a child that hangs, or that nobody asked for ten minutes', async () => {
  vi.useFakeTimers();
  const { spelling, children } = begun();
  const hanging = spelling.check('en-GB', ['teh']);
  vi.advanceTimersByTime(30_000);
  expect(await hanging).toMatchObject({ ok: false });
  expect(children[0]?.killed).toBe(true);

  const checked = spelling.check('en-GB', ['the']);
  const [, child] = children;
  child?.message({ id: child.sent[0]?.id, unknown: [] });
  expect(await checked).toEqual({ ok: true, value: [] });
  vi.advanceTimersByTime(9 * 60_000);
  expect(child?.killed).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(child?.killed).toBe(true);
  void spelling.check('en-GB', ['the']);
  expect(children).toHaveLength(3);
  spelling.close();
  expect(children[2]?.killed).toBe(true);
});
