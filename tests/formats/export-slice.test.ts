import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/formats/export-format.ts';
import { type ExportChoice, exportText } from '../../shared/formats/export-slice.ts';
import { jsonResumeExport } from '../../shared/formats/json-resume/json-resume-export.ts';
import { rendercvExport } from '../../shared/formats/rendercv/rendercv-export.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

/** A format that shows what it is given. */
const shown: ExportFormat = {
  id: 'shown',
  name: 'Shown',
  extension: 'txt',
  mime: 'text/plain',
  about: 'For tests.',
  holds: 'works',
  write: ({ works, people, entries, keys }) =>
    JSON.stringify({
      works: works.map(({ id, annote }) => [id, keys.get(id), ...(annote ? [annote] : [])].join(' ')),
      people: people.map(({ id }) => id),
      entries: entries.map(({ id }) => id),
    }),
};

const ada = { family: 'Example', given: 'Ada', person: 'ada' };
const all = portfolio({
  people: [person('ben', 'Ben', 'Other'), person('ada', 'Ada', 'Example')],
  works: [
    work('w1', 'book', { title: 'Tides', annote: 'mine alone' }, [ada]),
    work('w2', 'book', { title: 'Waves', private: true }, [ada]),
    work('w3', 'book', { title: ' ' }, [ada]),
    work('w4', 'speech', { title: 'Salt' }, [ada]),
    work('w5', 'article-journal', { title: 'Foam' }, ['Ben Other']),
  ],
  entries: [
    entry('award', 'e1', 'ada', { title: 'Prize for [@w5]', private: true }),
    entry('award', 'e2', 'ada', { title: 'Prize', details: [{ id: 'd', text: 'for [@w5]' }] }),
  ],
  documents: [
    document('ada', [
      section('awards', 'entries', { kinds: ['award'] }),
      section('books', 'references', { works: ['book'], items: [{ kind: 'work', id: 'w2' }] }),
    ]),
  ],
});

function run(choice: ExportChoice) {
  const done = exportText(all, shown, choice, 2024);
  if (!done.ok) return done;
  return { ...(JSON.parse(done.value.text) as object), codes: done.value.findings.map(({ code, message }) => `${code}: ${message}`) };
}

describe('what is exported', () => {
  it('is everything but what is private or has no title, which is said', () => {
    expect(run({})).toEqual({
      works: ['w1 exampletides', 'w4 examplesalt', 'w5 otherfoam'],
      people: ['ben', 'ada'],
      entries: ['e2'],
      codes: [
        'untitled-left-out: One work has no title yet and was left out. Give it one to export it.',
        'private-left-out: One work is private and was left out. Tick what you want in the table of works to export it.',
      ],
    });
  });

  it('is what a document prints or cites, with what it picked, and its owner first', () => {
    expect(run({ document: 'cv' })).toMatchObject({
      works: ['w2 examplewaves', 'w1 exampletides', 'w5 otherfoam'],
      people: ['ada', 'ben'],
      codes: [],
    });
  });

  it('is what was ticked, in that order, with the same keys', () => {
    expect(run({ works: ['w2', 'gone', 'w1'] })).toMatchObject({ works: ['w2 examplewaves', 'w1 exampletides'] });
    expect(run({ works: ['w4'], keys: '{word}-{id}' })).toMatchObject({ works: ['w4 salt-w4'] });
  });

  it('has private notes only when somebody wants them', () => {
    expect(run({ works: ['w1'], notes: true })).toMatchObject({ works: ['w1 exampletides mine alone'] });
  });

  it('is nothing when the document is gone or the pattern means nothing', () => {
    expect(run({ document: 'other' })).toMatchObject({ ok: false, code: 'document-gone' });
    expect(run({ keys: '{colour}' })).toMatchObject({ ok: false, code: 'keys-invalid', message: expect.stringContaining('{colour}') });
  });
});

it('says who is cited where other programs know no citations', () => {
  const cited = portfolio({
    people: [person('ada', 'Ada', 'Example')],
    works: [
      work('w1', 'book', { title: 'Tides', issued: { edtf: '2021' } }, ['Mira Feld']),
      work('w2', 'book', { title: 'Waves', issued: { edtf: '2019' } }, ['Mira Feld', 'Oda Marsh', 'Ada Lee']),
      work('w3', 'book', { title: 'Secret', private: true }, ['Ben Other']),
    ],
    entries: [
      entry('award', 'e1', 'ada', { title: 'Prize', details: [{ id: 'd', text: 'It led to [@w1]. More: [@w1][@w2]; \\[@w1] [@w3]!' }] }),
    ],
  });
  const texts = (format: ExportFormat) => {
    const done = exportText(cited, format, {}, 2025);
    return done.ok ? done.value.text : done.message;
  };
  for (const format of [jsonResumeExport, rendercvExport])
    expect(texts(format)).toContain('It led to (Feld 2021). More: (Feld 2021; Feld et al. 2019);');
  expect(texts(jsonResumeExport)).not.toContain('Other');
});
