import { describe, expect, it } from 'vitest';
import { typedLabel } from '../../../renderer/form/line-label.ts';

const roles = [
  { id: 'thesis', label: 'Thesis Title' },
  { id: 'award', label: 'Awards' },
];

describe('a label typed before a line', () => {
  it.each([
    ['Thesis Title: ', { kind: 'role', role: 'thesis', text: '' }],
    ['thesis title: On fluids: a study', { kind: 'role', role: 'thesis', text: 'On fluids: a study' }],
    ['Awards: Gold', { kind: 'role', role: 'award', text: 'Gold' }],
  ])('is the meaning that has exactly this name: %s', (typed, read) => {
    expect(typedLabel(typed, roles)).toEqual(read);
  });

  it('is offered when it is short and unknown', () => {
    expect(typedLabel('Field work abroad: Peru', roles)).toEqual({ kind: 'own', label: 'Field work abroad', text: 'Peru' });
    expect(typedLabel('Thesis: On fluids', roles)).toEqual({ kind: 'own', label: 'Thesis', text: 'On fluids' });
  });

  it.each(['', 'Awards', 'Awards:', 'at 12:30 o’clock', 'one two three four five: six', 'see [@w1]: this', ': x', 'https://example.org'])(
    'is not read into %j',
    (typed) => {
      expect(typedLabel(typed, roles)).toBeNull();
    },
  );
});
