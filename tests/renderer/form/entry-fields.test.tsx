import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled } from '../../../renderer/state/app.ts';
import { hosts } from '../state/fake-api.ts';
import { press, showEntry, startWith, typeRich } from './host-in-form.tsx';

vi.mock('../../../renderer/lib/api.ts', () => import('../state/fake-api.ts'));

const degree = {
  kind: 'education',
  id: 'e1',
  person: 'ada',
  degree: 'PhD',
  organisation: 'Northbridge',
  dates: { edtf: '2019/2022' },
  details: [{ text: '' }, { text: 'Second' }],
};
const entry = () => hosts.now?.portfolio.entries[0] as Record<string, unknown>;

beforeEach(async () => {
  await startWith(degree);
  showEntry('education', 'e1');
});
afterEach(cleanup);

describe('a line that begins with a label', () => {
  it('gets the meaning that has this name', async () => {
    await typeRich('Line 1', 'Thesis Title: On fluids');
    expect(entry().details).toEqual([{ role: 'thesis', text: 'On fluids' }, { text: 'Second' }]);
    expect(screen.getByLabelText('Line 1').textContent).toBe('On fluids');
    expect((screen.getByLabelText('Meaning of line 1') as HTMLSelectElement).value).toBe('thesis');
  });

  it('keeps the words when it has a meaning already', async () => {
    await typeRich('Line 1', 'Awards: ');
    await typeRich('Line 1', 'Thesis Title: prize');
    expect(entry().details).toEqual([{ role: 'award', text: 'Thesis Title: prize' }, { text: 'Second' }]);
  });

  it('is asked about when nobody knows the label', async () => {
    await typeRich('Line 2', 'Field work: Peru');
    expect(entry().details).toEqual([{ text: '' }, { text: 'Field work: Peru' }]);
    await press('Use “Field work” as the label');
    expect(entry().details).toEqual([{ text: '' }, { label: 'Field work', text: 'Peru' }]);
    expect(screen.getByLabelText('Label of line 2').textContent).toBe('Field work');
  });
});

describe('the printed wording of a date', () => {
  const wording = () => screen.queryByLabelText('Print exactly as') as HTMLInputElement | null;

  it('opens from the date by a key, is no stop in between, and closes again', async () => {
    expect(screen.getByRole('button', { name: 'Print as … (Dates)' }).tabIndex).toBe(-1);
    fireEvent.keyDown(screen.getByLabelText('Dates'), { key: 'Enter', altKey: true });
    expect(wording()).toBeTruthy();
    await act(async () => {
      fireEvent.change(wording() as HTMLInputElement, { target: { value: 'since 2019' } });
      await settled();
    });
    expect(entry().dates).toEqual({ edtf: '2019/2022', text: 'since 2019' });
    await press('Print Dates as read');
    expect(wording()).toBeNull();
    expect(entry().dates).toEqual({ edtf: '2019/2022' });
  });
});

describe('several lines pasted into one', () => {
  const paste = async (label: string, text: string) => {
    await act(async () => {
      fireEvent.paste(screen.getByLabelText(label), { clipboardData: { getData: () => text } });
      await settled();
    });
  };
  const texts = () => (entry().details as { text: string }[]).map((line) => line.text);

  it('become lines of their own, without their bullets and numbers', async () => {
    await paste('Line 1', '• Measured rain\r\n\n2) Built probes\n– Taught *hydrology*\n');
    expect(texts()).toEqual(['Measured rain', 'Built probes', 'Taught *hydrology*', 'Second']);
  });

  it('stand below a line that says something already', async () => {
    await paste('Line 2', 'Third\nFourth');
    expect(texts()).toEqual(['', 'Second', 'Third', 'Fourth']);
  });

  it('a single line is typed text', async () => {
    await paste('Line 2', '2020-2021 abroad');
    expect(texts()[1]).toContain('2020-2021 abroad');
  });
});
