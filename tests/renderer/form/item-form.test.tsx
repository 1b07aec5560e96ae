import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyForm } from '../../../renderer/form/codecs.ts';
import { ItemForm } from '../../../renderer/form/item-form.tsx';
import { settled, undo } from '../../../renderer/state/app.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { wantFocus } from '../../../renderer/state/ui.ts';
import { registry } from '../../../shared/entries/registry.ts';
import { Person } from '../../../shared/model/person.ts';
import { hosts } from '../state/fake-api.ts';
import { startWith } from './host-in-form.tsx';

vi.mock('../../../renderer/lib/api.ts', () => import('../state/fake-api.ts'));

const award = {
  kind: 'award',
  id: 'a1',
  person: 'ada',
  title: 'Prize',
  dates: { edtf: '2020' },
  details: [{ text: 'First' }, { text: 'Second' }],
} as const;

async function show() {
  render(
    <MantineProvider>
      <ItemForm
        collection="entries"
        id="a1"
        form={registry.award.form as unknown as AnyForm}
        shape={registry.award.schema.shape}
        label="Prize"
      />
    </MantineProvider>,
  );
}

const entry = () => hosts.now?.portfolio.entries[0] as Record<string, unknown>;
const drafts = () => hosts.now?.portfolio.drafts.map((draft) => [draft.path, draft.text]);
const type = async (label: string, text: string) => {
  await act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
    await settled();
  });
};

beforeEach(async () => {
  await startWith(award);
});
afterEach(cleanup);

describe('the form of an item', () => {
  it('stores every change at once', async () => {
    await show();
    await type('Date', 'Oct 2021');
    expect(entry().dates).toEqual({ edtf: '2021-10' });
    expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('Oct 2021');
  });

  it('keeps what is not understood beside the last valid value, and drops it when it is corrected', async () => {
    await show();
    await type('Date', 'some time');
    expect(entry().dates).toEqual({ edtf: '2020' });
    expect(drafts()).toEqual([['dates', 'some time']]);
    expect(screen.getByText(/Not understood/)).toBeTruthy();
    await type('Date', '2022');
    expect(entry().dates).toEqual({ edtf: '2022' });
    expect(drafts()).toEqual([]);
    expect(screen.queryByText(/Not understood/)).toBeNull();
  });

  it('keeps every letter when the host answers more slowly than somebody types', async () => {
    const waiting: (() => void)[] = [];
    if (hosts.now) hosts.now.pause = () => new Promise((resolve) => waiting.push(resolve));
    await show();
    const label = screen.getByLabelText('Date');
    const typed = 'Sep 2022 - present';
    for (let end = 1; end <= typed.length; end++) {
      await act(async () => {
        fireEvent.change(label, { target: { value: typed.slice(0, end) } });
        // One answer for every third letter.
        if (end % 3 === 0) waiting.shift()?.();
        for (let i = 0; i < 20; i++) await Promise.resolve();
      });
      expect((label as HTMLInputElement).value).toBe(typed.slice(0, end));
    }
    await act(async () => {
      if (hosts.now) hosts.now.pause = () => Promise.resolve();
      for (const answer of waiting) answer();
      await settled();
    });
    expect((label as HTMLInputElement).value).toBe(typed);
    expect(entry().dates).toMatchObject({ edtf: '2022-09/..' });
    expect(drafts()).toEqual([]);
  });

  it('drops what is unfinished when the old value is typed again', async () => {
    await show();
    await type('Date', '2020?');
    await type('Date', '2020');
    expect(drafts()).toEqual([]);
    expect(entry().dates).toEqual({ edtf: '2020' });
  });

  it('shows what was left unfinished last time', async () => {
    await show();
    await type('Date', 'some time');
    cleanup();
    await show();
    expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('some time');
    expect(screen.getByText(/Not understood/)).toBeTruthy();
  });

  it('removes an emptied field', async () => {
    await show();
    await type('Date', '');
    expect('dates' in entry()).toBe(false);
  });

  it('follows an undo', async () => {
    await show();
    await type('Date', '2022');
    await act(async () => {
      undo();
      await settled();
    });
    expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('2020');
  });

  it('opens groups that hold something and the group of a wanted field', async () => {
    await show();
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('true');
    cleanup();
    if (hosts.now) hosts.now.portfolio = { ...hosts.now.portfolio, entries: [{ ...award, details: [] } as never] };
    useApp.setState({ portfolio: hosts.now?.portfolio ?? null });
    await show();
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('false');
    act(() => wantFocus({ collection: 'entries', id: 'a1', path: 'note' }));
    expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('note');
  });

  it('adds, moves and removes lines by keys', async () => {
    await show();
    const line = (number: number) => screen.getByLabelText(`Line ${number}`);
    const press = async (number: number, key: string, modifiers = {}) => {
      await act(async () => {
        fireEvent.keyDown(line(number), { key, ...modifiers });
        await settled();
      });
    };
    await press(2, 'ArrowUp', { altKey: true });
    expect(entry().details).toEqual([{ text: 'Second' }, { text: 'First' }]);
    await press(1, 'Enter');
    expect(entry().details).toEqual([{ text: 'Second' }, expect.objectContaining({ text: '' }), { text: 'First' }]);
    await press(2, 'Backspace');
    expect(entry().details).toEqual([{ text: 'Second' }, { text: 'First' }]);
  });
});

describe('a list of contacts', () => {
  it('keeps what is unfinished in one line when another line is added', async () => {
    const host = hosts.now;
    if (!host) throw new Error('No host answers.');
    const contacts = [{ id: 'c1', kind: 'email' as const, value: 'ada@example.org' }];
    host.portfolio = { ...host.portfolio, people: [{ id: 'ada', name: { family: 'Lovelace' }, variants: [], contacts }] };
    useApp.setState({ portfolio: host.portfolio });
    const form = [{ fields: [{ kind: 'contacts', key: 'contacts', label: 'Contacts' }] }] as unknown as AnyForm;
    render(
      <MantineProvider>
        <ItemForm collection="people" id="ada" form={form} shape={Person.shape} label="Profile" />
      </MantineProvider>,
    );
    await type('E-mail', 'ada@');
    expect(drafts()).toEqual([['contacts.0.value', 'ada@']]);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Add a contact or link' }));
      await settled();
    });
    expect(host.portfolio.people[0]?.contacts).toHaveLength(2);
    expect(drafts()).toEqual([['contacts.0.value', 'ada@']]);
  });
});
