import { describe, expect, it } from 'vitest';
import { otherOrders } from '../../../renderer/lib/entry-order.ts';
import { document, entry, section } from '../../builders/portfolio.ts';

const jobs = ['a', 'b'].map((id, i) => entry('employment', id, 'ada', { role: id, dates: { edtf: `202${i}` } }));
const cv = (id: string, fields: Record<string, unknown>, owner = 'ada') =>
  document(owner, [section('jobs', 'entries', { kinds: ['employment'], ...fields })], { id, name: id });
const found = (...documents: ReturnType<typeof cv>[]) => otherOrders(documents, jobs).map(({ document: id, by }) => `${id} ${by}`);

describe('documents that do not follow the order of a list', () => {
  it('keep one of their own, or sort by date', () => {
    const byHand = { order: 'manual', items: [{ kind: 'entry', id: 'b' }] };
    expect(found(cv('newest', {}), cv('hand', byHand), cv('unnamed', { order: 'manual' }))).toEqual([
      'newest date',
      'hand hand',
      'unnamed date',
    ]);
  });

  it('are those that list the entries, where an order can be seen', () => {
    expect(found(cv('other', { kinds: ['award'] }), cv('text', { layout: 'text' }), cv('of-ben', {}, 'ben'))).toEqual([]);
    expect(otherOrders([cv('one', {})], jobs.slice(0, 1))).toEqual([]);
  });

  it('follow it where nothing has a date', () => {
    const undated = ['x', 'y'].map((id) => entry('skill-group', id, 'ada', { label: id }));
    expect(otherOrders([cv('skills', { kinds: ['skill-group'] })], undated)).toEqual([]);
  });
});
