import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { AnyForm } from '../../../renderer/form/codecs.ts';
import { ItemForm } from '../../../renderer/form/item-form.tsx';
import { settled } from '../../../renderer/state/app.ts';
import { type EntryKind, registry } from '../../../shared/entries/registry.ts';

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
