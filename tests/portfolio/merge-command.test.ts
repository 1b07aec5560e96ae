import { expect, it } from 'vitest';
import { apply } from '../../shared/portfolio/apply.ts';
import { mergeCommand } from '../../shared/portfolio/merge-command.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const record = portfolio({
  people: [{ ...person('p1', 'Mira', 'Feld'), headline: 'Wrote [@b]' }],
  works: [
    work('a', 'book', { title: 'Moss', tags: ['b'] }),
    work('b', 'book', { title: 'Moss', volume: '2' }),
    work('c', 'book', { title: 'Moss', DOI: '10.5555/c' }),
    work('z', 'book', { note: 'See [@b].' }),
  ],
  entries: [
    entry('supervision', 'e1', 'p1', { name: 'Oda', works: ['b', 'a', 'z'] }),
    entry('custom', 'e2', 'p1', { title: 'As in [@b][@z] and [@bb]' }),
  ],
  documents: [
    document(
      'p1',
      [
        section('s', 'references', {
          items: [
            { kind: 'work', id: 'b', pinned: true },
            { kind: 'work', id: 'a' },
            { kind: 'entry', id: 'b' },
          ],
          exclude: ['b'],
        }),
      ],
      {
        works: { b: { noReference: true }, a: { number: 3 } },
      },
    ),
  ],
});
const applied = (...merges: Parameters<typeof mergeCommand>[1]) => {
  const command = mergeCommand(record, merges);
  const result = command && apply(record, command);
  if (!result?.ok) throw new Error(result?.message ?? 'Nothing to merge');
  return { now: result.value.portfolio, label: command?.kind === 'batch' ? command.label : '' };
};

it('makes one work of two and sends everything there that named the other one', () => {
  const { now, label } = applied({ stays: 'a', other: 'b' });
  expect(now.works.map(({ id }) => id)).toEqual(['a', 'c', 'z']);
  expect(now.works[0]).toMatchObject({ volume: '2', tags: ['b'] });
  expect(now.works[2]).toMatchObject({ note: 'See [@a].' });
  expect(now.people[0]?.headline).toBe('Wrote [@a]');
  expect(now.entries).toMatchObject([{ works: ['a', 'z'] }, { title: 'As in [@a][@z] and [@bb]' }]);
  expect(now.documents[0]?.sections[0]).toMatchObject({
    items: [
      { kind: 'work', id: 'a', pinned: true },
      { kind: 'entry', id: 'b' },
    ],
    exclude: ['a'],
  });
  expect(now.documents[0]?.works).toEqual({ a: { number: 3 } });
  expect(label).toBe('Merge “Moss”');
});

it('merges three that are one, in whatever order they are named', () => {
  const { now } = applied({ stays: 'b', other: 'c' }, { stays: 'a', other: 'b' });
  expect(now.works.map(({ id }) => id)).toEqual(['a', 'z']);
  expect(now.works[0]).toMatchObject({ volume: '2', DOI: '10.5555/c' });
  expect(applied({ stays: 'a', other: 'b' }, { stays: 'b', other: 'c' }).now.works[0]).toMatchObject({
    id: 'a',
    volume: '2',
    DOI: '10.5555/c',
  });
});

it('does nothing for works that are not there, or one', () => {
  expect(
    mergeCommand(record, [
      { stays: 'a', other: 'gone' },
      { stays: 'a', other: 'a' },
    ]),
  ).toBeNull();
});

it('makes a work public of which one copy was, and private only of two that are', () => {
  const hidden = (id: string) => work(id, 'book', { title: 'Moss', private: true });
  const of = (...works: ReturnType<typeof work>[]) => {
    const both = portfolio({ works });
    const command = mergeCommand(both, [{ stays: 'a', other: 'b' }]);
    const result = command && apply(both, command);
    return result?.ok ? result.value.portfolio.works[0] : null;
  };
  const open = (id: string) => work(id, 'book', { title: 'Moss' });
  expect(of(hidden('a'), open('b'))).toEqual(open('a'));
  expect(of(open('a'), hidden('b'))).toEqual(open('a'));
  expect(of(hidden('a'), hidden('b'))).toEqual(hidden('a'));
});
