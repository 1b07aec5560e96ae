import { expect, test } from 'vitest';
import type { Entry } from '../../shared/entries/registry.ts';
import { KnownEntries } from '../../shared/import/same-entry.ts';

const award = (more: object) =>
  ({ id: 'e', person: 'p', kind: 'award', dates: { edtf: '2021' }, details: [], ...more }) as unknown as Entry;
const found = (there: Entry, read: Entry) => {
  const known = new KnownEntries();
  known.add(there);
  return known.find(read, new Set());
};

test('who wrote a title and its second line as one name meant the same entry', () => {
  const ours = award({ title: 'Roots Prize', awarder: 'Harbour Fund' });
  expect(found(ours, award({ title: 'Roots Prize, Harbour Fund' }))).toEqual({ entry: ours, by: 'name and start' });
  expect(found(ours, award({ title: 'Roots Prize' }))).toBeNull();
  expect(found(ours, award({ title: 'Roots Prize, Harbour Fund', dates: { edtf: '2019' } }))).toBeNull();
});
