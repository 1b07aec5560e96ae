import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settled } from '../../../renderer/state/app.ts';
import { hosts } from '../state/fake-api.ts';
import { press, showEntry, startWith } from './host-in-form.tsx';

vi.mock('../../../renderer/lib/api.ts', () => import('../state/fake-api.ts'));

const referee = {
  kind: 'referee',
  id: 'r1',
  person: 'ada',
  name: 'Prof. Judge',
  private: true,
  contacts: [{ id: 'c1', kind: 'email', value: 'judge@example.org' }],
  fieldsNotOnWeb: ['relation', 'later'],
};
const entry = () => hosts.now?.portfolio.entries[0] as Record<string, unknown>;

beforeEach(async () => {
  await startWith(referee);
  showEntry('referee', 'r1');
});
afterEach(cleanup);

it('makes an entry private and public again', async () => {
  const toggle = screen.getByRole('switch', { name: /^Private: not on web pages/ });
  await act(async () => fireEvent.click(toggle));
  await act(settled);
  expect(entry()).toMatchObject({ notOnWeb: true });
  await act(async () => fireEvent.click(toggle));
  await act(settled);
  expect(entry()).not.toHaveProperty('notOnWeb');
});

it('makes a contact private and public again', async () => {
  await press('Keep E-mail off web pages');
  expect(entry().contacts).toEqual([{ id: 'c1', kind: 'email', value: 'judge@example.org', notOnWeb: true }]);
  expect(screen.getByLabelText('Keep E-mail off web pages').getAttribute('aria-pressed')).toBe('true');
  await press('Keep E-mail off web pages');
  expect(entry().contacts).toEqual([{ id: 'c1', kind: 'email', value: 'judge@example.org' }]);
});

it('names private fields by their labels, and keeps those that it does not know', async () => {
  const box = screen.getByRole('combobox', { name: 'Private fields' });
  expect(screen.getAllByText('later').length).toBeGreaterThan(0);
  await act(async () => fireEvent.click(box));
  expect(
    within(screen.getByRole('listbox', { name: 'Private fields', hidden: true }))
      .getAllByRole('option', { hidden: true })
      .map((one) => one.textContent),
  ).toEqual(['Name', 'How they know you', 'Position', 'Organisation', 'Contacts', 'later']);
  await act(async () => fireEvent.click(screen.getByRole('option', { name: 'Organisation', hidden: true })));
  await act(settled);
  expect(entry().fieldsNotOnWeb).toEqual(['relation', 'later', 'organisation']);
});
