import { describe, expect, it } from 'vitest';
import { suggestCuts } from '../../shared/compose/suggest-cuts.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const me = [{ family: 'Owner', given: 'Ada', person: 'o' }];
const made = (fields: Record<string, unknown> = {}) =>
  portfolio({
    people: [person('o', 'Ada', 'Owner')],
    works: [
      work('new', 'book', { title: 'New *book*', issued: { edtf: '2025' } }, me),
      work('old', 'book', { issued: { edtf: '2001' } }, me),
      work('best', 'book', { issued: { edtf: '1999' }, selected: true }, me),
    ],
    entries: [entry('employment', 'job', 'o', { role: 'Engineer', dates: { edtf: '2010/2012' } })],
    documents: [
      document('o', [
        section('Jobs', 'entries', { kinds: ['employment'] }),
        section('Books', 'references', { works: ['book'], ...fields }),
      ]),
    ],
  });
const cuts = (fields?: Record<string, unknown>) => {
  const start = made(fields);
  const [first] = start.documents;
  if (!first) throw new Error('no document');
  return suggestCuts(start, first, 2026);
};

describe('what could go', () => {
  it('is what lies longest ago, never what is selected or alone in its section', () => {
    expect(cuts()).toEqual([
      { section: 1, heading: 'Books', item: 'old', title: 'Title of old', year: 2001 },
      { section: 1, heading: 'Books', item: 'new', title: 'New book', year: 2025 },
    ]);
  });

  it('is nothing that was picked by hand or is left out already', () => {
    expect(cuts({ items: [{ kind: 'work', id: 'old', pinned: true }], exclude: ['new'] })).toEqual([]);
  });
});
