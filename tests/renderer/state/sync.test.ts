import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { type AppState, initialState } from '../../../renderer/state/store.ts';
import { createSync } from '../../../renderer/state/sync.ts';
import { emptyWork } from '../../../shared/model/work.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { fakeHost } from './fake-host.ts';

const addPerson = (id: string): Command => ({ kind: 'add', collection: 'people', value: { id, name: { family: 'Lovelace' } } });
const rename = (id: string, family: string): Command => ({
  kind: 'set',
  collection: 'people',
  id,
  changes: [{ path: ['name', 'family'], value: family }],
});

async function setUp() {
  const host = fakeHost();
  const store = create<AppState>()(() => initialState);
  const problems: string[] = [];
  const waits: number[] = [];
  const sync = createSync({
    call: host.call,
    store,
    onProblem: (problem) => problems.push(problem.message),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      // The host comes back after the third try.
      if (waits.length >= 3) host.away = false;
    },
  });
  sync.takeState(host.state());
  await sync.settled();
  const family = (id: string) => store.getState().portfolio?.people.find((person) => person.id === id)?.name.family;
  return { host, store, sync, problems, waits, family };
}

describe('the store and the host', () => {
  it('shows an edit at once and sends it', async () => {
    const { host, store, sync, family } = await setUp();
    expect(sync.dispatch(addPerson('ada'))).toEqual({ ok: true, value: null });
    expect(family('ada')).toBe('Lovelace');
    expect(store.getState().pending).toBe(1);
    await sync.settled();
    expect(store.getState().pending).toBe(0);
    expect(host.portfolio.people.map((person) => person.id)).toEqual(['ada']);
    expect(store.getState().session?.revision).toBe(1);
  });

  it('fetches a long list of works piece by piece', async () => {
    const { host, store, sync } = await setUp();
    const works = (count: number) => Array.from({ length: count }, (_, i) => ({ ...emptyWork(`w${i}`), title: `Work ${i}` }));
    host.portfolio = { ...host.portfolio, works: works(7) };
    host.revision = 5;
    sync.resync();
    await sync.settled();
    expect(store.getState().portfolio?.works.map(({ id }) => id)).toEqual(works(7).map(({ id }) => id));
  });

  it('keeps the order of edits and joins what is typed faster than the host answers', async () => {
    const { host, sync, family } = await setUp();
    sync.dispatch(addPerson('ada'));
    for (const text of ['B', 'By', 'Byr', 'Byro', 'Byron']) sync.dispatch(rename('ada', text));
    sync.dispatch(addPerson('mary'));
    await sync.settled();
    expect(family('ada')).toBe('Byron');
    expect(host.portfolio.people.map((person) => [person.id, person.name.family])).toEqual([
      ['ada', 'Byron'],
      ['mary', 'Lovelace'],
    ]);
    expect(host.done.length).toBe(3);
  });

  it('refuses an invalid edit without sending it', async () => {
    const { host, sync } = await setUp();
    expect(sync.dispatch(rename('nobody', 'X'))).toMatchObject({ ok: false, code: 'not-found' });
    await sync.settled();
    expect(host.done).toEqual([]);
  });

  it('takes back what the host refuses and says so', async () => {
    const { host, sync, problems, family } = await setUp();
    sync.dispatch(addPerson('ada'));
    await sync.settled();
    host.refuse = true;
    sync.dispatch(rename('ada', 'Byron'));
    expect(family('ada')).toBe('Byron');
    await sync.settled();
    expect(family('ada')).toBe('Lovelace');
    expect(problems).toEqual(['Refused']);
  });

  it('undoes through the host while later edits stay', async () => {
    const { sync, family } = await setUp();
    sync.dispatch(addPerson('ada'));
    sync.dispatch(rename('ada', 'Byron'));
    sync.undo();
    await sync.settled();
    expect(family('ada')).toBe('Lovelace');
  });

  it('keeps edits while the host is away and sends them when it is back', async () => {
    const { host, store, sync, waits, family } = await setUp();
    sync.dispatch(addPerson('ada'));
    await sync.settled();
    host.away = true;
    sync.dispatch(rename('ada', 'Byron'));
    sync.dispatch(addPerson('mary'));
    expect(family('ada')).toBe('Byron');
    await sync.settled();
    expect(waits.length).toBe(3);
    expect(store.getState().connection).toBe('online');
    expect(host.portfolio.people.map((person) => person.name.family)).toEqual(['Byron', 'Lovelace']);
    expect(store.getState().portfolio).toEqual(host.portfolio);
  });

  it('does not repeat an edit whose answer was lost', async () => {
    const { host, store, sync, problems } = await setUp();
    host.loseAnswer = true;
    sync.dispatch(addPerson('ada'));
    sync.dispatch(addPerson('mary'));
    await sync.settled();
    expect(host.portfolio.people.map((person) => person.id)).toEqual(['ada', 'mary']);
    expect(host.done.length).toBe(2);
    expect(problems).toEqual([]);
    expect(store.getState().portfolio).toEqual(host.portfolio);
  });

  it('fetches everything when somebody else changed the portfolio', async () => {
    const { host, sync, family } = await setUp();
    sync.dispatch(addPerson('ada'));
    await sync.settled();
    await host.call('edit.apply', { command: rename('ada', 'King') });
    sync.takeState(host.state());
    await sync.settled();
    expect(family('ada')).toBe('King');
  });

  it('notices another change in the answer to its own edit', async () => {
    const { host, sync, store } = await setUp();
    sync.dispatch(addPerson('ada'));
    await sync.settled();
    await host.call('edit.apply', { command: addPerson('grace') });
    sync.dispatch(rename('ada', 'Byron'));
    await sync.settled();
    expect(store.getState().portfolio).toEqual(host.portfolio);
  });

  it('leaves untouched items the same objects, so that lists are not drawn again', async () => {
    const { store, sync } = await setUp();
    sync.dispatch(addPerson('ada'));
    sync.dispatch(addPerson('mary'));
    await sync.settled();
    const before = store.getState().portfolio?.people.find((person) => person.id === 'mary');
    sync.dispatch(rename('ada', 'Byron'));
    await sync.settled();
    expect(store.getState().portfolio?.people.find((person) => person.id === 'mary')).toBe(before);
  });

  it('edits nothing in a file that is open for reading', async () => {
    const { store, sync, host } = await setUp();
    store.setState({ session: { ...host.state(), access: 'read-only', accessReason: { code: 'locked', message: 'In use' } } });
    expect(sync.dispatch(addPerson('ada'))).toMatchObject({ ok: false, code: 'read-only', message: 'In use' });
  });
});
