import { describe, expect, it } from 'vitest';
import { printedAt } from '../../../renderer/lib/printed-at.ts';
import type { Source } from '../../../shared/compose/cv-document.ts';
import { document, entry, person, portfolio, section, work } from '../../builders/portfolio.ts';

const whole = portfolio({
  people: [person('ada', 'Ada', 'Owner')],
  works: [work('w', 'book')],
  entries: [entry('award', 'prize', 'ada', { title: 'Prize' }), entry('employment', 'job', 'ada', { role: 'Engineer' })],
  documents: [
    document('ada', [
      section('jobs', 'entries', { heading: '', kinds: ['employment'] }),
      section('awards', 'run-in', { kinds: ['award'] }),
      section('intro', 'text', { heading: '', text: 'Hello.' }),
      section('empty', 'entries', { kinds: ['education'] }),
      section('references', 'references', { works: ['cited'] }),
    ]),
  ],
});

const at = (collection: Source['collection'], id: string, path?: string) =>
  printedAt(whole, 'cv', { collection, id, ...(path ? { path } : {}) }).map((source) =>
    [source.collection, source.id, source.path].filter(Boolean).join(' '),
  );

describe('where the pages show something', () => {
  it('is its own line, or the sentence that it is part of', () => {
    expect(at('entries', 'job', 'role')).toEqual(['entries job role']);
    expect(at('entries', 'prize', 'title')).toEqual(['entries prize title', 'documents cv sections.awards']);
  });

  it('is the heading of a section, or what stands first in it', () => {
    expect(at('documents', 'cv', 'sections.awards.heading')).toEqual(['documents cv sections.awards']);
    expect(at('documents', 'cv', 'sections.1.heading')).toEqual(['documents cv sections.awards']);
    expect(at('documents', 'cv', 'sections.references')).toEqual(['documents cv sections.references']);
    expect(at('documents', 'cv', 'sections.jobs')).toEqual(['entries job']);
    expect(at('documents', 'cv', 'sections.intro')).toEqual(['documents cv sections.intro.text']);
  });

  it('is the name for the header, and the work for its changes', () => {
    expect(at('documents', 'cv', 'header.contacts')).toEqual(['people ada name']);
    expect(at('documents', 'cv', 'works.w.lineTitle')).toEqual(['works w']);
  });

  it('is nowhere for what is not printed', () => {
    expect(at('documents', 'cv', 'sections.empty')).toEqual([]);
    expect(at('documents', 'cv', 'style')).toEqual([]);
    expect(at('documents', 'other')).toEqual([]);
  });
});
