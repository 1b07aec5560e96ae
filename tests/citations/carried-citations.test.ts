import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryCitation, citedByItem, splitCarried, withoutCarried } from '../../shared/citations/carried-citations.ts';
import { textOf } from '../../shared/citations/csl-engine.ts';
import { styles } from '../../shared/citations/styles.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { formatter } from '../builders/csl.ts';
import { work } from '../builders/portfolio.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/);

describe('a carried citation', () => {
  it('comes back whole between any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), id, fc.string({ unit: 'binary' }), (before, cited, after) => {
        const inlines = splitCarried(withoutCarried(before) + carryCitation(cited) + withoutCarried(after), text);
        expect(inlines.filter((inline) => inline.kind === 'citation')).toEqual([{ kind: 'citation', work: cited, content: [] }]);
        expect(textOf(inlines)).toBe(withoutCarried(before) + withoutCarried(after));
      }),
    );
  });

  it('cannot be typed', () => {
    const typed = toCsl(work('a', 'book', { title: carryCitation('b'), publisher: `Press ${carryCitation('b')}` }));
    expect(citedByItem(typed)).toEqual([]);
    expect(citedByItem(toCsl(work('a', 'book', { title: 'On [@b]', publisher: '[@c]' })))).toEqual(['b', 'c']);
  });
});

/** A work that says something with emphasis in every field of words. */
const wordy = (type: 'book' | 'paper-conference' | 'article-journal') =>
  work(
    'wordy',
    type,
    {
      title: 'A *Daphnia* study',
      'container-title': 'Annals of *Daphnia*',
      publisher: 'The *Lamina* Press',
      'publisher-place': 'Upper _Wick_',
      'event-title': 'Third *Limnos*',
      'event-place': 'Lower _Wick_',
      'collection-title': 'Series *Aqua*',
      issued: { edtf: '2024' },
    },
    ['Ilse Varga'],
  );

describe.each(styles.map((style) => style.id))('words in %s', (style) => {
  it.each(['book', 'paper-conference', 'article-journal'] as const)('print no Markdown signs: %s', (type) => {
    const [entry] = formatter(style).bibliography([toCsl(wordy(type))]);
    const printed = textOf(entry?.content ?? []);
    expect(printed).toContain('Daphnia');
    expect(printed).not.toMatch(/[*_@]|<\/?i>|[\uFDD0-\uFDEF]/);
  });

  it('keep a citation in the title, and sort and cite as without it', () => {
    const items = ['b', 'a', 'c'].map((key) => work(key, 'book', { title: `${key} title`, issued: { edtf: '2020' } }, ['Ann Other']));
    const citing = items.map((item) => ({ ...item, title: `${item.title} [@other]` }));
    const plain = formatter(style);
    const carrying = formatter(style);
    const without = plain.bibliography(items.map((item) => toCsl(item)));
    const carried = carrying.bibliography(citing.map((item) => toCsl(item)));
    expect(carried.map((entry) => entry.id)).toEqual(without.map((entry) => entry.id));
    for (const entry of carried) expect(entry.content).toContainEqual({ kind: 'citation', work: 'other', content: [] });
    for (const { id: key } of items) expect(textOf(carrying.cite(key)).replace(' )', ')')).toBe(textOf(plain.cite(key)));
  });
});
