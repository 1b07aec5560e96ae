import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/citations/csl-engine.ts';
import { fold, markFamily, markNames } from '../../shared/citations/own-name.ts';
import { styles } from '../../shared/citations/styles.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { familiesOf, placesIn } from '../../shared/compose/name-places.ts';
import { Person } from '../../shared/model/person.ts';
import type { Work } from '../../shared/model/work.ts';
import { wordingFor } from '../../shared/wording/wording.ts';
import { formatter } from '../builders/csl.ts';
import { document, person, work } from '../builders/portfolio.ts';

/** The owner's place in a work, as a document asks for it that gives signs to equal and corresponding authors. */
const placesOf = (item: Work, owner: Person, numbering: Record<string, unknown> = {}) => {
  const asked = document('o', [], { numbering: { signs: { equal: '*', corresponding: '†' }, ...numbering } });
  const followed = new Set([...familiesOf(owner), ...((numbering.follow as string[] | undefined) ?? [])]);
  return placesIn(item, followed, { document: asked, owner, wording: wordingFor('en-GB') });
};

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
    highlighted: /Varga-Whitlock/i,
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
    highlighted: /Heijde/i,
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
    highlighted: /Ørsted Núñez/i,
  },
  {
    owner: Person.parse({ id: 'o', name: { literal: 'Suharti' } }),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' } }, ['Anna Alpha', { literal: 'Suharti', person: 'o' }]),
      work('b', 'book', { issued: { edtf: '2015' }, publisher: 'U' }, [{ literal: 'Suharti', person: 'o' }]),
    ],
    highlighted: /^Suharti$/i,
  },
  {
    owner: Person.parse({ id: 'o', name: { given: 'Emil', family: 'Falkenrath', 'dropping-particle': 'von', suffix: 'Jr.' } }),
    works: [
      work('a', 'article-journal', { issued: { edtf: '2019' } }, [
        { family: 'Falkenrath', given: 'Emil', 'dropping-particle': 'von', suffix: 'Jr.', person: 'o' },
        'Anna Alpha',
      ]),
    ],
    highlighted: /Falkenrath/i,
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
        const places = source ? placesOf(source, owner) : [];
        const run = markNames(entry.content, places);
        expect(textOf(run)).toBe(textOf(without[i]?.content ?? []));
        expect(textOf(markNames(marking.cite(entry.id), []))).toBe(textOf(plain.cite(entry.id)));
        const owned = run.filter((inline) => inline.kind === 'text' && inline.marks?.includes('owner'));
        // "et al." and the dots hide the last of many authors, and a rule stands for authors who repeat.
        const shown = places.length > 0 && !/^[—–-]{2}|et al|…|\. \. \./.test(textOf(run));
        if (shown || owned.length > 0) expect(textOf(owned)).toMatch(highlighted);
        if (places.length === 0) expect(owned).toEqual([]);
      }
    },
  );
});

describe('choosing the owner among namesakes', () => {
  const owner = person('o', 'Ilse', 'Varga-Whitlock');
  const families = new Set(familiesOf(owner));
  const highlightedIn = (style: string, item: Work) => {
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), families)]);
    const run = markNames(entry?.content ?? [], placesOf(item, owner));
    return run.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('owner') ? [inline.text] : []));
  };

  it.each([
    ['ieee', 'I. Varga-Whitlock'],
    ['apa', 'Varga-Whitlock, I.'],
    ['vancouver', 'Varga-Whitlock I'],
    ['nature', 'Varga-Whitlock, I.'],
    ['association-for-computing-machinery', 'Ilse Varga-Whitlock'],
    ['chicago-author-date', 'Ilse Varga-Whitlock'],
    ['iso690-numeric-en', 'VARGA-WHITLOCK, Ilse'],
    ['gost-r-7-0-5-2008-numeric', 'Varga-Whitlock I'],
    ['american-chemical-society', 'Varga-Whitlock, I.'],
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
    const run = markNames(entry?.content ?? [], placesOf(item, marta));
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
    const run = markNames(entry?.content ?? [], placesOf(item, emil));
    const marked = textOf(run.filter((inline) => inline.kind === 'text' && inline.marks?.includes('owner')));
    for (const part of ['von', 'Jr']) expect(marked.includes(part), `${part} of “${marked}” in “${text}”`).toBe(text.includes(part));
  });

  it('takes the stops of initials for part of the name where no comma stands before them', () => {
    const sofia = person('o', 'Sofia Anna', 'Lindqvist');
    const item = work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      { family: 'Lindqvist', given: 'Sofia Anna', person: 'o' },
      { family: 'Beta', given: 'Ben' },
    ]);
    const marked = (style: string) => {
      const [entry] = formatter(style).bibliography([markFamily(toCsl(item), new Set(familiesOf(sofia)))]);
      const run = markNames(entry?.content ?? [], placesOf(item, sofia));
      return run.flatMap((inline) => (inline.kind === 'text' && inline.marks?.includes('owner') ? [inline.text] : []));
    };
    expect(marked('gost-r-7-0-5-2008-numeric')).toEqual(['Lindqvist S.A.']);
    expect(marked('vancouver')).toEqual(['Lindqvist SA']);
  });

  it('marks nobody when only a namesake wrote the work', () => {
    expect(highlightedIn('ieee', work('x', 'article-journal', {}, [{ family: 'Varga-Whitlock', given: 'Jonas' }]))).toEqual([]);
  });

  it('folds the hyphens people type', () => {
    expect(fold('Varga‐Whitlock')).toBe(fold('varga-whitlock'));
  });
});

