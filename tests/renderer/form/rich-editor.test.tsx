import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RichEditor } from '../../../renderer/form/rich/rich-editor.tsx';

afterEach(cleanup);

/** An editor whose element the browser has filled with `html`. */
function typed(html: string, multiline: boolean): string[] {
  const texts: string[] = [];
  render(
    <MantineProvider>
      <RichEditor label="Text" value="before" multiline={multiline} onChange={(text) => texts.push(text)} />
    </MantineProvider>,
  );
  const box = screen.getByLabelText('Text');
  box.innerHTML = html;
  fireEvent.input(box);
  return texts;
}

vi.mock('../../../renderer/lib/api.ts', () => ({ HostLost: class extends Error {}, call: () => new Promise(() => {}) }));

describe('a rich field', () => {
  it('is empty when everything in it was deleted', () => {
    expect(typed('<br>', false)).toEqual(['']);
    expect(screen.getByLabelText('Text').hasAttribute('data-empty')).toBe(true);
  });

  it('of one line never holds a line break', () => {
    expect(typed('one<br>two', false)).toEqual(['one two']);
    expect(screen.getByLabelText('Text').textContent).toBe('one two');
  });

  it('of several lines keeps them', () => {
    expect(typed('one<br>two', true)).toEqual(['one\ntwo']);
  });
});
