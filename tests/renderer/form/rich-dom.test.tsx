import { describe, expect, it } from 'vitest';
import { rangesIn, readText, showText } from '../../../renderer/form/rich/rich-dom.ts';

const styles = { chip: 'chip', broken: 'broken' };
const label = (id: string) => ({ text: id, title: id, broken: false });

function element(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

describe('the text of an editable element', () => {
  it.each([
    ['an emptied field, in which the browser leaves a break', '<br>', ''],
    ['an empty field as it is drawn', '<br data-end>', ''],
    ['words with a break behind them', 'words<br>', 'words'],
    ['a last empty line', 'words\n<br data-end>', 'words\n'],
    ['a break and an empty line', 'words<br><br>', 'words\n'],
    ['a break between words', 'one<br>two', 'one\ntwo'],
    ['lines as blocks', '<div>one</div><div>two</div>', 'one\ntwo'],
    ['an emptied field that became a block', '<div><br></div>', ''],
  ])('is right for %s', (_what, html, text) => {
    expect(readText(element(html))).toBe(text);
  });

  it.each(['', 'words', 'words\n', 'see [@w1]', '[@w1][@w2]', 'a\n\n', '[@w1]\n'])('is read as it was shown: %j', (text) => {
    const root = element('');
    showText(root, text, label, styles);
    expect(readText(root)).toBe(text);
  });
});

describe('a stretch of the text', () => {
  it.each([
    ['see [@w1]teh end', 'teh'],
    ['teh [@w1]', 'teh'],
    ['[@w1][@w2] teh', 'teh'],
    ['one\nteh\n', 'teh'],
  ])('is found in the element: %j', (text, word) => {
    const root = element('');
    showText(root, text, label, styles);
    const start = text.indexOf(word);
    const [range] = rangesIn(root, [{ start, end: start + word.length }]);
    expect(range?.toString()).toBe(word);
  });

  it('is none where a citation stands', () => {
    const root = element('');
    showText(root, 'see [@w1]', label, styles);
    expect(rangesIn(root, [{ start: 5, end: 8 }])).toEqual([null]);
  });

  it('is found across the pieces that a browser made of the text', () => {
    const root = element('');
    root.append('of t', 'eh end');
    const [range] = rangesIn(root, [{ start: 3, end: 6 }]);
    expect(range?.toString()).toBe('teh');
  });
});
