import { expect, it } from 'vitest';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { forWeb } from '../../shared/sites/for-web.ts';
import { type GoesOut, goesOut } from '../../shared/sites/goes-out.ts';
import { siteInput } from '../../shared/sites/site-input.ts';
import { composed } from '../builders/compose.ts';
import { portrait } from '../builders/picture.ts';
import { document, entry, section } from '../builders/portfolio.ts';
import { sitePortfolio } from '../builders/site.ts';

/** What goes out with the site, and with the document "cv" where it names that for download. */
async function toldOf(all: PortfolioV1): Promise<GoesOut> {
  const web = forWeb(all, 'site', 2026);
  const going = async (id: string) => {
    const shown = web.portfolio.documents.find((one) => one.id === id);
    if (!shown) throw new Error(`No ${id}`);
    return { document: shown, cv: (await composed(web.portfolio, id)).cv };
  };
  const site = await going('site');
  const input = siteInput(web.portfolio, site.document, site.cv, new Map(), null);
  return goesOut(all, web, { ...site, input }, site.document.site?.cv ? await going('cv') : null, [], 2026);
}

it('what becomes public is said in words, and what stays at home with its reason', async () => {
  const all = sitePortfolio();
  const works = all.works.map((work) => (work.id === 'm7' ? { ...work, type: 'dataset' as const } : work));
  const out = await toldOf({ ...all, works });
  expect(out.people).toEqual(['Ada Example', 'Bo van den Berg']);
  expect(out.contacts).toEqual(['E-mail: ada@example.org']);
  expect(out.pictures).toEqual([]);
  expect(out.entries).toEqual(['Course: Soil physics']);
  expect(out.texts).toEqual(['Under the name: Hydrologist', 'About: I measure alpine wells.']);
  expect(out.works).toContain('Tides');
  expect(out.works).not.toContain('SECRET book');
  expect(out.abstracts).toEqual(['Alpine wells & </script><b>']);
  expect(out.leftOut).toEqual([
    { what: 'Work “SECRET book”', why: 'It is left out of every document.' },

    { what: 'Work “Measurement 7”', why: 'No section of the site lists it.' },
    { what: 'Course “SECRET course”', why: 'It is left out of every document.' },
  ]);
});

it('contacts that no page shows are named among what stays, and drafts by where they stand', async () => {
  const all = sitePortfolio();
  const [owner, ...others] = all.people;
  const [first] = all.works;
  if (!owner || !first) throw new Error('Nobody or nothing');
  const contacts = [
    ...owner.contacts,
    { id: 'phone', kind: 'phone' as const, value: '+44 111 222', notOnWeb: true },
    { id: 'page', kind: 'website' as const, value: 'https://ada.example.org' },
    { id: 'empty', kind: 'github' as const, value: ' ' },
  ];
  const draft = { ...first, id: 'draft', type: 'report' as const, title: 'A draft', status: [{ status: 'in-preparation' as const }] };
  const kept = { ...first, id: 'kept', type: 'report' as const, title: 'Kept', notOnWeb: true };
  const { leftOut } = await toldOf({ ...all, people: [{ ...owner, contacts }, ...others], works: [...all.works, draft, kept] });
  expect(leftOut).toEqual([
    { what: 'Work “SECRET book”', why: 'It is left out of every document.' },
    { what: 'Phone of Ada Example', why: 'It is marked as private.' },
    { what: 'Website of Ada Example', why: 'The header of the site does not show it.' },
    { what: 'Work “A draft”', why: 'It is not published (in preparation), and no section of the site lists it.' },
    { what: 'Work “Kept”', why: 'It is marked as private.' },
    { what: 'Course “SECRET course”', why: 'It is left out of every document.' },
  ]);
});

it('abstracts are named where somebody can read them: on pages of works, or in the feed', async () => {
  expect((await toldOf(sitePortfolio({ workPages: false }))).abstracts).toEqual(['Alpine wells & </script><b>']);
  expect((await toldOf(sitePortfolio({ workPages: false, feed: false }))).abstracts).toEqual([]);
});

it('a work that the site calls otherwise is named by both titles, because machines read its own', async () => {
  const all = sitePortfolio();
  const out = await toldOf({ ...all, documents: all.documents.map((one) => ({ ...one, works: { m0: { referenceTitle: 'New words' } } })) });
  expect(out.works).toContain('New words (BibTeX and search engines: “Measurement 0”)');
});

