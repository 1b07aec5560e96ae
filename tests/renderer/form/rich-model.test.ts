import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citedIds,
  mentionAt,
  replaceRange,
  segmentsOf,
  toggleMark,
  withOtherCitation,
  withoutCitation,
} from '../../../renderer/form/rich/rich-model.ts';

describe('the text of a rich field', () => {
  it('tells citations from words', () => {
    expect(segmentsOf('See [@w-1] and [@a.b:c].')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'citation', id: 'w-1', text: '[@w-1]' },
      { kind: 'text', text: ' and ' },
      { kind: 'citation', id: 'a.b:c', text: '[@a.b:c]' },
      { kind: 'text', text: '.' },
    ]);
    expect(citedIds('[@x][@y] me@example.org [@ no]')).toEqual(['x', 'y']);
  });

  it('loses nothing in pieces', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('[@w-1]', '[@', ']', '[@@x]', '\n', '[link](https://example.org)'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(
          segmentsOf(text)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('searches for what follows an @ that begins a word', () => {
    expect(mentionAt('see @love', 9)).toEqual({ from: 4, query: 'love' });
    expect(mentionAt('see (@', 6)).toEqual({ from: 5, query: '' });
    expect(mentionAt('@soil moisture', 14)).toEqual({ from: 0, query: 'soil moisture' });
  });

  it('does not take an e-mail address, a citation or an abandoned @ for a search', () => {
    expect(mentionAt('me@example.org', 14)).toBeNull();
    expect(mentionAt('[@w-1] and', 10)).toBeNull();
    expect(mentionAt('at @ once', 9)).toBeNull();
  });

  it('puts a citation in place of the search', () => {
    expect(replaceRange('see @love.', 4, 9, '[@w-1]')).toEqual({ text: 'see [@w-1].', start: 10, end: 10 });
  });

  it('marks a selection and takes the marks away again', () => {
    const bold = toggleMark({ text: 'a word here', start: 2, end: 7 }, '**');
    expect(bold).toEqual({ text: 'a **word** here', start: 4, end: 8 });
    expect(toggleMark(bold, '**')).toEqual({ text: 'a word here', start: 2, end: 6 });
  });

  it('keeps bold apart from emphasis', () => {
    expect(toggleMark({ text: '**word**', start: 2, end: 6 }, '*').text).toBe('***word***');
    expect(toggleMark({ text: '***word***', start: 3, end: 7 }, '*').text).toBe('**word**');
  });

  it('removes or replaces the citation of a deleted work', () => {
    expect(withoutCitation('Shown in [@gone], and [@kept].', 'gone')).toBe('Shown in, and [@kept].');
    expect(withOtherCitation('[@gone] [@kept] [@gone]', 'gone', 'new')).toBe('[@new] [@kept] [@new]');
  });
});
