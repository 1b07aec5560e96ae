import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removeItem } from '../../../renderer/state/actions.ts';
import { edit, settled, startApp } from '../../../renderer/state/app.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { document, entry, person, portfolio, work } from '../../builders/portfolio.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';

const hosts = vi.hoisted(() => ({ now: null as FakeHost | null, undo: () => {} }));

vi.mock('../../../renderer/lib/api.ts', () => ({
  HostLost: class extends Error {},
  call: (channel: string, input: never) => {
    if (channel === 'events.next') return new Promise(() => {});
    if (channel === 'app.info') return Promise.resolve({ host: 'loopback', version: '1', platform: 'linux', home: '/', dialogs: false });
    return hosts.now?.call(channel as never, input);
  },
}));
vi.mock('../../../renderer/lib/notify.tsx', () => ({
  notifyProblem: (message: string) => {
    throw new Error(message);
  },
  notifyUndo: (_message: string, onUndo: () => void) => {
    hosts.undo = onUndo;
  },
}));

const full = portfolio({
  people: [person('ada', 'Ada', 'Owner'), person('ben', 'Ben', 'Other')],
  works: [work('w', 'book', {}, ['Carl Third', { family: 'Owner', given: 'Ada', person: 'ada' }])],
  entries: [entry('award', 'prize', 'ada', { title: 'Prize' })],
  documents: [document('ada', [])],
});

beforeEach(async () => {
  hosts.now = fakeHost();
  hosts.now.portfolio = full;
  useApp.setState({ session: null, portfolio: null });
  await startApp();
  await settled();
});

describe('taking back that a person was deleted, after something else was edited', () => {
  it('brings back their entries, documents and place among authors, and keeps the later edit', async () => {
    removeItem('people', 'ada');
    await settled();
    expect(hosts.now?.portfolio).toMatchObject({ entries: [], documents: [] });
    edit({ kind: 'set', collection: 'people', id: 'ben', changes: [{ path: ['headline'], value: 'Later' }] });
    await settled();
    hosts.undo();
    await settled();
    const [ada, ben] = full.people;
    expect(hosts.now?.portfolio).toEqual({ ...full, people: [ada, { ...ben, headline: 'Later' }] });
  });
});
