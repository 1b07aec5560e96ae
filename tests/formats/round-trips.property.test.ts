import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { biblatexExport, bibtexExport } from '../../shared/formats/bibtex/bibtex-export.ts';
import { cslJson } from '../../shared/formats/csl-json/csl-json.ts';
import { cslJsonExport } from '../../shared/formats/csl-json/csl-json-export.ts';
import { ris } from '../../shared/formats/ris/ris.ts';
import { risExport } from '../../shared/formats/ris/ris-export.ts';
import { contributorRoles, cslTypes, Work } from '../../shared/model/work.ts';
import { plainText } from '../../shared/text/parse-rich.ts';
import { comparable, imported, written } from './round-trips.ts';

/** Words in which every sign may mean something somewhere. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Tides',
        'waves',
        'DNA',
        'of',
        'and',
        'Ünï',
        'ß',
        '*',
        '**',
        '_',
        '$',
        '$x^2$',
        '$^{2}$',
        '\\',
        '{',
        '}',
        '&',
        '%',
        '#',
        '~',
        '^',
      ],
      ...[
        ' < ',
        ' > ',
        '"',
        "''",
        '``',
        '--',
        '---',
        '–',
        ',',
        ';',
        ':',
        '(',
        '[',
        ']',
        '@',
        '=',
        '`a`',
        '\\*',
        '*em*',
        '**st**',
        'a_b',
        '日本',
        '!',
        '?',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .chain((parts) =>
    fc.array(fc.constantFrom(' ', ' ', ''), { minLength: parts.length, maxLength: parts.length }).map((gaps) =>
      parts
        .map((part, i) => part + gaps[i])
        .join('')
        .trim(),
    ),
  )
  .filter((text) => /\p{L}/u.test(plainText(text)))
  // A formula in a formula is none.
  .filter((text) => !/\$\S*\s+\$|\$\$/.test(text));

const name = fc.oneof(
  fc.record({
    family: fc.constantFrom('Berg', 'García Márquez', "O'Neil", 'Müller'),
    given: fc.constantFrom('Ada', 'A. B.', 'Jean-Luc', 'Zoë'),
  }),
  fc.record({
    family: fc.constant('Berg'),
    given: fc.constant('Ada'),
    'non-dropping-particle': fc.constantFrom('van den', 'de la'),
    suffix: fc.constantFrom('Jr.', 'III'),
  }),
  fc.record({ literal: fc.constantFrom('The {Group}', 'Waves and Tides', 'University, Department', 'R&D #1', 'NASA') }),
);
const edtf = fc.constantFrom('2020', '2020-03', '2020-03-05', '1850~', '2020-22', '2020/2021', '2020-03-05/2020-03-07', '2022-09/..');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const dates = optional(fc.record({ edtf }));

const anyWork = fc
  .record({
    id: fc.constant('w'),
    type: fc.constantFrom(...cslTypes),
    title: words,
    contributors: fc.array(fc.record({ name, role: fc.constantFrom(...contributorRoles) }), { maxLength: 4 }),
    'container-title': optional(words),
    'event-title': optional(words),
    publisher: optional(words),
    'publisher-place': optional(fc.constantFrom('Rome', 'A and B')),
    genre: optional(words),
    volume: optional(fc.constantFrom('12', 'a_b', '3–4')),
    issue: optional(fc.constantFrom('1', '2-3')),
    page: optional(fc.constantFrom('1–5', '12-34', 'e17', '1–3, 5')),
    number: optional(fc.constantFrom('12', 'TR_1')),
    archive: optional(fc.constantFrom('arXiv', 'bioRxiv', 'Zenodo')),
    archive_location: optional(fc.constant('2101.00001')),
    language: optional(fc.constantFrom('en', 'de-AT', 'Klingon')),
    DOI: optional(fc.constantFrom('10.5555/x_y', '10.1002/(SICI)1097<1::AID>3.0.CO;2-B', '10.5555/a{b')),
    ISBN: optional(fc.constant('978-3-16-148410-0')),
    URL: optional(fc.constantFrom('https://example.org/~a_b?c=d%20e#f&g', 'https://example.org/{x')),
    issued: dates,
    'event-date': dates,
    accessed: dates,
    note: optional(words),
    keyword: optional(fc.constantFrom('tides; waves', 'tides, waves', 'R&D')),
    abstract: optional(words),
    annote: optional(words),
    status: optional(
      fc.array(fc.record({ status: fc.constantFrom('submitted', 'under-review', 'in-press', 'retracted') }), { maxLength: 1 }),
    ),
  })
  .map((work) => Work.parse(JSON.parse(JSON.stringify(work))));

const blanks = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('any work', () => {
  it.each([
    ['BibTeX', bibtex, bibtexExport],
    ['BibLaTeX', bibtex, biblatexExport],
    ['RIS', ris, risExport],
    ['CSL-JSON', cslJson, cslJsonExport],
  ])('keeps its title and comes back the same from then on in %s', (_, reader, writer) => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const [first] = imported(reader, written(writer, [work]));
        const [second] = imported(reader, written(writer, first ? [first] : []));
        expect(first && blanks(plainText(first.title))).toBe(blanks(plainText(work.title)));
        expect(first?.DOI && decodeURI(first.DOI)).toBe(work.DOI);
        if (reader !== ris) expect(first?.type).toBe(work.type);
        expect(comparable(second ? [second] : [])).toEqual(comparable(first ? [first] : []));
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
