import { describe, expect, it } from 'vitest';
import { searchStyles } from '../../../renderer/lib/styles-search.ts';
import { styles } from '../../../shared/citations/styles.ts';
import { OwnStyle } from '../../../shared/model/reference-style.ts';

const own = OwnStyle.parse({ id: 'mine', title: 'House style', csl: '<style/>', cites: 'numeric' });
const found = (query: string) => searchStyles([own], query).map(({ id }) => id);

describe('searching styles', () => {
  it('begins with all of them, those of the file first', () => {
    expect(found('')).toEqual(['mine', ...styles.map(({ id }) => id)]);
  });

  it('takes names, subjects and ways of citing, in any order', () => {
    expect(found('CHEM numeric')).toEqual(['american-chemical-society']);
    expect(found('author-date sociology')).toEqual(['american-sociological-association']);
    expect(found('lncs')).toEqual(['springer-lecture-notes-in-computer-science']);
    expect(found('own')).toContain('mine');
    expect(found('no such thing')).toEqual([]);
  });
});