describe('signs after names', () => {
  const owner = person('o', 'Ilse', 'Varga-Whitlock');
  const signed = (style: string, fields: readonly Record<string, unknown>[], numbering: Record<string, unknown> = {}) => {
    const base = work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      { family: 'Alpha', given: 'Anna' },
      { family: 'Varga-Whitlock', given: 'Ilse', person: 'o' },
      { family: 'Gamma', given: 'Gert' },
    ]);
    const item = { ...base, contributors: base.contributors.map((contributor, i) => ({ ...contributor, ...fields[i] })) };
    const follow = ['varga-whitlock', 'alpha', 'gamma'];
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), new Set(follow))]);
    return textOf(markNames(entry?.content ?? [], placesOf(item, owner, { follow, ...numbering })));
  };

  it.each(styles.map((style) => style.id))('%s: stand after the whole name and change nothing else', (style) => {
    const plain = textOf(
      formatter(style).bibliography([
        toCsl(
          work('x', 'article-journal', { issued: { edtf: '2020' } }, [
            'Anna Alpha',
            { family: 'Varga-Whitlock', given: 'Ilse' },
            'Gert Gamma',
          ]),
        ),
      ])[0]?.content ?? [],
    );
    const text = signed(style, [{ equal: true }, { equal: true, corresponding: true }, {}]);
    expect(text.replace(/[*†]/g, '')).toBe(plain);
    expect(text).toMatch(/Alpha(, (Anna|A\.)| A\.?)?\*/i);
    if (/varga/i.test(plain)) expect(text).toMatch(/Varga-Whitlock(, (Ilse|I\.)| I\.?)?\*†/i);
  });

  it.each(styles.map((style) => style.id))('%s: CRediT roles are letters after the other signs and change nothing else', (style) => {
    const [bare, owned, all] = [undefined, 'owner', 'all'].map((credit) =>
      signed(
        style,
        [{ credit: ['software', 'conceptualization'] }, { equal: true, credit: ['writing-original-draft'] }, { credit: [] }],
        credit ? { credit } : {},
      ),
    );
    expect(bare).not.toMatch(/a,i|m(?= and|,|\.)/);
    expect(all?.replace('a,i', '').replace('*m', '*')).toBe(bare);
    expect(all).toMatch(/Alpha(, (Anna|A\.)| A\.?)?a,i/i);
    expect(owned).toBe(all?.replace('a,i', ''));
    if (/varga/i.test(bare ?? '')) expect(owned).toMatch(/Varga-Whitlock(, (Ilse|I\.)| I\.?)?\*m/i);
  });
});

describe('a list of authors that the style cuts', () => {
  const owner = person('o', 'Ilse', 'Varga-Whitlock');
  const crowd = (at: number) =>
    work('x', 'article-journal', { issued: { edtf: '2020' } }, [
      ...Array.from({ length: at }, (_, i) => `Given${String.fromCharCode(65 + i)} Fam${String.fromCharCode(65 + i)}`),
      { family: 'Varga-Whitlock', given: 'Ilse', person: 'o' },
      'Zoe Zeta',
    ]);
  const printed = (style: string, item: Work, nameCutOwner: boolean) => {
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), new Set(familiesOf(owner)))]);
    return markNames(entry?.content ?? [], placesOf(item, owner, { nameCutOwner }));
  };

  it.each(styles.map((style) => style.id))('%s: names the owner in brackets when asked, and only when cut', (style) => {
    const cut = printed(style, crowd(24), true);
    const asTheStyleHasIt = textOf(printed(style, crowd(24), false));
    if (/varga-whitlock/i.test(asTheStyleHasIt)) expect(textOf(cut)).toBe(asTheStyleHasIt);
    else {
      expect(textOf(cut)).toContain(' [Ilse Varga-Whitlock, no. 25 of 26 authors]');
      expect(cut).toContainEqual({ kind: 'text', text: 'Ilse Varga-Whitlock', marks: expect.arrayContaining(['owner']) });
    }
    expect(textOf(printed(style, crowd(0), true))).toBe(textOf(printed(style, crowd(0), false)));
  });
});

describe('signs in a list of authors that the style cuts', () => {
  const owner = person('o', 'Ilse', 'Varga-Whitlock');
  const names = Array.from({ length: 30 }, (_, i) => ({ family: `Family${String.fromCharCode(65 + (i % 26))}${i}`, given: 'Given' }));
  const base = work('x', 'article-journal', { issued: { edtf: '2020' } }, names);
  // Every second author has a sign, the last one among them.
  const item = { ...base, contributors: base.contributors.map((contributor, i) => ({ ...contributor, equal: i % 2 === 1 })) };
  const follow = names.flatMap(({ family }, i) => (i % 2 === 1 ? [fold(family)] : []));

  it.each(styles.map((style) => style.id))('%s: stand only after those who have them', (style) => {
    const [entry] = formatter(style).bibliography([markFamily(toCsl(item), new Set(follow))]);
    const text = textOf(markNames(entry?.content ?? [], placesOf(item, owner, { follow })));
    for (const [i, { family }] of names.entries()) {
      // Some styles print names in capitals.
      const at = text.toLowerCase().indexOf(family.toLowerCase());
      if (at < 0) continue;
      const rest = text.slice(at + family.length).split(/Family|et al|…|\. \. \./i)[0] ?? '';
      expect(rest.includes('*'), `${family} in “${text}”`).toBe(i % 2 === 1);
    }
  });
});
