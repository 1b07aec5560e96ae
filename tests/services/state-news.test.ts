import { expect, test } from 'vitest';
import type { SessionEvent } from '../../electron/services/session/session-options.ts';
import { stateNews } from '../../electron/services/state-news.ts';
import { FakeClock } from './store/fake-clock.ts';

const state = (revision: number) => ({ kind: 'state', state: { revision } }) as SessionEvent;

function heard() {
  const clock = new FakeClock();
  const told: (number | string)[] = [];
  const news = stateNews((event) => told.push(event.kind === 'state' ? event.state.revision : event.kind), clock);
  return { clock, told, news };
}

test('a burst of changes is told once, when it is over', async () => {
  const { clock, told, news } = heard();
  for (const revision of [1, 2, 3]) {
    news(state(revision));
    await clock.advance(100);
  }
  expect(told).toEqual([]);
  await clock.advance(20);
  expect(told).toEqual([3]);
  await clock.advance(10_000);
  expect(told).toEqual([3]);
});

test('who types without a pause is heard of every two seconds', async () => {
  const { clock, told, news } = heard();
  for (let key = 0; key < 40; key++) {
    news(state(key));
    await clock.advance(100);
  }
  expect(told).toEqual([19, 39]);
});

test('another portfolio is told at once, between the states before and after it', async () => {
  const { clock, told, news } = heard();
  news(state(1));
  news({ kind: 'replaced' });
  news(state(2));
  expect(told).toEqual([1, 'replaced', 2]);
  news(state(3));
  expect(told).toEqual([1, 'replaced', 2]);
  await clock.advance(120);
  expect(told).toEqual([1, 'replaced', 2, 3]);
});
