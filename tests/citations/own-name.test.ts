import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/citations/csl-engine.ts';
import { fold, highlightOwner, markFamily } from '../../shared/citations/own-name.ts';
import { styles } from '../../shared/citations/styles.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { familiesOf, ownerPlace } from '../../shared/compose/owner-places.ts';
import { Person } from '../../shared/model/person.ts';
import type { Work } from '../../shared/model/work.ts';
import { formatter } from '../builders/csl.ts';
import { person, work } from '../builders/portfolio.ts';

/** One owner and the shapes names come in: alone, initials, a sibling before and after, particles, accents, a long list. */
const cases: readonly { owner: Person; works: readonly Work[]; highlighted: RegExp }[] = [
  {
    owner: person('o', 'Ilse Marie', 'Varga-Whitlock'),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2020' }, 'container-title': 'J' }, [
        { family: 'Varga-Whitlock', given: 'Ilse Marie', person: 'o' },
      ]),
      work('b', 'paper-conference', { issued: { edtf: '2021' }, 'container-title': 'C' }, [
        { family: 'Varga-Whitlock', given: 'Jonas' },
        { family: 'Varga-Whitlock', given: 'I. M.', person: 'o' },
        'Zoë Ängström',
      ]),
      work('c', 'book', { issued: { edtf: '2021' }, publisher: 'P' }, [
        { family: 'Varga-Whitlock', given: 'Ilse', person: 'o' },
        { family: 'Varga-Whitlock', given: 'Jonas' },
      ]),
      work('d', 'article-journal', { issued: { edtf: '2021' } }, ['Anna Alpha', 'Ben Beta']),
    ],
    highlighted: /Varga-Whitlock/,
  },
  {
    owner: Person.parse({ id: 'o', name: { given: 'Marta', family: 'Heijde', 'non-dropping-particle': 'van der' } }),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' }, 'container-title': 'J' }, [
        { family: 'Heijde', given: 'Marta', particle: 'van der', person: 'o' },
        'Ben Beta',
      ]),
      work('b', 'chapter', { issued: { edtf: '2018' }, 'container-title': 'B' }, [
        'Ben Beta',
        { family: 'Heijde', given: 'M.', particle: 'van der', person: 'o' },
      ]),
    ],
    highlighted: /Heijde/,
  },
  {
    owner: person('o', 'Jean-Luc', 'Ørsted Núñez'),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' } }, [
        ...Array.from({ length: 24 }, (_, i) => `Author${String.fromCharCode(65 + i)} Fam${String.fromCharCode(65 + i)}`),
        { family: 'Ørsted Núñez', given: 'Jean-Luc', person: 'o' },
      ]),
      work('b', 'thesis', { issued: { edtf: '2015' }, publisher: 'U' }, [{ family: 'Ørsted Núñez', given: 'Jean-Luc', person: 'o' }]),
    ],
    highlighted: /Ørsted Núñez/,
  },
  {
    owner: Person.parse({ id: 'o', name: { literal: 'Suharti' } }),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' } }, ['Anna Alpha', { literal: 'Suharti', person: 'o' }]),
      work('b', 'book', { issued: { edtf: '2015' }, publisher: 'U' }, [{ literal: 'Suharti', person: 'o' }]),
    ],
    highlighted: /^Suharti$/,
  },
  {
    owner: Person.parse({ id: 'o', name: { given: 'Emil', family: 'Falkenrath', 'dropping-particle': 'von', suffix: 'Jr.' } }),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' } }, [
        { family: 'Falkenrath', given: 'Emil', 'dropping-particle': 'von', suffix: 'Jr.', person: 'o' },
        'Anna Alpha',
      ]),
    ],
    highlighted: /Falkenrath/,
  },
];

