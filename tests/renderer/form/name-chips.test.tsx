import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NameChips } from '../../../renderer/form/name-chips.tsx';

afterEach(cleanup);

const nothing = () => {};
const list = (count: number) => (
  <MantineProvider>
    <NameChips
      label="Authors"
      readOnly={false}
      onMove={nothing}
      onRemove={nothing}
      chips={Array.from({ length: count }, (_, i) => ({ text: `Name ${i + 1}`, editor: () => null }))}
    />
  </MantineProvider>
);
const shown = () => screen.getAllByRole('button', { name: /^Name/ }).length;

it('folds a long list, shows all of it when asked, and moves the focus to the first name that was hidden', async () => {
  render(list(200));
  expect(shown()).toBe(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 200' }));
  expect(shown()).toBe(200);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Name 21'));
});

it('shows a list that is hardly longer as it is, and a long one whole once somebody was added', () => {
  const { rerender } = render(list(25));
  expect(shown()).toBe(25);
  rerender(list(40));
  expect(shown()).toBe(40);
});
