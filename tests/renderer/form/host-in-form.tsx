import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AnyForm } from '../../../renderer/form/codecs.ts';
import { ItemForm } from '../../../renderer/form/item-form.tsx';
import { settled, startApp } from '../../../renderer/state/app.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { type EntryKind, registry } from '../../../shared/entries/registry.ts';
import { hosts } from '../state/fake-api.ts';
import { fakeHost } from '../state/fake-host.ts';

/** Opens the window at a portfolio of Ada Lovelace (`ada`) with one entry. The test mocks `lib/api.ts` by `fake-api.ts`. */
export async function startWith(entry: object): Promise<void> {
  const host = fakeHost();
  const ada = { id: 'ada', name: { family: 'Lovelace' }, variants: [], contacts: [] };
  host.portfolio = { ...host.portfolio, people: [ada], entries: [structuredClone(entry) as never] };
  hosts.now = host;
  useApp.setState({ session: null, portfolio: null });
  await startApp();
  await settled();
}

/** The form of an entry, as its screen shows it. */
export function showEntry(kind: EntryKind, id: string): void {
  const definition = registry[kind];
  render(
    <MantineProvider>
      <ItemForm collection="entries" id={id} form={definition.form as unknown as AnyForm} shape={definition.schema.shape} label="Entry" />
    </MantineProvider>,
  );
}

/** What the browser does when somebody types in an editable element. */
export async function typeRich(label: string, text: string): Promise<void> {
  await act(async () => {
    const box = screen.getByLabelText(label);
    box.textContent = text;
    fireEvent.input(box);
    await settled();
  });
}

export async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await settled();
  });
}
