import { Section } from '../../shared/model/document.ts';
import { newId } from '../../shared/model/id.ts';
import { type WordKey, wordingFor } from '../../shared/wording/wording.ts';

/** A section that can be added with one choice; everything in it can be changed afterwards. */
export type SectionPreset = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** What it is called, in the language of the document. */
  readonly heading: WordKey;
  readonly section: Omit<Partial<Section>, 'id' | 'heading'> & Pick<Section, 'layout'>;
};

const publicationKinds = ['journal-article', 'conference-paper', 'chapter', 'book'];

export const sectionPresets: readonly SectionPreset[] = [
  {
    id: 'education',
    name: 'Education',
    hint: 'Degrees, with their details',
    heading: 'entries.education',
    section: { layout: 'entries', kinds: ['education'] },
  },
  {
    id: 'positions',
    name: 'Positions',
    hint: 'Jobs and visiting positions',
    heading: 'heading.experience',
    section: { layout: 'entries', kinds: ['employment'] },
  },
  {
    id: 'publications',
    name: 'Publications',
    hint: 'Articles, papers, chapters and books as a reference list',
    heading: 'heading.publications',
    section: { layout: 'references', works: publicationKinds },
  },
  {
    id: 'preprints',
    name: 'Preprints',
    hint: 'As a reference list',
    heading: 'works.preprint',
    section: { layout: 'references', works: ['preprint'] },
  },
  {
    id: 'talks',
    name: 'Talks and posters',
    hint: 'As a reference list',
    heading: 'works.talk',
    section: { layout: 'references', works: ['talk', 'poster'] },
  },
  {
    id: 'software',
    name: 'Software and data',
    hint: 'As a reference list',
    heading: 'heading.software',
    section: { layout: 'references', works: ['software', 'dataset'] },
  },
  {
    id: 'patents',
    name: 'Patents',
    hint: 'As a reference list',
    heading: 'works.patent',
    section: { layout: 'references', works: ['patent'] },
  },
  {
    id: 'grants',
    name: 'Grants',
    hint: 'Funder, amount and role',
    heading: 'entries.grant',
    section: { layout: 'entries', kinds: ['grant'], details: 'lines' },
  },
  { id: 'awards', name: 'Awards', hint: 'One bullet each', heading: 'entries.award', section: { layout: 'bullets', kinds: ['award'] } },
  {
    id: 'certificates',
    name: 'Certificates',
    hint: 'One bullet each',
    heading: 'entries.certification',
    section: { layout: 'bullets', kinds: ['certification'] },
  },
  {
    id: 'teaching',
    name: 'Teaching',
    hint: 'Courses, with level, size and evaluation',
    heading: 'entries.teaching',
    section: { layout: 'entries', kinds: ['teaching'], details: 'lines' },
  },
  {
    id: 'supervision',
    name: 'Supervision',
    hint: 'Theses and projects, with joint works',
    heading: 'entries.supervision',
    section: { layout: 'entries', kinds: ['supervision'], details: 'lines' },
  },
  {
    id: 'skills',
    name: 'Skills and languages',
    hint: 'One line per group or language',
    heading: 'entries.skill-group',
    section: { layout: 'lines', kinds: ['skill-group', 'language'] },
  },
  {
    id: 'service',
    name: 'Service',
    hint: 'Reviewing, committees, memberships and more, one bullet each',
    heading: 'entries.service',
    section: { layout: 'bullets', kinds: ['reviewing', 'committee', 'membership', 'service'] },
  },
  {
    id: 'outreach',
    name: 'Outreach and media',
    hint: 'One bullet each',
    heading: 'entries.outreach',
    section: { layout: 'bullets', kinds: ['outreach'] },
  },
  {
    id: 'narrative',
    name: 'Narrative',
    hint: 'Texts of a narrative CV, with their evidence',
    heading: 'heading.contributions',
    section: { layout: 'entries', kinds: ['narrative'] },
  },
  {
    id: 'referees',
    name: 'Referees',
    hint: 'Private ones are printed when you pick them here',
    heading: 'entries.referee',
    section: { layout: 'entries', kinds: ['referee'] },
  },
  {
    id: 'references',
    name: 'References',
    hint: 'Everything cited in this document',
    heading: 'heading.references',
    section: { layout: 'references', works: ['cited'] },
  },
  {
    id: 'numbers',
    name: 'Numbers',
    hint: 'Works by kind, funding by currency, and your figures',
    heading: 'heading.numbers',
    section: { layout: 'summary', works: ['all'], kinds: ['grant', 'metric'] },
  },
  {
    id: 'biography',
    name: 'Biography',
    hint: 'The paragraph about you, from the profile',
    heading: 'heading.about',
    section: { layout: 'text', biography: 'main' },
  },
  { id: 'text', name: 'Free text', hint: 'A paragraph of your own', heading: 'heading.about', section: { layout: 'text' } },
  {
    id: 'picked',
    name: 'Hand-picked items',
    hint: 'Works and entries that you choose, in your own order',
    heading: 'heading.selected',
    section: { layout: 'bullets', order: 'manual' },
  },
];

/** @param locale of the document, which names the section */
export function sectionFrom(preset: SectionPreset, locale: string): Section {
  return Section.parse({ ...preset.section, heading: wordingFor(locale).say(preset.heading), id: newId('s') });
}
