import { Numbering, PortfolioDocument, Section } from '../../shared/model/document.ts';
import { newId } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';

/** A section that can be added with one choice; everything in it can be changed afterwards. */
export type SectionPreset = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly section: Omit<Partial<Section>, 'id'> & Pick<Section, 'heading' | 'layout'>;
};

const publicationKinds = ['journal-article', 'conference-paper', 'chapter', 'book'];

export const sectionPresets: readonly SectionPreset[] = [
  {
    id: 'education',
    name: 'Education',
    hint: 'Degrees, with their details',
    section: { heading: 'Education', layout: 'entries', kinds: ['education'] },
  },
  {
    id: 'positions',
    name: 'Positions',
    hint: 'Jobs and visiting positions',
    section: { heading: 'Experience', layout: 'entries', kinds: ['employment'] },
  },
  {
    id: 'publications',
    name: 'Publications',
    hint: 'Articles, papers, chapters and books as a reference list',
    section: { heading: 'Publications', layout: 'references', works: publicationKinds },
  },
  {
    id: 'preprints',
    name: 'Preprints',
    hint: 'As a reference list',
    section: { heading: 'Preprints', layout: 'references', works: ['preprint'] },
  },
  {
    id: 'talks',
    name: 'Talks and posters',
    hint: 'As a reference list',
    section: { heading: 'Talks', layout: 'references', works: ['talk', 'poster'] },
  },
  {
    id: 'software',
    name: 'Software and data',
    hint: 'As a reference list',
    section: { heading: 'Software and data', layout: 'references', works: ['software', 'dataset'] },
  },
  {
    id: 'patents',
    name: 'Patents',
    hint: 'As a reference list',
    section: { heading: 'Patents', layout: 'references', works: ['patent'] },
  },
  {
    id: 'grants',
    name: 'Grants',
    hint: 'Funder, amount and role',
    section: { heading: 'Grants', layout: 'entries', kinds: ['grant'], details: 'lines' },
  },
  { id: 'awards', name: 'Awards', hint: 'One bullet each', section: { heading: 'Awards', layout: 'bullets', kinds: ['award'] } },
  {
    id: 'certificates',
    name: 'Certificates',
    hint: 'One bullet each',
    section: { heading: 'Certificates', layout: 'bullets', kinds: ['certification'] },
  },
  {
    id: 'teaching',
    name: 'Teaching',
    hint: 'Courses, with level, size and evaluation',
    section: { heading: 'Teaching', layout: 'entries', kinds: ['teaching'], details: 'lines' },
  },
  {
    id: 'supervision',
    name: 'Supervision',
    hint: 'Theses and projects, with joint works',
    section: { heading: 'Supervision', layout: 'entries', kinds: ['supervision'], details: 'lines' },
  },
  {
    id: 'skills',
    name: 'Skills and languages',
    hint: 'One line per group or language',
    section: { heading: 'Skills', layout: 'lines', kinds: ['skill-group', 'language'] },
  },
  {
    id: 'service',
    name: 'Service',
    hint: 'Reviewing, committees, memberships and more, one bullet each',
    section: { heading: 'Service', layout: 'bullets', kinds: ['reviewing', 'committee', 'membership', 'service'] },
  },
  {
    id: 'outreach',
    name: 'Outreach and media',
    hint: 'One bullet each',
    section: { heading: 'Outreach', layout: 'bullets', kinds: ['outreach'] },
  },
  {
    id: 'narrative',
    name: 'Narrative',
    hint: 'Texts of a narrative CV, with their evidence',
    section: { heading: 'Contributions', layout: 'entries', kinds: ['narrative'] },
  },
  {
    id: 'referees',
    name: 'Referees',
    hint: 'Private ones are printed when you pick them here',
    section: { heading: 'Referees', layout: 'entries', kinds: ['referee'] },
  },
  {
    id: 'references',
    name: 'References',
    hint: 'Everything cited in this document',
    section: { heading: 'References', layout: 'references', works: ['cited'] },
  },
  {
    id: 'numbers',
    name: 'Numbers',
    hint: 'Works by kind, funding by currency, and your figures',
    section: { heading: 'In numbers', layout: 'summary', works: ['all'], kinds: ['grant', 'metric'] },
  },
  {
    id: 'biography',
    name: 'Biography',
    hint: 'The paragraph about you, from the profile',
    section: { heading: 'About', layout: 'text', biography: 'main' },
  },
  { id: 'text', name: 'Free text', hint: 'A paragraph of your own', section: { heading: 'About', layout: 'text' } },
  {
    id: 'picked',
    name: 'Hand-picked items',
    hint: 'Works and entries that you choose, in your own order',
    section: { heading: 'Selected work', layout: 'bullets', order: 'manual' },
  },
];

