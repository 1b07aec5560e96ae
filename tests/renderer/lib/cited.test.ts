import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedIds, segmentsOf, withOtherCitation, withoutCitation } from '../../../renderer/lib/cited.ts';

describe('citations in a text', () => {
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

  it('removes or replaces the citation of a deleted work', () => {
    expect(withoutCitation('Shown in [@gone], and [@kept].', 'gone')).toBe('Shown in, and [@kept].');
    expect(withOtherCitation('[@gone] [@kept] [@gone]', 'gone', 'new')).toBe('[@new] [@kept] [@new]');
  });
});
