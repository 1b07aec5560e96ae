import { describe, expect, it } from 'vitest';
import { citationsOf, documentsListing, missedText, missedTogether } from '../../../renderer/lib/uses.ts';
import { document, entry, person, portfolio, section, work } from '../../builders/portfolio.ts';

const cited = portfolio({
  people: [{ ...person('ada', 'Ada', 'Owner'), biography: 'Known for [@w].' }],
  works: [work('w', 'book', { note: 'Also [@w].' }), work('v', 'book', { abstract: 'Not [@w2], not @w.' })],
  entries: [
    entry('employment', 'job', 'ada', { role: 'Engineer', details: [{ text: 'Plain.' }, { text: 'Built [@v] on [@w].' }] }),
    entry('award', 'prize', 'ada', { title: 'Prize for [@w]' }),
  ],
  documents: [document('ada', [section('s', 'lines', { text: 'See [@w].', items: [{ kind: 'work', id: 'v' }] })])],
});

describe('where a work is used', () => {
  it('finds every text that cites it but its own', () => {
    expect(citationsOf(cited, 'w')).toEqual([
      { collection: 'entries', id: 'job', path: ['details', 1, 'text'] },
      { collection: 'entries', id: 'prize', path: ['title'] },
      { collection: 'documents', id: 'cv', path: ['sections', 0, 'text'] },
      { collection: 'people', id: 'ada', path: ['biography'] },
    ]);
    expect(documentsListing(cited, 'v').map((one) => one.id)).toEqual(['cv']);
  });

  it('says what is missed when it is deleted', () => {
    expect(missedText(cited, 'w')).toBe('It is still cited in 4 places, first in the position “Engineer”.');
    expect(missedText(cited, 'v')).toBe('It is still cited in the position “Engineer”. It is out of “CV” as well.');
    expect(missedText(cited, 'prize')).toBe('');
    const twice = { ...cited, documents: [...cited.documents, ...cited.documents] };
    expect(missedText({ ...twice, entries: [] }, 'v')).toBe('It is out of 2 documents as well.');
  });

  it('says that what is deleted is out of groups, and not that they still cite it', () => {
    const group = {
      id: 'g',
      name: 'Tide Lab',
      members: [{ id: 'm', person: 'bo' }],
      venues: [],
      works: [{ id: 'k', work: 'v' }],
      lists: [],
      offices: [],
    };
    const lab = portfolio({ ...cited, entries: [], groups: [group] });
    expect(missedText(lab, 'bo')).toBe('It is out of “Tide Lab” as well.');
    expect(missedText(lab, 'v')).toBe('It is out of 2 documents and groups as well.');
    expect(missedTogether(lab, new Set(['v']))).toBe('');
    expect(missedTogether(cited, new Set(['v']))).toContain('One of them is still cited');
  });

  it('finds citations in texts of further languages', () => {
    const german = {
      ...cited,
      entries: [entry('award', 'prize', 'ada', { title: 'Prize', translations: { de: { title: 'Preis für [@v]' } } })],
    };
    expect(citationsOf(german, 'v')).toEqual([{ collection: 'entries', id: 'prize', path: ['translations', 'de', 'title'] }]);
  });

  it('finds lists of works, too', () => {
    const listed = { ...cited, entries: [entry('narrative', 'n', 'ada', { title: 'v', works: ['w', 'v'] })] };
    expect(citationsOf(listed, 'v')).toEqual([{ collection: 'entries', id: 'n', path: ['works', 1] }]);
  });
});
