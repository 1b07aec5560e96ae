import { describe, expect, it } from 'vitest';
import { runText } from '../../shared/compose/runs.ts';
import type { Work } from '../../shared/model/work.ts';
import { composed, marked, outline } from '../builders/compose.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const owner = person('o', 'Ada', 'Owner');
const by = (...others: string[]) => [{ family: 'Owner', given: 'Ada', person: 'o' }, ...others];

/** Works a–d, two papers, a preprint and a talk, and a job that cites c and a. */
function base(fields: Record<string, unknown> = {}, sections = sharedSections()) {
  return portfolio({
    people: [owner],
    works: [
      work('a', 'paper-conference', { issued: { edtf: '2024' } }, by()),
      work('b', 'paper-conference', { issued: { edtf: '2023' } }, by('Ben Beta')),
      work('c', 'article', { issued: { edtf: '2022' } }, by()),
      work('d', 'speech', { issued: { edtf: '2021' } }, by()),
    ],
    entries: [entry('employment', 'job', 'o', { role: 'Engineer', details: [{ text: 'Wrote [@c], then [@a].' }] })],
    documents: [document('o', sections, fields)],
  });
}

function sharedSections() {
  return [
    section('Experience', 'entries', { kinds: ['employment'] }),
    section('Papers', 'references', { works: ['paper-conference'] }),
    section('Preprints', 'references', { works: ['preprint'] }),
    section('Talks', 'references', { works: ['talk'] }),
  ];
}

