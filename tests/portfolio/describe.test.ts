import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/portfolio/commands.ts';
import { describe as inWords, mergeKey } from '../../shared/portfolio/describe.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';

const portfolio = Portfolio.parse({
  people: [{ id: 'p', name: { given: 'Mira', family: 'Okonjo' } }],
  works: [{ id: 'w', type: 'article-journal', title: 'A very long title about the moisture of soils in many places' }],
  entries: [{ id: 'e', person: 'p', kind: 'education', organisation: 'Northbridge', degree: 'PhD', area: 'Hydrology' }],
  documents: [{ id: 'd', name: 'Short CV', owner: 'p', template: 't' }],
});

describe('what undo says', () => {
  it.each<[Command, string]>([
    [{ kind: 'set', collection: 'entries', id: 'e', changes: [{ path: ['degree'], value: 'x' }] }, 'Edit “PhD in Hydrology”'],
    [{ kind: 'set', collection: 'people', id: 'p', changes: [{ path: ['headline'], value: 'x' }] }, 'Edit “Mira Okonjo”'],
    [{ kind: 'remove', collection: 'documents', id: 'd' }, 'Delete “Short CV”'],
    [{ kind: 'move', collection: 'works', id: 'w', index: 0 }, 'Move “A very long title about the moisture of…”'],
    [{ kind: 'add', collection: 'works', value: { id: 'n', type: 'book', title: '' } }, 'Add book'],
    [{ kind: 'add', collection: 'works', value: { id: 'n', type: 'speech', genre: 'Poster', title: '' } }, 'Add poster'],
    [{ kind: 'add', collection: 'entries', value: { id: 'n', kind: 'education', person: 'p' } }, 'Add degree'],
    [{ kind: 'add', collection: 'people', value: { id: 'n', name: {} } }, 'Add person'],
    [{ kind: 'draft', draft: { collection: 'entries', id: 'e', path: 'dates', text: '20', message: '' } }, 'Type in “PhD in Hydrology”'],
    [{ kind: 'drop-draft', collection: 'entries', id: 'e', path: 'dates' }, 'Clear unfinished field of “PhD in Hydrology”'],
    [{ kind: 'batch', label: 'Tidy up', commands: [{ kind: 'remove', collection: 'works', id: 'w' }] }, 'Tidy up'],
    [{ kind: 'remove', collection: 'entries', id: 'unknown' }, 'Delete entry'],
  ])('%j', (command, words) => {
    expect(inWords(command, portfolio)).toBe(words);
  });
});

describe('edits that belong together', () => {
  const set = (id: string, ...path: string[]): Command => ({ kind: 'set', collection: 'entries', id, changes: [{ path, value: 'x' }] });
  it('are those of the same fields of the same thing', () => {
    expect(mergeKey(set('e', 'degree'))).toBe(mergeKey(set('e', 'degree')));
    const others = [set('e', 'area'), set('f', 'degree'), { ...set('e', 'degree'), collection: 'works' as const }].map((command) =>
      mergeKey(command as Command),
    );
    expect(new Set([mergeKey(set('e', 'degree')), ...others]).size).toBe(4);
    expect(mergeKey({ kind: 'set', collection: 'entries', id: 'e', changes: [{ path: ['details', 0] }] })).toBeNull();
    expect(
      mergeKey({ kind: 'set', collection: 'documents', id: 'd', changes: [{ path: ['sections', 0, 'exclude'], value: ['e'] }] }),
    ).toBeNull();
    expect(mergeKey({ kind: 'remove', collection: 'entries', id: 'e' })).toBeNull();
  });
});
