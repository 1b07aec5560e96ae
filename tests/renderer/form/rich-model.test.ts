import { describe, expect, it } from 'vitest';
import { linked, mentionAt, replaceRange, toggleMark } from '../../../renderer/form/rich/rich-model.ts';

describe('the text of a rich field', () => {
  it('searches for what follows an @ that begins a word', () => {
    expect(mentionAt('see @love', 9)).toEqual({ from: 4, query: 'love' });
    expect(mentionAt('see (@', 6)).toEqual({ from: 5, query: '' });
    expect(mentionAt('@soil moisture', 14)).toEqual({ from: 0, query: 'soil moisture' });
  });

  it('does not take an e-mail address, a citation or an abandoned @ for a search', () => {
    expect(mentionAt('me@example.org', 14)).toBeNull();
    expect(mentionAt('[@w-1] and', 10)).toBeNull();
    expect(mentionAt('at @ once', 9)).toBeNull();
  });

  it('puts a citation in place of the search', () => {
    expect(replaceRange('see @love.', 4, 9, '[@w-1]')).toEqual({ text: 'see [@w-1].', start: 10, end: 10 });
  });

  it('marks a selection and takes the marks away again', () => {
    const bold = toggleMark({ text: 'a word here', start: 2, end: 7 }, '**');
    expect(bold).toEqual({ text: 'a **word** here', start: 4, end: 8 });
    expect(toggleMark(bold, '**')).toEqual({ text: 'a word here', start: 2, end: 6 });
  });

  it('marks maths, and makes a link of words on which an address is pasted', () => {
    const maths = toggleMark({ text: 'with a^2 known', start: 5, end: 8 }, '$');
    expect(maths.text).toBe('with $a^2$ known');
    expect(toggleMark(maths, '$').text).toBe('with a^2 known');
    expect(linked({ text: 'see our site', start: 8, end: 12 }, 'https://example.org/a(b)')?.text).toBe(
      'see our [site](https://example.org/a%28b%29)',
    );
    expect(linked({ text: 'see our site', start: 8, end: 8 }, 'https://example.org')).toBeNull();
    expect(linked({ text: 'see our site', start: 8, end: 12 }, 'javascript:alert(1)')).toBeNull();
  });

  it('keeps bold apart from emphasis', () => {
    expect(toggleMark({ text: '**word**', start: 2, end: 6 }, '*').text).toBe('***word***');
    expect(toggleMark({ text: '***word***', start: 3, end: 7 }, '*').text).toBe('**word**');
  });
});