export function sectionFrom(preset: SectionPreset): Section {
  return Section.parse({ ...preset.section, id: newId('s') });
}

/** A kind of document to begin with; everything in it can be changed afterwards. */
export type DocumentPreset = {
  readonly id: 'cv' | 'short-cv' | 'publications' | 'talks' | 'biography';
  readonly name: string;
  readonly hint: string;
  readonly template: string;
  readonly sections: () => Section[];
  readonly settings?: Partial<PortfolioDocument>;
};

/** The presets with these ids, in the order of the ids, each with changes of its own. */
const of = (ids: readonly string[], changes: (id: string) => Partial<Section> = () => ({})): Section[] =>
  ids.flatMap((id) => {
    const preset = sectionPresets.find((one) => one.id === id);
    return preset ? [{ ...sectionFrom(preset), ...changes(id) }] : [];
  });

const usual = [
  'education',
  'positions',
  'publications',
  'talks',
  'grants',
  'awards',
  'certificates',
  'teaching',
  'supervision',
  'skills',
  'service',
  'outreach',
];
const shortened = ['education', 'positions', 'publications', 'grants', 'awards', 'skills'];

export const documentPresets: readonly DocumentPreset[] = [
  {
    id: 'cv',
    name: 'CV',
    hint: 'Everything a CV usually has; sections without items print nothing',
    template: 'organisation-first',
    sections: () => of(usual),
  },
  {
    id: 'short-cv',
    name: 'Short CV',
    hint: 'Two pages: the last years and at most ten publications',
    template: 'title-first',
    sections: () => of(shortened, (id) => (id === 'education' ? {} : { filter: id === 'publications' ? { most: 10 } : { most: 5 } })),
    settings: { pages: 2 },
  },
  {
    id: 'publications',
    name: 'Publication list',
    hint: 'Everything that is out, by kind, numbered in the order of the list',
    template: 'organisation-first',
    sections: () => [Section.parse({ id: newId('s'), heading: 'Publications', layout: 'references', works: ['all'], group: 'type' })],
    settings: { numbering: Numbering.parse({ order: 'listing' }) },
  },
  {
    id: 'talks',
    name: 'Talk list',
    hint: 'Talks and posters, by year',
    template: 'organisation-first',
    sections: () => [Section.parse({ id: newId('s'), heading: 'Talks', layout: 'references', works: ['talk', 'poster'], group: 'year' })],
    settings: { numbering: Numbering.parse({ order: 'listing' }) },
  },
  {
    id: 'biography',
    name: 'Biography',
    hint: 'The paragraph about you',
    template: 'organisation-first',
    sections: () => [Section.parse({ id: newId('s'), heading: '', layout: 'text', biography: 'main' })],
  },
];

/** A new document of a kind, with the contacts that nearly every CV shows. */
export function newDocument(owner: Person, name: string, kind: DocumentPreset['id'] = 'cv'): PortfolioDocument {
  const preset = documentPresets.find((one) => one.id === kind);
  const shown = owner.contacts.filter((contact) => contact.value.trim() !== '' && contact.kind !== 'address').slice(0, 4);
  return PortfolioDocument.parse({
    id: newId('d'),
    name,
    owner: owner.id,
    template: preset?.template ?? 'organisation-first',
    header: { contacts: shown.map((contact) => ({ contact: contact.id })) },
    sections: preset?.sections() ?? [],
    ...preset?.settings,
  });
}
