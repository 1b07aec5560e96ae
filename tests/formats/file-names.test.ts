import { describe, expect, it } from 'vitest';
import { describedFormat, exportFormats, formatIds } from '../../shared/formats/export-formats.ts';
import { fileNames, nameInFormat, safeName, whyNotName } from '../../shared/formats/file-names.ts';
import { lab } from '../builders/group.ts';
import { document, person, portfolio } from '../builders/portfolio.ts';

const now = new Date(2026, 4, 3, 23, 59);
const all = (name: string, given = 'Ada', family = 'Example') =>
  portfolio({ people: [person('ada', given, family)], documents: [document('ada', [], { name })] });
const named = (name: string, pattern?: string, id: Parameters<typeof describedFormat>[0] = 'pdf') =>
  nameInFormat(all(name), 'cv', describedFormat(id), { pattern, now });

describe('the name of an exported file', () => {
  it('says whose it is and what it is, once', () => {
    expect(named('CV')).toBe('Ada Example – CV');
    expect(named('CV of Ada Example')).toBe('CV of Ada Example');
    expect(named('CV', undefined, 'bibtex')).toBe('Ada Example – CV – works');
    expect(named('CV', undefined, 'biblatex')).toBe('Ada Example – CV – works (BibLaTeX)');
    expect(named('CV', undefined, 'json-resume')).toBe('Ada Example – CV – JSON Resume');
  });

  it('says which group a page is about', () => {
    const page = document('lab', [], { name: 'Page', template: 'group-page' });
    const of = (id: 'pdf' | 'html-fragment') =>
      nameInFormat(portfolio({ groups: [lab()], documents: [page] }), 'cv', describedFormat(id), { now });
    expect([of('pdf'), of('html-fragment')]).toEqual(['Tide Lab – Page', 'Tide Lab – Page']);
  });

  it.each([
    ['{document}', 'CV'],
    ['{date} {document}', '2026-05-03 CV'],
    ['{person}_{document}_{format}', 'Ada Example_CV_PDF'],
    ['Application', 'Application'],
  ])('follows the pattern %s', (pattern, name) => expect(named('CV', pattern)).toBe(name));

  it.each([
    ['{person} – {document}', 'CV of Ada Example'],
    ['{document} – {person}', 'CV of Ada Example'],
    ['{document} ({person})', 'CV of Ada Example'],
    ['{date}_{person}_{document}', '2026-05-03_CV of Ada Example'],
  ])('%s leaves no separator where the person would stand twice', (pattern, name) =>
    expect(named('CV of Ada Example', pattern)).toBe(name),
  );

  it('names the person where the document does not stand in it', () => expect(named('CV of Ada Example', '{person}')).toBe('Ada Example'));

  it('has a name when nothing has one', () => {
    expect(nameInFormat(all('…', '', ''), 'cv', describedFormat('pdf'), { pattern: '{person}' })).toBe('CV');
  });

  it.each([undefined, '{format}', 'same', '{document}{document}{document} {format}'])('is another one for every format: %s', (pattern) => {
    for (const document of ['CV', 'x'.repeat(200), '字'.repeat(200)]) {
      const names = fileNames(all(document), 'cv', exportFormats, { pattern });
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(formatIds.length);
      for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(240);
    }
  });
});

it.each([
  ['a/b\\c:d', 'a-b-c-d'],
  ['..hidden', 'hidden'],
  ['../../etc', '-..-etc'],
  ['dots... ', 'dots'],
  ['CON', '_CON'],
  ['nul.tar', '_nul.tar'],
  ['Console', 'Console'],
  ['a\u202Efdp', 'afdp'],
  ['line\nbreak', 'line-break'],
  ['字'.repeat(100), '字'.repeat(60)],
])('%j is safe as %j', (text, name) => expect(safeName(text)).toBe(name));

describe('a pattern', () => {
  it.each(['{person} – {document}', 'CV', '{date}', 'cv_{format}.final'])('%s can be used', (pattern) =>
    expect(whyNotName(pattern)).toBeNull(),
  );
  it.each([
    ['{colour}', /^\{colour\} cannot stand/],
    ['{document', /^Braces/],
    ['a/b', /^A file name cannot have/],
    ['CV?', /^A file name cannot have/],
    ['', /^A file name needs/],
    [' – ', /^A file name needs/],
    ['x'.repeat(121), /^A pattern for file names has at most 120/],
  ])('%s is refused with a sentence', (pattern, sentence) => expect(whyNotName(pattern)).toMatch(sentence));
});
