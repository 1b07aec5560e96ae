import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../shared/compose/citations.ts';
import type { Run } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import { parseRich, plainRun, plainText } from '../../shared/text/parse-rich.ts';

const marks = (markdown: string) =>
  parseRich(markdown).map((inline) => (inline.kind === 'text' ? [inline.text, ...(inline.marks ?? [])] : [inline.kind]));

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('the Markdown subset', () => {
  it.each([
    ['plain words', [['plain words']]],
    ['*a* and **b**', [['a', 'emphasis'], [' and '], ['b', 'strong']]],
    ['`x*y*` is code', [['x*y*', 'code'], [' is code']]],
    ['snake_case_name', [['snake_case_name']]],
    ['# no heading', [['# no heading']]],
    ['1. no list', [['1. no list']]],
    ['- no list', [['- no list']]],
    ['> no quote', [['> no quote']]],
    ['AT&amp;T <b>x</b>', [['AT&amp;T <b>x</b>']]],
    ['R\\* and \\[@a]', [['R* and [@a]']]],
    ['two\nlines', [['two lines']]],
    ['it costs $5 and $10', [['it costs $5 and $10']]],
    [
      '$x_1^{2}$',
      [
        ['x', 'emphasis'],
        ['1', 'subscript'],
        ['2', 'superscript'],
      ],
    ],
    ['$\\alpha \\le 10^{-3}$', [['α ≤ 10'], ['−3', 'superscript']]],
    ['$\\unknown$', [['\\unknown']]],
  ])('%j', (markdown, expected) => {
    expect(marks(markdown)).toEqual(expected);
  });

  it('finds citations anywhere but in code', () => {
    expect(citationsIn(parseRich('see [@a], [@b-2] and *[@a]* in [a link [@c]](https://x.org), not `[@d]`'))).toEqual([
      'a',
      'b-2',
      'a',
      'c',
    ]);
  });

  it('links to web and mail addresses only', () => {
    const kinds = (url: string) => parseRich(`[text](${url})`).map((inline) => inline.kind);
    for (const url of ['https://example.org', 'http://example.org/a?b#c', 'mailto:a@example.org']) expect(kinds(url)).toEqual(['link']);
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      '//example.org',
      '/a',
      'ftp://example.org',
    ])
      expect(kinds(url)).toEqual(['text']);
  });

  it('never fails, and keeps every letter and digit of what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 *_`[]()<>!&#-\\\n'.split('')), maxLength: 40 }), (text) => {
        const printed = letters(runText(parseRich(text)));
        // Addresses of links are not printed; everything else is.
        if (!/\]\(|</.test(text)) expect(printed).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => typeof plainText(text) === 'string'),
      { numRuns: 500 },
    );
  });

  it.each([
    ['groups in a formula', `$${'{'.repeat(20_000)}$`],
    ['raised groups', `$${'^{'.repeat(5_000)}x$`],
    ['emphasis in emphasis', '*a '.repeat(500) + 'b*'.repeat(500)],
    ['endless emphasis', '*a '.repeat(20_000) + 'b*'.repeat(20_000)],
    ['links in links', `${'['.repeat(5_000)}a${'](http://a.b)'.repeat(5_000)}`],
    ['code in every length', Array.from({ length: 300 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
  ])('reads %s without losing a letter', (_what, text) => {
    expect(letters(runText(parseRich(text)))).toBe(letters(text));
  });
});

it.each([
  ['$10^3$ parameters', '10³ parameters'],
  ['CO$_2$ at $10^{-3}$', 'CO₂ at 10⁻³'],
])('the words of %s are %s', (markdown, words) => {
  expect(plainText(markdown)).toBe(words);
  expect(plainRun(parseRich(markdown))).toBe(words);
});

it('the words of a formatted reference keep raised and lowered signs', () => {
  const run: Run = [
    { kind: 'text', text: 'Ca' },
    { kind: 'text', text: '2+', marks: ['superscript'] },
    {
      kind: 'link',
      href: 'https://example.org',
      content: [
        { kind: 'text', text: ' in H' },
        { kind: 'text', text: '2', marks: ['subscript'] },
      ],
    },
    { kind: 'text', text: 'nd', marks: ['superscript'] },
  ];
  expect(plainRun(run)).toBe('Ca²⁺ in H₂nd');
});
