import { describe, expect, it } from 'vitest';
import { moveOf } from '../../../../renderer/features/works/table-keys.ts';
import { noTicks, type Ticks, tickedAmong, tickRange, toggleAll, toggleTick } from '../../../../renderer/features/works/ticks.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const ids = (ticks: Ticks) => [...ticks.ids].sort().join('');

describe('ticking', () => {
  it('ticks and unticks one', () => {
    const once = toggleTick(noTicks, 'b');
    expect([ids(once), once.anchor]).toEqual(['b', 'b']);
    expect(ids(toggleTick(once, 'b'))).toBe('');
  });

  it('ticks from the last one on, in both directions, besides what is ticked already', () => {
    const from = toggleTick(toggleTick(noTicks, 'a'), 'c');
    expect(ids(tickRange(from, shown, 'e'))).toBe('acde');
    expect(ids(tickRange(from, shown, 'b'))).toBe('abc');
    expect(tickRange(from, shown, 'e').anchor).toBe('c');
    expect(ids(tickRange(noTicks, shown, 'd'))).toBe('d');
    expect(ids(tickRange({ ...from, anchor: 'gone' }, shown, 'd'))).toBe('acd');
    expect(tickRange(from, shown, 'gone')).toEqual(from);
  });

  it('ticks all that are shown or none of them, and leaves the others alone', () => {
    const hidden = toggleTick(noTicks, 'x');
    const all = toggleAll(hidden, shown);
    expect(ids(all)).toBe('abcdex');
    expect(ids(toggleAll(all, shown))).toBe('x');
    expect(tickedAmong(all, ['c', 'a', 'q'])).toEqual(['c', 'a']);
  });
});

describe('keys of the table', () => {
  it.each([
    ['ArrowDown', 4],
    ['ArrowUp', 2],
    ['PageDown', 8],
    ['PageUp', -2],
    ['Home', 0],
    ['End', 9],
    ['x', null],
  ])('%s leads to %s', (key, to) => {
    expect(moveOf(key, 3, 10, 5)).toBe(to);
  });
});
