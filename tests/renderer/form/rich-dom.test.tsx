import { describe, expect, it } from 'vitest';
import { readText, showText } from '../../../renderer/form/rich/rich-dom.ts';

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