/** The site with a CV to download that prints a photo, a phone, a referee, an unpublished work and an award, which the site does not. */
function withCv(web?: PortfolioV1['documents'][number]['web']): PortfolioV1 {
  const all = sitePortfolio({ cv: 'cv' });
  const [owner] = all.people;
  if (!owner) throw new Error('No owner');
  const cv = document(
    'ada',
    [
      section('referees', 'entries', { kinds: ['referee'], items: [{ kind: 'entry', id: 'r1', pinned: true }] }),
      section('drafts', 'references', { works: ['report'] }),
      section('awards', 'entries', { kinds: ['award'] }),
    ],
    { header: { photo: 'normal', contacts: [{ contact: 'phone' }] }, template: 'modern', web: { phone: true } },
  );
  const [first] = all.works;
  if (!first) throw new Error('No work');
  return {
    ...all,
    people: [
      {
        ...owner,
        photo: { mime: 'image/png', data: portrait(60, 80).toString('base64') },
        contacts: [...owner.contacts, { id: 'phone', kind: 'phone', value: '+44 111 222' }],
      },
    ],
    works: [...all.works, { ...first, id: 'draft', type: 'report', title: 'A draft', status: [{ status: 'submitted' }] }],
    entries: [
      ...all.entries,
      entry('referee', 'r1', 'ada', { name: 'Oda Marsh', contacts: [{ id: 'rm', kind: 'email', value: 'oda@example.org' }] }),
      entry('language', 'l1', 'ada', { language: 'Hungarian' }),
      entry('award', 'a1', 'ada', { title: 'Best poster' }),
    ] as PortfolioV1['entries'],
    documents: [...all.documents.map((one) => (web ? { ...one, web } : one)), cv],
  };
}

it('what the CV to download leaves out is named, too: the site decides what it lets out, not the CV', async () => {
  const out = await toldOf(withCv());
  const left = out.leftOut.map(({ what }) => what);
  expect(left).toEqual(expect.arrayContaining(['Phone of Ada Example', 'Referee “Oda Marsh”', 'Work “A draft”']));
  expect(left.filter((what) => what === 'Work “A draft”')).toHaveLength(1);
  expect(out.leftOut.find(({ what }) => what === 'Language “Hungarian”')?.why).toBe('No section of the site or its CV lists it.');
  expect(out.contacts).toEqual(['E-mail: ada@example.org']);
  expect(out.pictures).toEqual(['Photo of Ada Example']);
});

it('what the CV to download lets out is named, too, with how to reach referees', async () => {
  const out = await toldOf(withCv({ phone: true, referees: true, unpublished: true }));
  expect(out.contacts).toEqual(['E-mail: ada@example.org', 'Phone: +44 111 222', 'E-mail of Referee “Oda Marsh”: oda@example.org']);
  expect(out.entries).toEqual(expect.arrayContaining(['Referee: Oda Marsh', 'Award: Best poster']));
  expect(out.works).toContain('A draft');
  expect(out.leftOut.map(({ what }) => what)).not.toContain('Referee “Oda Marsh”');
});

it('contacts are named as the pages have them, with the address behind words, and words where there is no address', async () => {
  const all = sitePortfolio();
  const contacts = [
    { id: 'mail', kind: 'email' as const, value: 'ada@example.org' },
    { id: 'none', kind: 'other' as const, value: '' },
    { id: 'phone', kind: 'phone' as const, value: '+44 111 222' },
    { id: 'code', kind: 'github' as const, value: 'https://github.com/Ada-Example' },
  ];
  const header = {
    contacts: [
      { contact: 'mail', text: '*Write* to me' },
      { contact: 'none', text: 'Room 12, Shore House' },
      { contact: 'phone', show: 'label' },
      { contact: 'code' },
    ],
  };
  const documents = all.documents.map((one) => (one.id === 'site' ? { ...one, ...document('ada', [], { id: 'site', header }) } : one));
  const shown = documents.map((one) => ({ ...one, site: {}, web: { phone: true } }));
  const out = await toldOf({ ...all, people: all.people.map((one) => ({ ...one, contacts })), documents: shown });
  expect(out.contacts).toEqual([
    'E-mail: Write to me (ada@example.org)',
    'Other link: Room 12, Shore House',
    'Phone: Phone',
    'GitHub: github.com/Ada-Example',
  ]);
});

it('another family name that a work prints of somebody is named, initials are not', async () => {
  const all = sitePortfolio();
  const [owner] = all.people;
  if (!owner) throw new Error('Nobody');
  const by = (given: string, family: string) => [{ name: { given, family }, role: 'author' as const, person: owner.id }];
  const works = all.works.map((work, i) =>
    i === 0 ? { ...work, contributors: by('A.', 'Example') } : { ...work, contributors: by('Ada', 'Brunnen') },
  );
  const { people } = await toldOf({ ...all, works });
  expect(people).toEqual(['Ada Example', 'Ada Example, printed as Ada Brunnen']);
});
