import { expect, it } from 'vitest';
import { isNameWord } from '../../../renderer/lib/name-words.ts';
import { entry, person, portfolio, work } from '../../builders/portfolio.ts';

const names = portfolio({
  people: [{ ...person('o', 'Mira', 'Okonjo'), variants: [{ family: 'Okonjo-Brandt', given: 'M.' }] }],
  works: [work('soil', 'article-journal', { title: 'Lysimetry of *Podzols*', 'container-title': 'Acta Pedologica' }, ['Ilse Vandermolen'])],
  entries: [
    entry('referee', 'r', 'o', { name: 'Prof. Oda Lindqvist', relation: 'Doktorvater' }),
    entry('supervision', 's', 'o', { name: 'Tomasz Wrzos' }),
    entry('employment', 'e', 'o', { organisation: 'University of Westmoor, instituet' }),
    entry('metric', 'm', 'o', { name: 'Citatoins' }),
  ],
});

it.each(['Okonjo', 'Brandt', 'okonjo', 'Vandermolen', 'Pedologica', 'Podzols', 'Lysimetry', 'Lindqvist', 'Wrzos', 'Westmoor'])(
  '%s is a name',
  (word) => {
    expect(isNameWord(names, word)).toBe(true);
  },
);

it.each(['teh', 'Doktorvater', 'Podzo', 'instituet', 'Citatoins'])('%s is none', (word) => {
  expect(isNameWord(names, word)).toBe(false);
});

it('the words of a title that is being written do not vouch for themselves', () => {
  expect(isNameWord(names, 'Podzols', 'soil')).toBe(false);
  expect(isNameWord(names, 'Okonjo', 'soil')).toBe(true);
});
