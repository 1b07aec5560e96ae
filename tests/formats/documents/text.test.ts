import { describe, expect, it } from 'vitest';
import type { Run } from '../../../shared/compose/cv-document.ts';
import { writeMarkdown } from '../../../shared/formats/markdown/markdown-export.ts';
import { writeText } from '../../../shared/formats/text/text-export.ts';
import { wrapped } from '../../../shared/formats/text/wrap.ts';
import { printedDocument } from '../../../shared/templates/printed-document.ts';
import { documentWith } from './every-field.ts';

/** A document of one paragraph. */
function saying(content: Run) {
  const { cv } = documentWith(null, '');
  const [first] = cv.sections;
  return printedDocument({ ...cv, sections: first ? [{ ...first, blocks: [{ kind: 'paragraph', source: first.source, content }] }] : [] });
}
const link = (href: string, words: string): Run => [{ kind: 'link', href, content: [{ kind: 'text', text: words }] }];
const last = (file: string): string | undefined => file.trimEnd().split('\n').at(-1);

describe('plain text', () => {
  it.each([
    ['https://example.org/a', 'the code', 'the code (https://example.org/a)'],
    ['https://example.org/a', 'https://example.org/a', 'https://example.org/a'],
    ['https://www.example.org/a/', 'example.org/a', 'example.org/a'],
    ['https://doi.org/10.5555/x', '10.5555/x', '10.5555/x'],
    ['mailto:ada@example.org', 'ada@example.org', 'ada@example.org'],
  ])('gives the address %s of “%s” where the words do not', (href, words, shown) => {
    expect(last(writeText(saying(link(href, words))))).toBe(shown);
  });

  it('keeps raised digits apart from what they follow, and spaces plain', () => {
    const content: Run = [
      { kind: 'text', text: 'A.\u00a0B.\u2060 10' },
      { kind: 'text', text: '3', marks: ['superscript'] },
    ];
    expect(last(writeText(saying(content)))).toBe('A. B. 10³');
  });

  it('breaks lines at a width, never within what stays together', () => {
    expect(wrapped('one two three\u00a0four five', { width: 12, first: '- ', rest: '  ' })).toBe('- one two\n  three four\n  five');
    expect(wrapped('a-very-long-word', { width: 5, first: '', rest: '' })).toBe('a-very-long-word');
    for (const line of writeText(saying([{ kind: 'text', text: 'word '.repeat(60) }]), { width: 40 }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('Markdown', () => {
  const strong = (text: string): Run => [{ kind: 'text', text, marks: ['strong'] }];
  const plain = (text: string): Run => [{ kind: 'text', text }];
  it.each<[string, Run, string]>([
    ['space at its edges', [...plain('a'), ...strong(' b '), ...plain('c')], 'a **b** c'],
    ['emphasis beside it', [...strong('a'), { kind: 'text', text: 'b', marks: ['emphasis'] }], '**a**_b_'],
    ['emphasis inside it', [{ kind: 'text', text: 'a', marks: ['strong', 'emphasis'] }], '**_a_**'],
    ['a sign at its end and a letter after it', [...strong('a.'), ...plain('b')], 'a.b'],
    ['part of a word', [...plain('un'), { kind: 'text', text: 'believ', marks: ['emphasis'] }, ...plain('able')], 'un*believ*able'],
    ['code with its own sign', [{ kind: 'text', text: 'a`b', marks: ['code'] }], '``a`b``'],
    ['a link that is its own words', link('https://example.org/a_b', 'https://example.org/a_b'), '<https://example.org/a_b>'],
    ['a link after an exclamation mark', [...plain('So!'), ...link('https://example.org', 'here')], 'So\\![here](https://example.org)'],
  ])('writes %s', (_, content, shown) => {
    expect(last(writeMarkdown(saying(content)))).toBe(shown);
  });
});
