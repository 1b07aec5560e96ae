import { PortfolioDocument, Section } from '../../shared/model/document.ts';
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
  { id: 'awards', name: 'Awards', hint: 'One bullet each', section: { heading: 'Awards', layout: 'bullets', kinds: ['award'] } },
  { id: 'skills', name: 'Skills', hint: 'One line per group', section: { heading: 'Skills', layout: 'lines', kinds: ['skill-group'] } },
  { id: 'service', name: 'Service', hint: 'One bullet each', section: { heading: 'Service', layout: 'bullets', kinds: ['service'] } },
  {
    id: 'references',
    name: 'References',
    hint: 'Everything cited in this document',
    section: { heading: 'References', layout: 'references', works: ['cited'] },
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

const usual = ['education', 'positions', 'publications', 'talks', 'awards', 'skills', 'service'];

/** A first CV: the usual sections, and the contacts that nearly every CV shows. Sections without items print nothing. */
export function newDocument(owner: Person, name: string): PortfolioDocument {
  const shown = owner.contacts.filter((contact) => contact.value.trim() !== '' && contact.kind !== 'address').slice(0, 4);
  return PortfolioDocument.parse({
    id: newId('d'),
    name,
    owner: owner.id,
    template: 'organisation-first',
    header: { contacts: shown.map((contact) => ({ contact: contact.id })) },
    sections: sectionPresets.filter((preset) => usual.includes(preset.id)).map(sectionFrom),
  });
}
