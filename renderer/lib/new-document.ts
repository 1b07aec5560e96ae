import { Numbering, PortfolioDocument, Section } from '../../shared/model/document.ts';
import { newId } from '../../shared/model/id.ts';
import type { Person } from '../../shared/model/person.ts';
import { sectionFrom, sectionPresets } from './section-presets.ts';

/** Of a new document; its headings follow when another one is chosen. */
const FIRST_LANGUAGE = PortfolioDocument.shape.locale.parse(undefined);

/** A kind of document to begin with; everything in it can be changed afterwards. */
export type DocumentPreset = {
  readonly id: 'cv' | 'short-cv' | 'publications' | 'talks' | 'biography' | 'site';
  readonly name: string;
  readonly hint: string;
  readonly template: string;
  readonly sections: () => Section[];
  readonly settings?: Partial<PortfolioDocument>;
  /** What depends on whose document it is. */
  readonly settingsFor?: (owner: Person) => Partial<PortfolioDocument>;
};

/** The presets with these ids, in the order of the ids, each with changes of its own. */
const of = (ids: readonly string[], changes: (id: string) => Partial<Section> = () => ({})): Section[] =>
  ids.flatMap((id) => {
    const preset = sectionPresets.find((one) => one.id === id);
    return preset ? [{ ...sectionFrom(preset, FIRST_LANGUAGE), ...changes(id) }] : [];
  });

const usual = [
  'education',
  'positions',
  'publications',
  'preprints',
  'talks',
  'software',
  'patents',
  'grants',
  'awards',
  'certificates',
  'teaching',
  'supervision',
  'skills',
  'service',
  'outreach',
];
const shortened = ['education', 'positions', 'publications', 'grants', 'awards', 'skills', 'references'];

/**
 * What a short CV changes in a section. Its ten publications stay ten, because funders count them; what its texts cite besides — an older
 * paper, a talk, software, a work of somebody else — gets its entry under “References” at the end, so that no number leads nowhere. That
 * section prints nothing while the publications have everything that is cited. Numbers follow the lists: 1 to 10, then on.
 */
const inShort = (id: string): Partial<Section> => {
  if (id === 'education' || id === 'references') return {};
  return { filter: id === 'publications' ? { most: 10 } : { most: 5 } };
};

/** What is read, not heard. */
const WRITTEN = ['journal-article', 'conference-paper', 'preprint', 'chapter', 'book', 'thesis', 'report'];

/** What readers can find: nothing that was only submitted. */
const OUT: Section['filter'] = { status: ['accepted', 'in-press', 'published'] };

const inSite = (id: string): Partial<Section> => {
  switch (id) {
    case 'picked':
      return { layout: 'references', works: WRITTEN, order: 'newest', filter: { most: 3, ...OUT }, ownPage: false };
    case 'publications':
      return { works: WRITTEN, group: 'year', filter: OUT };
    case 'teaching':
      return { ownPage: true };
    default:
      return {};
  }
};

/** Contacts that belong on the web: profiles by their names, neither address nor phone. */
function webHeader(owner: Person): PortfolioDocument['header'] {
  const shown = owner.contacts.filter(({ kind, value }) => value.trim() !== '' && kind !== 'address' && kind !== 'phone');
  return {
    headline: true,
    ...(owner.photo ? { photo: 'normal' as const } : {}),
    contacts: shown.map(({ id, kind }) => ({
      contact: id,
      show: kind === 'email' || kind === 'website' ? ('short' as const) : ('label' as const),
    })),
  };
}

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
    hint: 'Two pages: the last years, at most ten publications, and what else is cited as references',
    template: 'title-first',
    sections: () => of(shortened, inShort),
    settings: { pages: 2, numbering: Numbering.parse({ order: 'listing' }) },
  },
  {
    id: 'publications',
    name: 'Publication list',
    hint: 'Everything that is out, by kind, numbered in the order of the list',
    template: 'organisation-first',
    sections: () => [
      Section.parse({ id: newId('s'), heading: 'Publications', layout: 'references', works: ['all'], group: 'type', filter: OUT }),
    ],
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
  {
    id: 'site',
    name: 'Personal site',
    hint: 'A folder of web pages: about you, publications, talks, teaching, and a page for each work',
    template: 'modern',
    sections: () => of(['biography', 'picked', 'publications', 'talks', 'software', 'teaching', 'outreach'], inSite),
    settings: { style: 'apa', site: {} },
    settingsFor: (owner) => ({ header: webHeader(owner) }),
  },
];

/** A new document of a kind, with the headline and the contacts that nearly every CV shows. */
export function newDocument(owner: Person, name: string, kind: DocumentPreset['id'] = 'cv'): PortfolioDocument {
  const preset = documentPresets.find((one) => one.id === kind);
  const shown = owner.contacts.filter((contact) => contact.value.trim() !== '' && contact.kind !== 'address').slice(0, 4);
  return PortfolioDocument.parse({
    id: newId('d'),
    name,
    owner: owner.id,
    template: preset?.template ?? 'organisation-first',
    header: { headline: true, contacts: shown.map((contact) => ({ contact: contact.id })) },
    sections: preset?.sections() ?? [],
    ...preset?.settings,
    ...preset?.settingsFor?.(owner),
  });
}
