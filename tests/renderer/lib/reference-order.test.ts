import { describe, expect, it } from 'vitest';
import { referenceOrder } from '../../../renderer/lib/reference-order.ts';
import { document, entry, person, portfolio, section, work } from '../../builders/portfolio.ts';

const by = (year: string) => ({ issued: { edtf: year } });
const ada = [{ family: 'Owner', given: 'Ada', person: 'ada' }];

function base(fields: Record<string, unknown> = {}) {
  return portfolio({
    people: [person('ada', 'Ada', 'Owner')],
    works: [
      work('new', 'paper-conference', by('2024'), ada),
      work('old', 'paper-conference', by('2019'), [{ family: 'Beta', given: 'Ben' }, ...ada]),
      work('cited', 'paper-conference', by('2021'), ada),
    ],
    entries: [entry('employment', 'job', 'ada', { role: 'Engineer', details: [{ text: 'Wrote [@cited].' }] })],
    documents: [
      document('ada', [section('jobs', 'entries', { kinds: ['employment'] }), section('list', 'references', { works: ['all'] })], fields),
    ],
  });
}

describe('the order in which a reference list is printed', () => {
  it('is that of the numbers, which the pages show', () => {
    expect(referenceOrder(base(), 'cv', 'list')).toEqual([
      { id: 'cited', label: '[1]' },
      { id: 'new', label: '[2]' },
      { id: 'old', label: '[3]' },
    ]);
    expect(referenceOrder(base({ works: { old: { number: 1 } } }), 'cv', 'list').map(({ id }) => id)).toEqual(['old', 'cited', 'new']);
  });

  it('is by author and year where the style sorts, without numbers that only the engine knows', () => {
    expect(referenceOrder(base({ style: 'apa' }), 'cv', 'list')).toEqual([
      { id: 'old', label: '' },
      { id: 'cited', label: '' },
      { id: 'new', label: '' },
    ]);
  });

  it('has nothing where the document cannot be laid out', () => {
    expect(referenceOrder(base({ template: 'no-such-template' }), 'cv', 'list')).toEqual([]);
    expect(referenceOrder(base(), 'cv', 'no-such-section')).toEqual([]);
  });
});
