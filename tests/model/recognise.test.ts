import { expect, it } from 'vitest';
import { recognise, recogniseContact } from '../../shared/model/recognise.ts';

it.each([
  ['https://doi.org/10.5555/abc.1', 'doi', '10.5555/abc.1'],
  [' doi:10.5555/x ', 'doi', '10.5555/x'],
  ['https://orcid.org/0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097'],
  ['mailto:ada@example.org', 'email', 'ada@example.org'],
  ['https://example.org/a?b=c', 'url', 'https://example.org/a?b=c'],
])('knows %s', (text, kind, value) => {
  expect(recognise(text)).toEqual({ kind, value });
});

it.each(['', 'two words', '0000-0002-1825-0098', 'javascript:alert(1)', 'example', '10.5555/a 10.5555/b'])('leaves “%s” alone', (text) => {
  expect(recognise(text)).toBeNull();
});

it.each([
  ['https://github.com/ada', 'github'],
  ['https://www.linkedin.com/in/ada', 'linkedin'],
  ['https://fediscience.org/@ada', 'mastodon'],
  ['https://fediscience.org/@ada.lovelace', 'mastodon'],
  ['https://example.org/~ada', 'website'],
  ['ada@example.org', 'email'],
])('knows what kind of contact %s is', (text, kind) => {
  expect(recogniseContact(text)?.kind).toBe(kind);
});

it('does not take a work for a contact', () => {
  expect(recogniseContact('10.5555/abc')).toBeNull();
});
