import { describe, expect, it } from 'vitest';
import { documentContext } from '../../shared/formats/document-context.ts';
import { documentFormatIds } from '../../shared/formats/export-formats.ts';
import { documentWriters } from '../../shared/formats/export-registry.ts';
import { pageData } from '../../shared/templates/page-data.ts';
import { printedDocument } from '../../shared/templates/printed-document.ts';
import { composed } from '../builders/compose.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const turned = (word: string) => `\u202e${word}\u202c \u202a${word}\u202d`;
const all = portfolio({
  people: [
    {
      ...person('o', turned('Ada'), 'Owner'),
      headline: turned('Lecturer'),
      contacts: [{ id: 'c', kind: 'website', value: 'https://a.example', label: turned('Home') }],
    },
  ],
  works: [
    work('w', 'book', { title: `${turned('Tides')} \u2067\u05d0\u05d1\u2069\u200f` }, [{ family: 'Owner', given: 'Ada', person: 'o' }]),
  ],
  entries: [
    entry('employment', 'e', 'o', {
      organisation: turned('Harbour'),
      role: `[${turned('Keeper')}](https://b.example)`,
      details: [{ id: 'd', text: turned('Gauge') }],
    }),
  ],
  documents: [
    document(
      'o',
      [
        section(turned('About'), 'text', { id: 's', text: `${turned('Words')} [@w]` }),
        section('Posts', 'entries', { kinds: ['employment'] }),
        section('Works', 'references', { works: ['all'] }),
      ],
      { name: turned('CV'), header: { headline: true, contacts: [{ contact: 'c', show: 'label' }] } },
    ),
  ],
});

describe('signs that turn the letters round', () => {
  it('are gone from every word that is printed, and isolates stay', async () => {
    const { cv } = await composed(all);
    for (const of of [cv, pageData(cv)]) {
      const words = JSON.stringify({ ...of, source: undefined });
      expect(words).not.toMatch(/[\u202a-\u202e]/);
      for (const word of ['Ada Ada', 'Lecturer Lecturer', 'Home Home', 'Tides Tides', 'Harbour Harbour', 'Keeper Keeper', 'Gauge Gauge'])
        expect(words).toContain(word);
      expect(words).toContain('\u2067\u05d0\u05d1\u2069\u200f');
    }
  });

  it.each(documentFormatIds.filter((id) => id === 'html' || id === 'markdown' || id === 'text' || id === 'latex'))(
    'are in no words of %s',
    async (format) => {
      const { cv } = await composed(all);
      const file = await documentWriters[format](printedDocument(cv), { ...documentContext(all, 'cv', cv), works: new Map() });
      expect(String(file)).toContain('Gauge Gauge');
      expect(String(file)).not.toMatch(/[\u202a-\u202e]/);
    },
  );
});