const numbersUnder = (lines: readonly string[]) =>
  Object.fromEntries(
    lines
      .join('\n')
      .split('## ')
      .filter(Boolean)
      .map((part) => [part.split('\n')[0], part.match(/^\[?\(?\d+/gm)?.map((n) => Number(n.replace(/\D/g, ''))) ?? []]),
  );

describe('one numbering over several reference lists', () => {
  it('numbers by first citation; uncited works follow in listing order; lists sort by number', async () => {
    const { cv } = await composed(base());
    const lines = outline(cv);
    expect(lines).toContain('  Wrote [1], then [2].');
    expect(numbersUnder(lines)).toMatchObject({ Papers: [2, 3], Preprints: [1], Talks: [4] });
  });

  it('numbers by listing when the document says so', async () => {
    const { cv } = await composed(base({ numbering: { order: 'listing' } }));
    expect(outline(cv)).toContain('  Wrote [3], then [1].');
  });

  it('keeps pinned numbers', async () => {
    const { cv } = await composed(base({ works: { d: { number: 1 } } }));
    expect(numbersUnder(outline(cv))).toMatchObject({ Talks: [1], Preprints: [2], Papers: [3, 4] });
  });

  it('has independent marks in the text and labels in the list', async () => {
    const { cv } = await composed(base({ numbering: { mark: 'parentheses', label: 'dot' } }));
    const lines = outline(cv);
    expect(lines).toContain('  Wrote (1), then (2).');
    expect(lines.find((line) => line.startsWith('1. '))).toBeTruthy();
  });

  it('numbers in sorted order for styles that sort', async () => {
    const { cv } = await composed(base({ style: 'association-for-computing-machinery' }));
    const numbers = Object.values(numbersUnder(outline(cv))).flat();
    expect([...numbers].sort()).toEqual([1, 2, 3, 4]);
    // ACM sorts one author's works by year: the oldest, the talk, is number 1.
    expect(numbersUnder(outline(cv))).toMatchObject({ Talks: [1] });
  });

  it('cites by author and year in author-date styles, without labels', async () => {
    const { cv } = await composed(base({ style: 'apa' }));
    expect(outline(cv)).toContain('  Wrote (Owner, 2022), then (Owner, 2024).');
    expect(cv.sections.at(-1)?.blocks.every((block) => block.kind === 'reference' && block.label === '')).toBe(true);
  });
});

describe('works without a reference', () => {
  it('get neither number nor list entry, and their section line no number', async () => {
    const sections = [
      section('Publications', 'lines', { works: ['all'], order: 'oldest' }),
      section('References', 'references', { works: ['cited'] }),
    ];
    const { cv, findings } = await composed(
      base({ works: { b: { noReference: true, lineStatus: 'submitted to', lineVenue: 'Some Workshop' } } }, sections),
    );
    const lines = outline(cv);
    expect(lines).toContain('Title of b submitted to Some Workshop');
    expect(lines.filter((line) => /^\[\d\]/.test(line))).toHaveLength(3);
    expect(lines).toContain('Title of d, 2021 [1]');
    expect(findings).toEqual([]);
  });

  it('are those not out yet, unless a list names them or a text cites them', async () => {
    const sections = [
      section('Publications', 'lines', { works: ['conference-paper'] }),
      section('References', 'references', { works: ['cited'] }),
    ];
    const whole = base({}, sections);
    const works = whole.works.map((item) => (item.id === 'a' ? { ...item, status: [{ status: 'submitted' as const }] } : item));
    expect(outline((await composed({ ...whole, works })).cv).slice(1, 3)).toEqual(['Title of a, submitted', 'Title of b, 2023 [1]']);
    const cited = {
      ...whole,
      works,
      documents: [document('o', [section('Experience', 'entries', { kinds: ['employment'] }), ...sections])],
    };
    expect(outline((await composed(cited)).cv)).toContain('  Wrote [1], then [2].');
  });

  it('cannot be cited silently', async () => {
    const { findings } = await composed(base({ works: { c: { noReference: true } } }));
    expect(findings).toMatchObject([
      { code: 'citation-unlisted', severity: 'error', place: { collection: 'entries', id: 'job', path: ['details', '0'] } },
    ]);
  });
});

describe('citations that lead nowhere', () => {
  it('name the field when the work was deleted', async () => {
    const whole = base();
    const { cv, findings } = await composed({ ...whole, works: whole.works.filter((item) => item.id !== 'c') });
    expect(outline(cv)).toContain('  Wrote [?], then [1].');
    expect(findings).toMatchObject([
      { code: 'citation-gone', severity: 'error', place: { collection: 'entries', id: 'job', path: ['details', '0'] } },
    ]);
  });

  it('are named by what is known of them, never by an id', async () => {
    const whole = base({}, [
      section('Chosen', 'lines', {
        order: 'manual',
        items: [
          { kind: 'work', id: 'gone1' },
          { kind: 'work', id: 'a' },
          { kind: 'entry', id: 'gone2' },
        ],
      }),
      section('One', 'lines', { items: [{ kind: 'work', id: 'gone1' }] }),
      section('Experience', 'entries', { kinds: ['employment'] }),
    ]);
    const { findings } = await composed({ ...whole, works: whole.works.filter((item) => item.id === 'a') });
    expect(findings.map((finding) => finding.message)).toEqual([
      '“Chosen” lists 2 items that were deleted. Remove them from the section.',
      '“One” lists a work that was deleted. Remove it from the section.',
      expect.stringMatching(/^A citation points to a work that was deleted\. /),
      expect.stringMatching(/^“Title of a” is cited, but no reference list/),
    ]);
  });

  it('are a warning when no list shows the work', async () => {
    const { findings } = await composed(base({}, [section('Experience', 'entries', { kinds: ['employment'] })]));
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([
      ['citation-without-list', 'warning'],
      ['citation-without-list', 'warning'],
    ]);
  });

  it('are named in findings by their titles without markup', async () => {
    const start = base({}, [section('Experience', 'entries', { kinds: ['employment'] })]);
    const works = start.works.map((item) => ({ ...item, title: `Growth *in vitro* of **${item.id}**` }));
    const unlisted = await composed({ ...start, works });
    const refused = await composed({
      ...start,
      works,
      documents: start.documents.map((one) => ({ ...one, works: { c: { noReference: true } } })),
    });
    for (const { findings } of [unlisted, refused])
      expect(findings.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^“Growth in vitro of c” is cited/),
        expect.stringMatching(/^“Growth in vitro of a” is cited/),
      ]);
  });

  it('keep an academic title at the top, and out of references', async () => {
    const titled = { ...owner, name: { ...owner.name, title: 'Prof. Dr.' } };
    const works = base().works.map((item) => ({
      ...item,
      contributors: item.contributors.map((one) => ({ ...one, name: { ...one.name, title: 'Dr.' } })),
    }));
    const { cv } = await composed({ ...base(), people: [titled], works });
    expect(runText(cv.header.name)).toBe('Prof. Dr. Ada Owner');
    expect(outline(cv)).toEqual(outline((await composed(base())).cv));
    expect(marked(cv, 'owner')).toEqual(marked((await composed(base())).cv, 'owner'));
  });
});

