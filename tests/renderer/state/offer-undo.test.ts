import { beforeEach, expect, it, vi } from 'vitest';
import { edit, settled, startApp, undo } from '../../../renderer/state/app.ts';
import { offerUndo } from '../../../renderer/state/offer-undo.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { person, portfolio } from '../../builders/portfolio.ts';
import { hosts } from './fake-api.ts';
import { fakeHost } from './fake-host.ts';

const seen = vi.hoisted(() => ({ press: () => {}, count: 0, shown: false, said: '' }));

vi.mock('../../../renderer/lib/api.ts', () => import('./fake-api.ts'));
vi.mock('../../../renderer/lib/notify.tsx', () => ({
  notifyProblem: (message: string) => {
    throw new Error(message);
  },
  notifyDone: (message: string) => Object.assign(seen, { said: message }),
  notifyUndo: (_message: string, press: () => void, { onClose }: { readonly onClose: () => void }) => {
    const number = ++seen.count;
    Object.assign(seen, { press, shown: true });
    return () => {
      if (number === seen.count) seen.shown = false;
      onClose();
    };
  },
}));

const rename = (value: string) => edit({ kind: 'set', collection: 'people', id: 'ada', changes: [{ path: ['headline'], value }] });
const headline = () => hosts.now?.portfolio.people[0]?.headline;

beforeEach(async () => {
  hosts.now = fakeHost();
  hosts.now.portfolio = portfolio({ people: [person('ada', 'Ada', 'Owner')] });
  Object.assign(seen, { shown: false, said: '' });
  useApp.setState({ session: null, portfolio: null });
  await startApp();
  await settled();
  rename('First');
  // What the host calls every step.
  offerUndo({ message: 'Said.', label: 'Edit' });
  await settled();
});

it('undoes the step that it is about', async () => {
  expect(seen.shown).toBe(true);
  seen.press();
  await settled();
  expect(headline()).toBeUndefined();
});

it('goes when something else is edited, and then undoes nothing and says so', async () => {
  rename('Second');
  expect(seen.shown).toBe(false);
  await settled();
  seen.press();
  await settled();
  expect(headline()).toBe('Second');
  expect(seen.said).toContain('Nothing was undone');
});

it('goes when the step was undone by another way, also when it is the last one again later', async () => {
  rename('Second');
  await settled();
  undo();
  await settled();
  seen.press();
  await settled();
  expect(headline()).toBe('First');
  undo();
  await settled();
  expect(seen.shown).toBe(false);
});

it('takes back what it is about while later edits stay, where it knows how', async () => {
  offerUndo({ message: 'Said.', label: 'Edit', otherwise: () => rename('Taken back') });
  await settled();
  rename('Second');
  await settled();
  expect(seen.shown).toBe(true);
  seen.press();
  await settled();
  expect(headline()).toBe('Taken back');
});

it('is about a step that the host named, before the window has heard of it', async () => {
  const revision = useApp.getState().session?.revision ?? 0;
  offerUndo({ message: 'Said.', label: 'Import', revision: revision + 1 });
  expect(seen.shown).toBe(true);
  rename('Second');
  await settled();
  rename('Third');
  expect(seen.shown).toBe(false);
});
