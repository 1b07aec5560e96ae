import { describe, expect, it } from 'vitest';
import { proposalsOfAnnotation, withoutMarks } from '../../shared/formats/author-marks.ts';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { fullName } from '../../shared/model/names.ts';

const read = (author: string, more = '') => {
  const [item] = bibtex.read(`@article{a, title = {Rivers}, author = {${author}}${more}}`);
  if (item?.kind !== 'work') throw new Error('no work');
  return {
    names: item.work.contributors.map(({ name }) => fullName(name)),
    proposals: (item.proposals ?? []).map(({ mark, contributors }) => [mark, ...contributors]),
    messages: (item.proposals ?? []).map(({ message }) => message),
    work: item.work,
  };
};

it.each([
  ['Feld*', 'Feld', ['*']],
  ['Feld<sup>1,*†</sup>', 'Feld', ['*', '†']],
  ['Feld$^{\\dagger}$', 'Feld', ['†']],
  ['Feld$^*$', 'Feld', ['*']],
  ['Feld <sup>2</sup>', 'Feld', []],
  ['Feld$x$', 'Feld$x$', []],
  ['Feld', 'Feld', []],
])('takes the marks off %s', (part, text, marks) => {
  expect(withoutMarks(part)).toEqual({ text, marks });
});

describe('BibTeX', () => {
  it('proposes what marks beside names may mean, and marks nobody', () => {
    const { names, proposals, messages, work } = read(
      'Feld*, Mira and Marsh, Oda* and Kai Lind$^\\dagger$ and Ada Berg\\textsuperscript{*}',
    );
    expect(names).toEqual(['Mira Feld', 'Oda Marsh', 'Kai Lind', 'Ada Berg']);
    expect(proposals).toEqual([
      ['equal', 0, 1, 3],
      ['corresponding', 2],
    ]);
    expect(messages[0]).toBe('Mira Feld, Oda Marsh and Ada Berg have the mark *, which often says that they contributed equally.');
    expect(work.contributors.every((one) => one.equal === undefined && one.corresponding === undefined)).toBe(true);
  });

  it('proposes what annotations say, once, and keeps them for the next export', () => {
    const { names, proposals, work } = read(
      'Feld*, Mira and Marsh*, Oda and Lind, Kai',
      ', author+an = {1=equal; 2=equal; 3=corresponding; 9=equal}',
    );
    expect(names).toEqual(['Mira Feld', 'Oda Marsh', 'Kai Lind']);
    expect(proposals).toEqual([
      ['equal', 0, 1],
      ['corresponding', 2],
    ]);
    expect(work.ext).toMatchObject({ bibtex: { 'author+an': '1=equal; 2=equal; 3=corresponding; 9=equal' } });
  });

  it('proposes nothing where nothing is said', () => {
    expect(read('Feld, Mira and Marsh, Oda', ', author+an = {1=highlight}').proposals).toEqual([]);
    expect(proposalsOfAnnotation('nonsense;=;1=;0=equal;1:family=equal', [{ family: 'Feld' }])).toEqual([]);
  });
});