describe('overrides per document and per place', () => {
  it('change title, venue and status wording in the line, title and venue in the reference', async () => {
    const sections = [
      section('Publications', 'lines', { items: [{ kind: 'work', id: 'a' }] }),
      section('References', 'references', { works: ['cited'] }),
    ];
    const { cv } = await composed(
      base(
        { works: { a: { lineTitle: 'LINE', lineVenue: 'LV', lineStatus: 'shown at', referenceTitle: 'Ref title', referenceVenue: 'RV' } } },
        sections,
      ),
    );
    const lines = outline(cv);
    expect(lines[1]).toBe('LINE shown at LV [1]');
    expect(lines[3]).toBe('[1] A. Owner, “Ref title,” in RV, 2024.');
  });
});

describe('sections', () => {
  it('mix kinds and works in manual order, leave out what is excluded, and add new entries at the end', async () => {
    const whole = base({}, [
      section('Mixed', 'lines', {
        kinds: ['employment', 'award'],
        order: 'manual',
        exclude: ['prize2'],
        items: [
          { kind: 'entry', id: 'prize' },
          { kind: 'work', id: 'd' },
          { kind: 'entry', id: 'job' },
        ],
      }),
    ]);
    const awards = ['prize', 'prize2', 'prize3'].map((id) => entry('award', id, 'o', { title: id }));
    const { cv } = await composed({ ...whole, entries: [...whole.entries, ...awards] });
    expect(outline(cv)).toEqual(['## Mixed', 'prize', 'Title of d, 2021', 'Engineer', 'prize3']);
  });

  it('leave private entries out, even those picked by hand', async () => {
    const items = ['prize', 'secret'].map((id) => ({ kind: 'entry', id }));
    const whole = base({}, [section('Awards', 'lines', { kinds: ['award'], items })]);
    const awards = [entry('award', 'prize', 'o', { title: 'Prize' }), entry('award', 'secret', 'o', { title: 'Secret', private: true })];
    const { cv, findings } = await composed({ ...whole, entries: awards });
    expect(outline(cv)).toEqual(['## Awards', 'Prize']);
    expect(findings).toEqual([]);
  });

  it('print nothing of an entry that was only begun, not even their heading', async () => {
    const whole = base({}, [section('Education', 'entries', { kinds: ['education'] }), section('Awards', 'run-in', { kinds: ['award'] })]);
    const { cv } = await composed({ ...whole, entries: [entry('education', 'e', 'o'), entry('award', 'a', 'o')] });
    expect(cv.sections).toEqual([]);
  });

  it('print no heading of blanks, and give every icon words that can be read aloud', async () => {
    const whole = base({ header: { contacts: [{ contact: 'mail' }] } }, [
      section('talks', 'references', { heading: ' ', works: ['talk'] }),
    ]);
    const contacts = [{ id: 'mail', kind: 'email' as const, value: 'ada@example.org', label: ' ' }];
    const { cv } = await composed({ ...whole, people: [{ ...owner, contacts }] });
    expect(cv.sections.map((one) => one.heading)).toEqual([[]]);
    expect(cv.header.contacts.map((one) => one.label)).toEqual(['E-mail']);
  });

  it('print run-in lists as one sentence', async () => {
    const whole = base({}, [section('Awards', 'run-in', { kinds: ['award'], label: 'Awards', order: 'oldest' })]);
    const awards = [
      entry('award', 'x', 'o', { title: 'X', dates: { edtf: '2019' } }),
      entry('award', 'y', 'o', { title: 'Y', dates: { edtf: '2020/2021', text: '2020 and 2021' } }),
      entry('award', 'z', 'o', { title: 'Z' }),
    ];
    const { cv } = await composed({ ...whole, entries: awards });
    expect(outline(cv)).toEqual(['## Awards', 'Awards: X 2019, Y 2020 and 2021 and Z.']);
  });

  it('belong to the owner: nobody else’s entries, and works only when linked', async () => {
    const whole = base({}, [
      section('Experience', 'entries', { kinds: ['employment'] }),
      section('Papers', 'references', { works: ['all'] }),
    ]);
    const others = {
      ...whole,
      people: [...whole.people, person('p', 'Pia', 'Other')],
      entries: [...whole.entries, entry('employment', 'theirs', 'p', { role: 'Other job' })],
      works: [...whole.works, work('z', 'book', {}, ['Pia Other'])],
    };
    const text = outline((await composed(others)).cv).join('\n');
    expect(text).not.toMatch(/Other job|Title of z/);
  });
});

