import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyName, fullName, Name, parseName, parseNames, titledName } from '../../shared/model/names.ts';

describe('a typed name', () => {
  it.each<[string, ReturnType<typeof parseName>]>([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
    ['Ada M. van der Berg', { given: 'Ada M.', family: 'Berg', 'non-dropping-particle': 'van der' }],
    ['van der Berg, Ada, Jr.', { given: 'Ada', family: 'Berg', 'non-dropping-particle': 'van der', suffix: 'Jr.' }],
    ['Berg, Jr., Ada', { given: 'Ada', family: 'Berg', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
    ['King III, Martin Luther', { given: 'Martin Luther', family: 'King', suffix: 'III' }],
    ['King, Martin Luther Jr', { given: 'Martin Luther', family: 'King', suffix: 'Jr' }],
    ['Windmere, Charles 3rd', { given: 'Charles', family: 'Windmere', suffix: '3rd' }],
    ['Varga-Whitlock, I.-M.', { given: 'I.-M.', family: 'Varga-Whitlock' }],
    ['{CERN Collaboration}', { literal: 'CERN Collaboration' }],
    ['Plato', { literal: 'Plato' }],
    ['  ', null],
    ['Dr Mira Feld', { title: 'Dr', given: 'Mira', family: 'Feld' }],
    [
      'Prof. Dr. rer. nat. Mira van der Feld',
      { title: 'Prof. Dr. rer. nat.', given: 'Mira', family: 'Feld', 'non-dropping-particle': 'van der' },
    ],
    ['PD Dr.-Ing. Mira Feld', { title: 'PD Dr.-Ing.', given: 'Mira', family: 'Feld' }],
    ['Assoc. Prof. Mira Feld', { title: 'Assoc. Prof.', given: 'Mira', family: 'Feld' }],
    ['Feld, Dr. Mira', { title: 'Dr.', given: 'Mira', family: 'Feld' }],
    ['Feld, Mira, Dr.', { title: 'Dr.', given: 'Mira', family: 'Feld' }],
    ['Dr. Feld', { title: 'Dr.', family: 'Feld' }],
    ['PD James', { given: 'PD', family: 'James' }],
    ['Ing Feld', { given: 'Ing', family: 'Feld' }],
    ['Dr', { literal: 'Dr' }],
  ])('%j', (typed, name) => {
    expect(parseName(typed)).toEqual(name);
  });

  it('is a name that can be stored and printed, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const name = parseName(typed);
        if (typed.trim() === '') expect(name).toBeNull();
        else if (name) {
          expect(Name.safeParse(name).success).toBe(true);
          expect(fullName(name)).toBe(fullName(name).replace(/ {2,}/g, ' '));
        }
      }),
    );
  });
});

describe('an academic title', () => {
  it('stands apart from the name, and no word of it is lost', () => {
    const title = fc.constantFrom(
      'Dr',
      'Dr.',
      'Prof.',
      'PD Dr.',
      'Prof. Dr. h.c. mult.',
      'Dr. med. habil.',
      'Dipl.-Phys.',
      'dr hab.',
      'Mag.',
    );
    const name = fc.constantFrom('Ada Lovelace', 'A. M. van der Berg', 'Martin King Jr.', 'Lovelace, Ada', 'Lovelace');
    fc.assert(
      fc.property(title, name, (words, typed) => {
        const read = parseName(`${words} ${typed}`);
        expect(read?.title).toBe(words);
        const bare = parseName(typed);
        expect(read && fullName(read)).toBe(bare && fullName(bare));
        expect(read && titledName(read)).toBe(`${words} ${bare && fullName(bare)}`);
      }),
    );
  });
});

describe('a typed list of names', () => {
  const families = (typed: string) => parseNames(typed).map(familyName);
  it.each([
    ['A. Author and B. Writer', ['Author', 'Writer']],
    ['Author, Anna; Writer, Ben; and Third, C.', ['Author', 'Writer', 'Third']],
    ['Anna Author, Ben Writer and C. Third', ['Author', 'Writer', 'Third']],
    ['Author, Anna and Writer, Ben', ['Author', 'Writer']],
    ['Author, A. B.', ['Author']],
    ['Author Smith, Dr Anna', ['Author Smith']],
    ['Dr. Anna Author, Prof. Ben Writer and Dr C. Third', ['Author', 'Writer', 'Third']],
    ['{Barnes and Noble} and Ada Lovelace', ['Barnes and Noble', 'Lovelace']],
    ['', []],
  ])('%j', (typed, expected) => {
    expect(families(typed)).toEqual(expected);
  });
});

describe('a printed name', () => {
  it('is in reading order with particles and suffix', () => {
    expect(fullName({ given: 'Ada', 'dropping-particle': 'von', 'non-dropping-particle': 'der', family: 'Au', suffix: 'III' })).toBe(
      'Ada von der Au III',
    );
    expect(fullName({ literal: 'ALICE Collaboration', family: 'ignored' })).toBe('ALICE Collaboration');
    expect(fullName({})).toBe('');
  });
});

describe('lists as people paste them', () => {
  it.each([
    ['F. Ekholm, and F. Huszar', ['F. Ekholm', 'F. Huszar']],
    ['A. B-Author, C. D-Writer, and E. Third', ['A. B-Author', 'C. D-Writer', 'E. Third']],
    ['Ekholm F, Huszar FG, van der Berg A', ['F. Ekholm', 'F. G. Huszar', 'A. van der Berg']],
    ['Malcolm X', ['Malcolm X']],
    ['Doe J.; van der Berg A.B.; Li X.', ['J. Doe', 'A. B. van der Berg', 'X. Li']],
    ['Tide Consortium; Wang X.-Y.; King M.L., Jr.', ['Tide Consortium', 'X.-Y. Wang', 'M. L. King Jr.']],
    ['Müller-Lüdenscheidt J.', ['J. Müller-Lüdenscheidt']],
    ['King III, Martin Luther', ['Martin Luther King III']],
    ['Martin King Jr., Ada Lee', ['Martin King Jr.', 'Ada Lee']],
    ['Author, A., Writer, B., Third, C.', ['A. Author', 'B. Writer', 'C. Third']],
  ])('%s', (typed, expected) => {
    expect(parseNames(typed).map(fullName)).toEqual(expected);
  });
});

it('an "and" between two names of a list with semicolons separates them; in the name of an organisation it does not', () => {
  expect(parseNames('Castellane, Hélène; Ng, J. and de la Cruz, Ana').map((name) => name.family)).toEqual(['Castellane', 'Ng', 'Cruz']);
  expect(parseNames('Ministry of Rain and Rivers; Ng, J.')).toHaveLength(2);
});

it('reads lists that have both kinds of names', () => {
  expect(parseNames('Smith, John; Doe J; de la Cruz AB')).toEqual([
    { family: 'Smith', given: 'John' },
    { family: 'Doe', given: 'J.' },
    { family: 'Cruz', given: 'A. B.', 'non-dropping-particle': 'de la' },
  ]);
});
