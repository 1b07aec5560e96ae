import type { Block, CvDocument, HeaderItem } from '../compose/cv-document.ts';
import { byId } from '../compose/index-of.ts';
import { itemId, resolveItems } from '../compose/resolve-items.ts';
import { runText } from '../compose/runs.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import type { Contact } from '../model/contacts.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName, type Name } from '../model/names.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { photoOf } from '../templates/printed-photo.ts';
import { lineOf, titleOf } from '../works/work-words.ts';
import { worksForFeed } from './feed.ts';
import type { ForWeb } from './for-web.ts';
import { type Left, nameOf, whatIsLeft } from './left.ts';
import { ownWords } from './own-words.ts';
import { contactName } from './public-item.ts';
import { shownTitle } from './shown-words.ts';
import type { SiteInput } from './site-input.ts';
import { contactsUnshown, whyUnlisted } from './unlisted.ts';

/** Something that stays at home, and why, in a sentence. */
export type LeftOut = Pick<Left, 'what' | 'why'>;

/** What becomes public with a site, in words, before anything is written. */
export type GoesOut = {
  /** Everybody who is named as the owner, as a contributor to a work or as a member of a group. */
  readonly people: readonly string[];
  /** As they are printed, with where they lead: "E-mail: ada@example.org", "E-mail of Referee “Prof. Marsh”: marsh@example.org". */
  readonly contacts: readonly string[];
  /** "Photo of Ada Example", "Logo of Tidal Lab". */
  readonly pictures: readonly string[];
  /** "Teaching: Soil physics". */
  readonly entries: readonly string[];
  readonly works: readonly string[];
  /** What the owner wrote about themselves: "About: I measure wells …". */
  readonly texts: readonly string[];
  /** Titles of the works whose abstracts can be read. */
  readonly abstracts: readonly string[];
  readonly leftOut: readonly LeftOut[];
};

/** A document that goes out as the web has it, and as it is printed; its references need not be formatted yet. */
export type Going = { readonly document: PortfolioDocument; readonly cv: CvDocument };

/**
 * @param all the portfolio as it is
 * @param web what `forWeb` made of it
 * @param site its pages, and what they are made of
 * @param download the document that can be downloaded from them, if any
 * @param cited works that are printed because they are cited
 * @param now the present year
 */
export function goesOut(
  all: Portfolio,
  { portfolio: shown, left: leftOfSite }: Pick<ForWeb, 'portfolio' | 'left'>,
  site: Going & { readonly input: SiteInput },
  download: Going | null,
  cited: readonly string[],
  now: number,
): GoesOut {
  const going: readonly Going[] = download ? [site, download] : [site];
  const documents = going.map(({ document }) => document);
  const goingIds = new Set(documents.map(({ id }) => id));
  const asTheyAre = all.documents.filter(({ id }) => goingIds.has(id));
  const where = download ? 'the site or its CV' : 'the site';
  const left = [...leftOfSite, ...(download ? leftOfDownload(all, site.document, download.document, leftOfSite, now) : [])];
  const listed = new Set([
    ...documents.flatMap((document) =>
      document.sections.flatMap((section) => resolveItems(shown, document, section, now).items.map(itemId)),
    ),
    ...going.flatMap(({ cv }) => blocksOf(cv).flatMap(({ source }) => (source.collection === 'works' ? [source.id] : []))),
    ...cited,
  ]);
  const owners = new Set(documents.map(({ owner }) => owner));
  const groups = (shown.groups ?? []).filter(({ id }) => owners.has(id));
  const works = shown.works.filter(({ id }) => listed.has(id));
  const entries = shown.entries.filter(({ id }) => listed.has(id));
  const named = new Set(left.map(({ place }) => place.id));
  const isForgotten = ({ id }: Entry | Work) => !listed.has(id) && !named.has(id);
  const people = byId(shown.people);
  const members = new Set(groups.flatMap((group) => group.members.map(({ person }) => person)));
  const names = [
    ...shown.people.filter(({ id }) => owners.has(id) || members.has(id)).map(({ name }) => fullName(name)),
    ...works.flatMap(({ contributors }) => contributors.map(({ name, person }) => nameInList(name, people.get(person ?? '')?.name))),
  ];
  const isOwn = (work: Work) => work.contributors.some(({ person }) => person !== undefined && owners.has(person));
  const abstracts = worksWithAbstract(site.input, download);
  return {
    people: distinct(names),
    contacts: distinct([
      ...going.flatMap(({ cv }) => cv.header.contacts.map(contactWords)),
      ...entries.flatMap(contactsOf),
      ...groups.flatMap(({ offices }) => offices.map(({ name, address = '' }) => `Office: ${lineOf([name, address].join(' '))}`)),
    ]),
    pictures: distinct(going.flatMap(({ document, cv }) => picturesOf(cv, document.site !== undefined))),
    entries: entries.map(entryWords),
    texts: distinct(going.flatMap(({ cv }) => ownWords(cv))),
    works: works.map((work) => workWords(work, site.input)),
    abstracts: works.filter(({ id }) => abstracts.has(id)).map((work) => shownTitle(site.input.words, work)),
    leftOut: [
      ...left.map(({ what, why }) => ({ what, why })),
      ...contactsUnshown(all, asTheyAre, where),
      ...[...all.works.filter(isOwn), ...all.entries.filter(({ person }) => owners.has(person))]
        .filter(isForgotten)
        .map((item) => ({ what: nameOf(item), why: whyUnlisted(item, where) })),
    ],
  };
}