describe.each(styles.map((style) => style.id))('marking the owner in %s', (style) => {
  it.each(cases.map((item) => [item.owner.name.family, item] as const))(
    'leaves text, order and citations of %s as they are',
    (_name, { owner, works, highlighted }) => {
      const families = new Set(familiesOf(owner));
      const items = works.map((item) => toCsl(item));
      const plain = formatter(style);
      const without = plain.bibliography(items);
      const marking = formatter(style);
      const withMarks = marking.bibliography(items.map((item) => markFamily(item, families)));

      expect(withMarks.map((entry) => entry.id)).toEqual(without.map((entry) => entry.id));
      for (const [i, entry] of withMarks.entries()) {
        const source = works.find((item) => item.id === entry.id);
        const place = source ? ownerPlace(source, owner, families) : null;
        const run = highlightOwner(entry.content, place);
        expect(textOf(run)).toBe(textOf(without[i]?.content ?? []));
        expect(textOf(highlightOwner(marking.cite(entry.id), null))).toBe(textOf(plain.cite(entry.id)));
        const owned = run.filter((inline) => inline.kind === 'text' && inline.marks?.includes('owner'));
        // "et al." and the dots hide the last of many authors, and a rule stands for authors who repeat.
        const shown = place !== null && !/^[—–-]{2}|et al|…|\. \. \./.test(textOf(run));
        if (shown || owned.length > 0) expect(textOf(owned)).toMatch(highlighted);
        if (place === null) expect(owned).toEqual([]);
      }
    },
  );
});

describe('choosing the owner among namesakes', () => {
  const owner = person('o', 'Ilse', 'Varga-Whitlock');
  const families = new Set(familiesOf(owner));
  const highlightedIn = (style: string, item: Work) => {
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), families)]);
    const run = highlightOwner(entry?.content ?? [], ownerPlace(item, owner, families));
    return run.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('owner') ? [inline.text] : []));
  };

  it.each([
    ['ieee', 'I. Varga-Whitlock'],
    ['apa', 'Varga-Whitlock, I.'],
    ['vancouver', 'Varga-Whitlock I'],
    ['nature', 'Varga-Whitlock, I.'],
    ['association-for-computing-machinery', 'Ilse Varga-Whitlock'],
    ['chicago-author-date', 'Ilse Varga-Whitlock'],
  ])('%s: the second of two siblings, given names and all: %s', (style, expected) => {
    const item = work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      { family: 'Varga-Whitlock', given: 'Jonas' },
      { family: 'Varga-Whitlock', given: 'Ilse', person: 'o' },
    ]);
    expect(highlightedIn(style, item)).toEqual([expected]);
  });

  it.each([
    ['ieee', 'M. van der Heijde'],
    ['apa', 'van der Heijde, M.'],
    ['vancouver', 'van der Heijde M'],
    ['harvard-cite-them-right', 'van der Heijde, M.'],
  ])('%s: a name with a particle as a whole: %s', (style, expected) => {
    const marta = Person.parse({ id: 'o', name: { given: 'Marta', family: 'Heijde', 'non-dropping-particle': 'van der' } });
    const names = new Set(familiesOf(marta));
    const item = work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      'Ben Beta',
      { family: 'Heijde', given: 'Marta', particle: 'van der', person: 'o' },
    ]);
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), names)]);
    const run = highlightOwner(entry?.content ?? [], ownerPlace(item, marta, names));
    expect(run.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('owner') ? [inline.text] : []))).toEqual([expected]);
  });

  it.each(styles.map((style) => style.id))('%s: particles that a style moves and suffixes belong to the name', (style) => {
    const emil = Person.parse({ id: 'o', name: { given: 'Emil', family: 'Falkenrath', 'dropping-particle': 'von', suffix: 'Jr.' } });
    const names = new Set(familiesOf(emil));
    const item = work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      { family: 'Falkenrath', given: 'Emil', 'dropping-particle': 'von', suffix: 'Jr.', person: 'o' },
    ]);
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), names)]);
    const text = textOf(entry?.content ?? []).replaceAll('\u2063', '');
    const run = highlightOwner(entry?.content ?? [], ownerPlace(item, emil, names));
    const marked = textOf(run.filter((inline) => inline.kind === 'text' && inline.marks?.includes('owner')));
    for (const part of ['von', 'Jr']) expect(marked.includes(part), `${part} of “${marked}” in “${text}”`).toBe(text.includes(part));
  });

  it('marks nobody when only a namesake wrote the work', () => {
    expect(highlightedIn('ieee', work('x', 'article-journal', {}, [{ family: 'Varga-Whitlock', given: 'Jonas' }]))).toEqual([]);
  });

  it('folds the hyphens people type', () => {
    expect(fold('Varga‐Whitlock')).toBe(fold('varga-whitlock'));
  });
});
