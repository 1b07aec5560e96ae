import { describe, expect, it } from 'vitest';
import { fullName, parseName, parseNames } from '../../shared/model/names.ts';
import { emptyPerson } from '../../shared/model/person.ts';
import { type Contributor, emptyWork } from '../../shared/model/work.ts';
import { claimsOf, matchPerson, withAuthors } from '../../shared/works/person-match.ts';

const name = (text: string) => parseName(text) ?? {};
const ada = { ...emptyPerson('ada'), name: name('Ada Maria Lovelace'), variants: [name('A. Byron')] };
const anna = { ...emptyPerson('anna'), name: name('Anna Lovelace') };

describe('who of the portfolio a name means', () => {
  it('knows initials, accents, short forms and other names', () => {
    expect(matchPerson(name('Ada Lovelace'), [ada])?.id).toBe('ada');
    expect(matchPerson(name('A. M. Lovelace'), [ada])?.id).toBe('ada');
    expect(matchPerson(name('Lovelacé, A.'), [ada])?.id).toBe('ada');
    expect(matchPerson(name('Ada Byron'), [ada])?.id).toBe('ada');
  });

  it('does not guess between two, nor by the family name alone', () => {
    expect(matchPerson(name('A. Lovelace'), [ada, anna])).toBeNull();
    expect(matchPerson(name('B. Lovelace'), [ada, anna])).toBeNull();
    expect(matchPerson({ family: 'Lovelace' }, [ada])).toBeNull();
    expect(matchPerson({}, [emptyPerson('blank')])).toBeNull();
  });
});

const author = (text: string, person?: string): Contributor => ({ name: name(text), role: 'author', ...(person ? { person } : {}) });
const shown = (list: readonly Contributor[]) => list.map((one) => `${fullName(one.name)}${one.person ? ` = ${one.person}` : ''}`);

describe('authors that are typed or pasted', () => {
  const paste = (there: readonly Contributor[], text: string) => shown(withAuthors(there, parseNames(text), [ada, anna]));

  it('are added, and linked where the name can only be one person', () => {
    expect(paste([], 'M. Somerville and Ada Maria Lovelace')).toEqual(['M. Somerville', 'Ada Maria Lovelace = ada']);
    expect(paste([author('M. Somerville')], 'Charles Babbage')).toEqual(['M. Somerville', 'Charles Babbage']);
  });

  it('take over who is there already, in the order of what was pasted', () => {
    const owner = [author('Ada Maria Lovelace', 'ada')];
    expect(paste(owner, 'M. Somerville; Lovelace, Ada; C. Babbage')).toEqual(['M. Somerville', 'Ada Maria Lovelace = ada', 'C. Babbage']);
    expect(paste([...owner, author('Z. Last')], 'A. Byron')).toEqual(['Ada Maria Lovelace = ada', 'Z. Last']);
  });

  it('take over initials that fit, and keep the fuller name', () => {
    expect(paste([author('J. Smith'), author('K. Jones')], 'John Smith; Karl Jones')).toEqual(['John Smith', 'Karl Jones']);
    expect(paste([author('J. Smith')], 'John Smith; Jane Smith')).toEqual(['John Smith', 'Jane Smith']);
    expect(paste([author('J. Smith')], 'Peter Smith')).toEqual(['J. Smith', 'Peter Smith']);
  });

  it('do not take over an editor, nor somebody else of this portfolio', () => {
    const editor: Contributor = { ...author('M. Somerville'), role: 'editor' };
    expect(withAuthors([editor], parseNames('M. Somerville, C. Babbage'), [])).toHaveLength(3);
    expect(paste([author('A. Lovelace', 'anna')], 'Ada Maria Lovelace')).toEqual(['A. Lovelace = anna', 'Ada Maria Lovelace = ada']);
  });
});

describe('works that may be somebody’s', () => {
  const work = (id: string, ...contributors: Contributor[]) => ({ ...emptyWork(id), contributors });

  it('are those where one unlinked name fits that person alone', () => {
    const works = [
      work('fits', author('M. Somerville'), author('Ada Lovelace')),
      work('linked', author('Ada Lovelace', 'ada')),
      work('twice', author('Ada M. Lovelace'), author('Ada Lovelace')),
      work('other', author('B. Lovelace')),
      work('either', author('A. Lovelace')),
    ];
    expect(claimsOf(ada, works, [ada, anna])).toEqual([{ work: 'fits', contributor: 1 }]);
    expect(claimsOf(ada, works, [ada]).map((claim) => claim.work)).toEqual(['fits', 'either']);
  });
});