/** Somebody with a profile is named once, however the name was printed: with initials, say. Another family name tells something. */
function nameInList(printed: Name, profile: Name | undefined): string {
  if (!profile || printed.family === undefined || printed.family === profile.family) return fullName(profile ?? printed);
  return `${fullName(profile)}, printed as ${fullName(printed)}`;
}

/** What the document that can be downloaded would print and leaves out, because the site lets no more of it out. */
function leftOfDownload(
  all: Portfolio,
  { web }: PortfolioDocument,
  download: PortfolioDocument,
  known: readonly Left[],
  now: number,
): readonly Left[] {
  const { web: _own, ...whole } = all.documents.find(({ id }) => id === download.id) ?? download;
  const said = new Set(known.map(({ what, place }) => JSON.stringify([what, place])));
  return whatIsLeft(all, { ...whole, ...(web ? { web } : {}) }, now).filter(({ what, place }) => !said.has(JSON.stringify([what, place])));
}

const blocksOf = (cv: CvDocument): readonly Block[] => cv.sections.flatMap(({ blocks }) => blocks);

/** The site shows the photo, documents to download the logos of their lists, too. */
function picturesOf(cv: CvDocument, isSite: boolean): readonly string[] {
  const photo = photoOf(cv);
  return [
    ...(photo ? [`${cv.header.photo?.whole ? 'Logo' : 'Photo'} of ${cv.author}`] : []),
    ...(isSite ? [] : cv.sections.flatMap(({ logos = [] }) => logos.map(({ alt }) => `Logo of ${alt}`))),
  ];
}

/** What is printed, and where it leads if the words do not say that: "E-mail: Write to me (ada@example.org)". */
function contactWords({ label, text, href = '' }: HeaderItem): string {
  const said = onOneLine(runText(text)).trim();
  const target = href.replace(/^mailto:/i, '');
  const isSaid = target.toLowerCase().includes(said.toLowerCase());
  return `${onOneLine(label)}: ${said}${target && !isSaid ? ` (${target})` : ''}`;
}

/** Those of referees: whoever lets them out lets out how to reach them. */
function contactsOf(entry: Entry): readonly string[] {
  const all = 'contacts' in entry ? (entry.contacts as readonly Contact[]) : [];
  return all.flatMap((contact) => (contact.value.trim() ? [`${contactName(contact)} of ${nameOf(entry)}: ${lineOf(contact.value)}`] : []));
}

/** Works whose abstract stands on their page, in the feed or on a card of the download. */
function worksWithAbstract({ works, options }: SiteInput, download: Going | null): ReadonlySet<string> {
  const all = [...works.values()];
  const readable = options.workPages !== false ? all : options.feed !== false ? worksForFeed(all) : [];
  const cards = (download ? blocksOf(download.cv) : []).flatMap((block) =>
    block.kind === 'entry' && block.source.collection === 'works' && block.details.length > 0 ? [block.source.id] : [],
  );
  return new Set([...readable.flatMap(({ id, abstract }) => (abstract?.trim() ? [id] : [])), ...cards]);
}

/** With the title of the work itself, where the site shows another: it goes out, too. */
function workWords(work: Work, { words }: SiteInput): string {
  const [own, shown] = [titleOf(work), shownTitle(words, work)];
  return own === shown ? own : `${shown} (BibTeX and search engines: “${own}”)`;
}

function entryWords(entry: Entry): string {
  const definition = definitionOf(entry.kind);
  return `${definition.name.one}: ${lineOf(definition.summary(entry).title) || 'without a name'}`;
}

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all.map((one) => one.trim()).filter(Boolean))];