describe('the owner', () => {
  it('is marked in every reference, and not when the document says no', async () => {
    expect(marked((await composed(base())).cv, 'owner')).toEqual(['A. Owner', 'A. Owner', 'A. Owner', 'A. Owner']);
    expect(marked((await composed(base({ numbering: { highlightOwner: false } }))).cv, 'owner')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [{ edtf: '2022-09/..' }, {}, 'Sep 2022 – Present'],
    [{ edtf: '2022-09/..' }, { month: 'long', open: 'Ongoing' }, 'September 2022 – Ongoing'],
    [{ edtf: '2022-09/2023-05' }, { month: 'short-dot', separator: ' - ' }, 'Sep. 2022 - May 2023'],
    [{ edtf: '2022-09/2023-05' }, { month: 'number', separator: '–' }, '09/2022–05/2023'],
    [{ edtf: '2022-09-05' }, {}, 'Sep 5, 2022'],
    [{ edtf: '1998~' }, {}, 'c. 1998'],
    [{ edtf: '2023-21' }, {}, 'Spring 2023'],
    [{ edtf: '2020/2021', text: 'Sept. 2020 -- now.' }, {}, 'Sept. 2020 -- now.'],
  ])('%j as %j prints %s', async (dates, style, expected) => {
    const whole = base({ dates: style }, [section('Experience', 'entries', { kinds: ['employment'] })]);
    const { cv } = await composed({ ...whole, entries: [entry('employment', 'job', 'o', { role: 'R', dates })] });
    expect(outline(cv)[1]).toBe(`R | ${expected}`);
  });
});

describe('citations in a reference', () => {
  const citing = (sections = sharedSections()) => {
    const start = base({}, sections);
    const works = start.works.map((item) => (item.id === 'c' ? { ...item, note: 'Superseded by [@b]' } : item));
    return { ...start, works };
  };

  it('print the number of the work they cite and link to it', async () => {
    const { cv } = await composed(citing());
    expect(outline(cv).join('\n')).toMatch(/^\[1\].*Superseded by \[3\]/m);
  });

  it('bring the cited work into the list of everything cited', async () => {
    const { cv, findings } = await composed(
      citing([section('Experience', 'entries', { kinds: ['employment'] }), section('References', 'references', { works: ['cited'] })]),
    );
    expect(numbersUnder(outline(cv))).toEqual({ Experience: [], References: [1, 2, 3] });
    expect(findings).toEqual([]);
  });

  it('to a deleted work are an error at the work that cites it', async () => {
    const start = citing();
    const { findings } = await composed({ ...start, works: start.works.filter((item) => item.id !== 'b') });
    expect(findings).toMatchObject([{ code: 'citation-gone', severity: 'error', place: { collection: 'works', id: 'c' } }]);
  });
});

describe('words of one’s own', () => {
  it('take emphasis and citations: status wording, contact and name', async () => {
    const start = base(
      {
        works: { d: { lineStatus: '*soon*, see [@a], at', lineVenue: 'Forum' } },
        header: { name: 'Ada *Owner*', contacts: [{ contact: 'm', text: 'write to **me** [@a]' }] },
      },
      [section('Talks', 'lines', { works: ['talk'] }), section('Papers', 'references', { works: ['paper-conference'] })],
    );
    const people = start.people.map((one) => ({ ...one, contacts: [{ id: 'm', kind: 'email' as const, value: 'ada@example.org' }] }));
    const { cv } = await composed({ ...start, people });
    expect(outline(cv).join('\n')).toContain('Title of d soon, see [1], at Forum');
    expect(cv.header.name).toEqual([
      { kind: 'text', text: 'Ada ' },
      { kind: 'text', text: 'Owner', marks: ['emphasis'] },
    ]);
    expect(cv.header.contacts).toMatchObject([
      { text: [{ text: 'write to ' }, { text: 'me', marks: ['strong'] }, { text: '\u00a0' }, { kind: 'citation', target: 'ref-a' }] },
    ]);
    expect(cv.header.contacts[0]?.href).toBeUndefined();
  });
});

describe('subheadings', () => {
  const many = (fields: Record<string, unknown>, settings: Record<string, unknown> = {}) =>
    portfolio({
      people: [owner],
      works: [
        work('a', 'article-journal', { issued: { edtf: '2024' } }, by()),
        work('b', 'paper-conference', { issued: { edtf: '2024' } }, by()),
        work('c', 'article-journal', { issued: { edtf: '2022' }, selected: true }, by()),
        work('d', 'article-journal', {}, by()),
      ],
      documents: [document('o', [section('Papers', 'references', { works: ['all'], ...fields })], settings)],
    });

  it('by year stand over the references of each year, the newest first, what has no date last', async () => {
    const { cv } = await composed(many({ group: 'year' }));
    expect(outline(cv).map((line) => line.slice(0, 21))).toEqual([
      '## Papers',
      '### 2024',
      '[1] A. Owner, “Title ',
      '[2] A. Owner, “Title ',
      '### 2022',
      '[3] A. Owner, “Title ',
      '### Without a date',
      '[4] A. Owner, “Title ',
    ]);
  });

  it('by type follow the list of kinds, and numbers can run down', async () => {
    const { cv } = await composed(many({ group: 'type' }, { numbering: { direction: 'down' } }));
    expect(outline(cv).map((line) => line.slice(0, 24))).toEqual([
      '## Papers',
      '### Journal articles',
      '[4] A. Owner, “Title of ',
      '[3] A. Owner, “Title of ',
      '[2] A. Owner, “Title of ',
      '### Conference papers',
      '[1] A. Owner, “Title of ',
    ]);
  });

  it('a filter keeps what was picked by hand, and a limit counts it', async () => {
    const pick = { works: ['all'], items: [{ kind: 'work', id: 'd', pinned: true }], filter: { from: 2022, most: 2 } };
    expect(outline((await composed(many(pick))).cv)).toHaveLength(3);
    const { cv, findings } = await composed(many({ filter: { selected: true, from: 2030, to: 2029 } }));
    expect(cv.sections).toEqual([]);
    expect(findings).toMatchObject([{ code: 'filter-contradiction', place: { path: ['sections', 0, 'filter'] } }]);
  });

  it('too many items for the budget of a section are reported with both numbers', async () => {
    const { findings } = await composed(many({ budget: 3 }));
    expect(findings).toMatchObject([{ code: 'over-items', message: expect.stringMatching(/4 items; at most 3/) }]);
  });
});

describe('signs after names', () => {
  const signs = { equal: '*', corresponding: '†', supervised: '‡' };
  const start = base({ numbering: { signs } }, [
    section('Papers', 'references', { works: ['paper-conference'] }),
    section('Talks', 'references', { works: ['talk'] }),
  ]);
  const works = start.works.map((item) =>
    item.id === 'b' ? { ...item, contributors: item.contributors.map((contributor) => ({ ...contributor, equal: true })) } : item,
  );

  it('are explained under the lists that show them, and nowhere else', async () => {
    const { cv } = await composed({ ...start, works });
    expect(outline(cv)).toEqual([
      '## Papers',
      '[1] A. Owner, “Title of a,” 2024.',
      '[2] A. Owner* and B. Beta*, “Title of b,” 2023.',
      '* equal contribution',
      '## Talks',
      '[3] A. Owner, “Title of d,” 2021.',
    ]);
  });

  const both = ['software', 'methodology'] as const;
  const withRoles = (numbering: Record<string, unknown>, more: Partial<Work> = {}) => {
    const asked = base({ locale: 'de-DE', numbering }, [section('Papers', 'references', { works: ['paper-conference'] })]);
    const credited = asked.works.map((item) =>
      item.id === 'b'
        ? {
            ...item,
            ...more,
            contributors: item.contributors.map((contributor, i) => ({
              ...contributor,
              equal: true,
              credit: i === 0 ? [...both] : ['validation' as const],
            })),
          }
        : item,
    );
    return composed({ ...asked, works: credited });
  };

  it('name the CRediT roles in the words of the document, those of the owner or of everybody', async () => {
    expect(outline((await withRoles({ credit: 'owner' })).cv).slice(2)).toEqual([
      expect.stringMatching(/^\[2\] A\. Ownerf,i und B\. Beta, /),
      'f Methodik; i Software',
    ]);
    expect(outline((await withRoles({ credit: 'all', signs: { equal: '*' } })).cv).slice(2)).toEqual([
      expect.stringMatching(/^\[2\] A\. Owner\*f,i und B\. Beta\*k, /),
      '* gleicher Beitrag; f Methodik; i Software; k Validierung',
    ]);
    expect(outline((await withRoles({})).cv).slice(2)).toEqual([expect.stringMatching(/^\[2\] A\. Owner und B\. Beta, /)]);
  });

  it('keep letters apart from signs of the document and from raised letters of a title', async () => {
    const { cv } = await withRoles({ credit: 'owner', signs: { equal: 'f' } }, { title: 'On $x^{k}$' });
    expect(outline(cv).slice(2)).toEqual([
      expect.stringMatching(/^\[2\] A\. Ownerfg,j und B\. Betaf, .*x.?k/),
      'f gleicher Beitrag; g Methodik; j Software',
    ]);
  });
});

describe('an entry as one document words it', () => {
  const start = (override: Record<string, unknown>) =>
    portfolio({
      people: [owner],
      entries: [
        entry('employment', 'job', 'o', {
          role: 'Engineer',
          organisation: 'Works',
          details: [
            { id: 'l1', text: 'First' },
            { id: 'l2', text: 'Second' },
            { id: 'l3', text: 'Third' },
          ],
        }),
      ],
      documents: [document('o', [section('Experience', 'entries', { kinds: ['employment'] })], { entries: { job: override } })],
    });

  it('has other words, the chosen lines and a page of its own', async () => {
    const { cv } = await composed(
      start({ fields: { role: 'Chief *engineer*', kind: 'award', id: 'x' }, details: ['l3', 'l1'], breakBefore: true }),
    );
    expect(outline(cv)).toEqual(['## Experience', 'Chief engineer | Works', '  First', '  Third']);
    expect(cv.sections[0]?.blocks[0]).toMatchObject({
      breakBefore: true,
      source: { id: 'job' },
      details: [{ source: { path: 'details.0' } }, { source: { path: 'details.2' } }],
    });
  });

  it('shows no line when none is chosen', async () => {
    expect(outline((await composed(start({ details: [] }))).cv)).toEqual(['## Experience', 'Engineer | Works']);
  });
});

describe('numbers', () => {
  const start = portfolio({
    people: [owner],
    works: [
      work('a', 'article-journal', { issued: { edtf: '2024' } }, by()),
      work('b', 'article-journal', { issued: { edtf: '2023' } }, [{ family: 'Beta', given: 'Ben' }, ...by()]),
      work('c', 'book', {}, [{ family: 'Beta', given: 'Ben' }, ...by()]),
    ],
    entries: [
      entry('grant', 'g1', 'o', { amount: { value: 1000, currency: 'GBP' } }),
      entry('grant', 'g2', 'o', { amount: { value: 250000, currency: 'EUR' }, status: 'awarded' }),
      entry('grant', 'g3', 'o', { amount: { value: 50000, currency: 'EUR' }, status: 'completed' }),
      entry('grant', 'g4', 'o', { amount: { value: 9999, currency: 'EUR' }, status: 'declined' }),
      entry('metric', 'm', 'o', { name: 'Citations', value: '312', source: 'OpenAlex', dates: { edtf: '2026-11' } }),
    ],
    documents: [document('o', [section('Numbers', 'summary', { works: ['all'], kinds: ['grant', 'metric'] })])],
  });

  it('count works by kind and authorship, sum funding by currency and print figures with their source', async () => {
    expect(outline((await composed(start)).cv)).toEqual([
      '## Numbers',
      'Journal articles: 2 (1 as first author)',
      'Books: 1',
      'Funding: €300,000, £1,000',
      'Citations: 312 (OpenAlex, Nov 2026)',
    ]);
  });

  it('follow the filter of their section', async () => {
    const [only] = start.documents;
    const filtered = {
      ...start,
      documents: [{ ...only, sections: only?.sections.map((one) => ({ ...one, filter: { from: 2024 } })) }],
    } as typeof start;
    expect(outline((await composed(filtered)).cv)).toContain('Journal articles: 1 (1 as first author)');
  });
});
