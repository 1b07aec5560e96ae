import { expect, it } from 'vitest';
import { createEventQueue } from '../../electron/services/events.ts';

const menu = (command: string) => ({ kind: 'menu' as const, command });
const replaced = { kind: 'replaced' as const };

it('answers with what is new, in order', async () => {
  const queue = createEventQueue();
  queue.emit(menu('undo'));
  queue.emit(menu('redo'));
  expect(await queue.next(1)).toEqual({ events: [{ kind: 'menu', command: 'redo', seq: 2 }], last: 2 });
});

it('waits for the next event when there is none', async () => {
  const queue = createEventQueue();
  const answer = queue.next(0);
  queue.emit(replaced);
  expect((await answer).events).toHaveLength(1);
});

it('tells a window that comes anew how things are, not what happened before', async () => {
  const queue = createEventQueue();
  for (let i = 0; i < 20; i++) queue.emit(menu('undo'));
  for (const after of [-1, 99]) expect(await queue.next(after)).toEqual({ events: [{ kind: 'replaced', seq: 20 }], last: 20 });
});

it('tells a window that missed events which are gone to fetch everything', async () => {
  const queue = createEventQueue();
  for (let i = 0; i < 600; i++) queue.emit(menu('undo'));
  expect((await queue.next(50)).events).toEqual([{ kind: 'replaced', seq: 600 }]);
  expect((await queue.next(598)).events.map(({ seq }) => seq)).toEqual([599, 600]);
});
