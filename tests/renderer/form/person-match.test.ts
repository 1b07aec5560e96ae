import { describe, expect, it } from 'vitest';
import { matchPerson } from '../../../renderer/form/person-match.ts';
import { parseName } from '../../../shared/model/names.ts';
import { emptyPerson } from '../../../shared/model/person.ts';

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
