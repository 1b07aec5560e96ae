import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../shared/spelling/words.ts';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

/** Pieces of which texts of a CV are made, some of them in each other's way. */
const piece = fc.oneof(
  fc.constantFrom('teh', 'don’t', "l'université", 'pós-graduação', 'Lehr-', 'naïve', 'e\u0301te\u0301', 'DNA', 'PhDs', 'p53', 'x'),
  fc.constantFrom(
    '[@okonjo]',
    '$\\alpha_i$',
    '`let teh`',
    '[teh](https://a.example/teh)',
    'mira@soil.example',
    '10.1234/teh',
    'z.B.',
    '文献',
  ),
  fc.constantFrom(' ', '\n', '*', '**', '_', '$', '`', '[', ']', '(', ')', '-', '–', '’', '.', ',', '\u200b', '😀'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('the words of a text', () => {
  it('stand where their offsets say, in order, and never touch', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { word, start, end } of wordsIn(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(word).toMatch(/\p{L}/u);
          expect(text[start - 1] ?? ' ').not.toMatch(/[\p{L}\p{N}]/u);
          expect(text[end] ?? ' ').not.toMatch(/[\p{L}\p{N}]/u);
          last = end + 1;
        }
      }),
    );
  });

  it('are found after anything else, too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // A line of its own, with nothing open before it.
        const closed = text.replace(/[`$[\]()\\<>@:/_.]/g, ' ');
        expect(wordsIn(`${closed}\nmisspelt`).at(-1)?.word).toBe('misspelt');
      }),
    );
  });

  it('keep apostrophes and hyphens inside', () => {
    expect(words('The researchers’ co-authored “l’étude” isn’t **bold**ly *said*.')).toEqual([
      'The',
      'researchers',
      'co-authored',
      'l’étude',
      'isn’t',
      'bold',
      'ly',
      'said',
    ]);
  });

  it.each([
    ['citations', 'see [@okonjo-2020]', ['see']],
    ['maths', 'of $\\alpha teh$ and 5 $', ['of', 'and']],
    ['code', 'runs `teh code` here', ['runs', 'here']],
    ['addresses', 'at https://teh.example/a?b www.teh.example teh.example mira@teh.example doi:10.1/teh @teh', ['at']],
    ['DOIs', 'in 10.1234/teh.abc now', ['in', 'now']],
    ['where a link goes, but not its words', '[teh word](https://a.example)', ['teh', 'word']],
    ['words with digits', 'p53 COVID-19 2nd H2O post-2015', []],
    ['capitals inside', 'DNA PhDs LaTeX iPhone BBC’s', []],
    ['other scripts', 'το 文献 слово', []],
    ['single letters and abbreviations with dots', 'a b. z.B. Ph.D. e.g. i', []],
    ['stumps', 'Lehr- und Forschungstätigkeit, -leitung', ['und', 'Forschungstätigkeit']],
  ])('leaves out %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are left alone in a hyphenated word only when nothing of it could be looked up', () => {
    expect(words('DNA-based Co-PI UV-VIS')).toEqual(['DNA-based', 'Co-PI']);
  });
});
