import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addCitedWork, removeItem } from '../../../renderer/state/actions.ts';
import { edit, settled, startApp } from '../../../renderer/state/app.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { document, entry, person, portfolio, section, work } from '../../builders/portfolio.ts';
import { hosts } from './fake-api.ts';
import { fakeHost } from './fake-host.ts';

const said = vi.hoisted(() => ({ undo: () => {}, message: '', warns: false }));

vi.mock('../../../renderer/lib/api.ts', () => import('./fake-api.ts'));
vi.mock('../../../renderer/lib/notify.tsx', () => ({
  notifyProblem: (message: string) => {
    throw new Error(message);
  },
  notifyNext: (message: string) => {
    Object.assign(said, { message });
  },
  notifyUndo: (message: string, onUndo: () => void, { warns }: { readonly warns: boolean }) => {
    Object.assign(said, { message, undo: onUndo, warns });
    return () => {};
  },
}));

const full = portfolio({
  people: [person('ada', 'Ada', 'Owner'), person('ben', 'Ben', 'Other')],
  works: [work('w', 'book', {}, ['Carl Third', { family: 'Owner', given: 'Ada', person: 'ada' }])],
  entries: [
    entry('award', 'prize', 'ada', { title: 'Prize' }),
    entry('employment', 'job', 'ben', { role: 'Editor', details: [{ text: 'Edited [@w].' }] }),
  ],
  documents: [
    document('ada', []),
    document('ben', [section('Prizes', 'lines', { items: ['gone', 'prize', 'job'].map((id) => ({ kind: 'entry', id })) })], { id: 'list' }),
  ],
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
    expect(hosts.now?.portfolio).toMatchObject({ entries: [{ id: 'job' }], documents: [{ id: 'list' }] });
    edit({ kind: 'set', collection: 'people', id: 'ben', changes: [{ path: ['headline'], value: 'Later' }] });
    await settled();
    said.undo();
    await settled();
    const [ada, ben] = full.people;
    expect(hosts.now?.portfolio).toEqual({ ...full, people: [ada, { ...ben, headline: 'Later' }] });
  });
});

describe('deleting', () => {
  it('says at once where a work is still cited', async () => {
    removeItem('works', 'w');
    await settled();
    expect(said).toMatchObject({ message: 'Deleted “Title of w”. It is still cited in the position “Editor”.', warns: true });
  });

  it('says where a document listed it, and lists it there again when that is taken back later', async () => {
    const listed = () => hosts.now?.portfolio.documents[1]?.sections[0]?.items.map(({ id }) => id);
    removeItem('entries', 'prize');
    await settled();
    expect(said.message).toBe('Deleted “Prize”. It is out of “CV” as well.');
    expect(listed()).toEqual(['gone', 'job']);
    edit({ kind: 'set', collection: 'people', id: 'ben', changes: [{ path: ['headline'], value: 'Later' }] });
    await settled();
    said.undo();
    await settled();
    expect(listed()).toEqual(['gone', 'prize', 'job']);
  });

  it('says no more than that when nothing misses the item', async () => {
    edit({ kind: 'add', collection: 'entries', value: entry('award', 'other', 'ada', { title: 'Other' }) });
    removeItem('entries', 'other');
    await settled();
    expect(said).toMatchObject({ message: 'Deleted “Other”.', warns: false });
  });
});

describe('adding a work for a text that cites it', () => {
  it('takes its title and guesses nothing else', async () => {
    const id = addCitedWork('Rivers at night');
    await settled();
    expect(hosts.now?.portfolio.works.at(-1)).toMatchObject({ id, type: 'article-journal', title: 'Rivers at night', contributors: [] });
    expect(said.message).toBe('Added “Rivers at night” to Works.');
  });
});
