import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RichEditor } from '../../../renderer/form/rich/rich-editor.tsx';
import { addCitedWork } from '../../../renderer/state/actions.ts';
import { useApp } from '../../../renderer/state/store.ts';
import { emptyWork } from '../../../shared/model/work.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';

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

vi.mock('../../../renderer/state/actions.ts', () => ({ addCitedWork: vi.fn(() => 'added') }));
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

describe('citing a work that is not there', () => {
  /** An editor behind whose text an `@` and words were typed. */
  function searched(words: string): { readonly box: HTMLElement; readonly texts: string[] } {
    useApp.setState({ portfolio: { ...emptyPortfolio(), works: [{ ...emptyWork('w', 'book'), title: 'Soils' }] } });
    const texts = typed(`see @${words}`, false);
    const box = screen.getByLabelText('Text');
    document.getSelection()?.setPosition(box.firstChild, `see @${words}`.length);
    fireEvent.input(box);
    return { box, texts };
  }

  it('says that none was found, and adds and cites it when that is chosen', () => {
    const { box, texts } = searched('Rivers at night');
    expect(screen.getByText('No work found for “Rivers at night”.')).toBeTruthy();
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(screen.getByRole('option', { name: /^Add the work/ }).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(addCitedWork).toHaveBeenCalledWith('Rivers at night');
    expect(texts.at(-1)).toBe('see [@added]');
  });

  it('adds nothing by an Enter that was meant for the text', () => {
    vi.mocked(addCitedWork).mockClear();
    const { box, texts } = searched('home');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(addCitedWork).not.toHaveBeenCalled();
    expect(texts.at(-1)).toBe('see @home');
  });

  it('takes the best match by Enter at once', () => {
    const { box, texts } = searched('soi');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(texts.at(-1)).toBe('see [@w]');
  });
});
