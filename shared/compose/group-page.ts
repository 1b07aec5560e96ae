import type { Section } from '../model/document.ts';
import { Section as SectionSchema } from '../model/document.ts';
import { type Group, groupLabel, isAlumnus } from '../model/group.ts';
import { GroupPage, type GroupPagePart, partKey, partsOf } from '../model/group-page.ts';
import { safeUrl, shortUrl } from '../model/identifiers.ts';
import { languageOf } from '../model/languages.ts';
import { titledName } from '../model/names.ts';
import { parseRich } from '../text/parse-rich.ts';
import { baseLanguage } from '../translations/base-language.ts';
import type { Block, CvDocument, CvSection, PagePart, Run, SectionLogo, Source } from './cv-document.ts';
import { formatDates } from './format-dates.ts';
import { groupCards } from './group-cards.ts';
import type { GroupPageContext } from './group-page-context.ts';
import { byId } from './index-of.ts';
import { join, plain, saidIn } from './runs.ts';

/** Between the names of a strip. */
const BETWEEN = ' · ';

/** The page of a group: its header, its sections and, for the reference lists, what each section lists. */
export type ComposedGroupPage = {
  readonly header: CvDocument['header'];
  readonly lists: readonly Section[];
  readonly sections: readonly CvSection[];
  /** Ids of the works that are shown. */
  readonly works: readonly string[];
};

/** Lays out what a group says about itself, in the parts and the order of the document. Nothing is printed that nobody wrote. */
export function composeGroupPage(context: GroupPageContext): ComposedGroupPage {
  const { document, group } = context;
  const page = GroupPage.parse(document.groupPage ?? {});
  const parts = partsOf(group, page.parts).filter(({ off }) => !off);
  const cards = groupCards(context, page);
  const made = parts.map((part) => {
    const { blocks, as = part.part as PagePart, heading, source, logos = [] } = partBlocks(part, context, page, cards.blocks);
    const own = part.heading === undefined ? heading : parseRich(part.heading.trim());
    const key = partKey(part);
    const section: CvSection = {
      id: key,
      heading: own ?? [],
      source:
        part.heading === undefined && source
          ? source
          : { collection: 'documents', id: document.id, path: `groupPage.parts.${key}.heading` },
      blocks,
      part: as,
      ...(logos.length > 0 ? { logos } : {}),
    };
    const list = SectionSchema.parse({
      id: key,
      heading: part.heading ?? '',
      layout: part.part === 'references' ? 'references' : 'text',
      works: part.part === 'references' ? ['cited'] : [],
    });
    return { section, list };
  });
  return {
    header: headerOf(context),
    lists: made.map(({ list }) => list),
    sections: made.map(({ section }) => section),
    works: parts.some(({ part }) => part === 'publications') ? cards.works : [],
  };
}

function headerOf({ document, group, ...context }: GroupPageContext): CvDocument['header'] {
  const said = inOwnLanguage({ document, group, ...context });
  const { name, headline, photo } = document.header;
  return {
    source: { collection: 'groups', id: group.id, path: 'name' },
    name: name ? parseRich(name) : plain(group.name.trim()),
    headline: headline ? said(group.tagline) : [],
    contacts: [],
    ...(photo && group.logo
      ? {
          photo: {
            photo: group.logo,
            alt: groupLabel(group),
            size: photo,
            whole: true,
            source: { collection: 'groups', id: group.id, path: 'logo' },
          },
        }
      : {}),
  };
}

/** A text of the group as a run, marked with its language where that is not the one of the document. */
function inOwnLanguage({ portfolio, document, group }: Pick<GroupPageContext, 'portfolio' | 'document' | 'group'>) {
  const language = baseLanguage(portfolio, group.id);
  const foreign = language !== languageOf(document.locale);
  return (markdown: string | undefined): Run => {
    const run = parseRich((markdown ?? '').trim());
    return foreign ? saidIn(language, run) : run;
  };
}

type Made = {
  readonly blocks: readonly Block[];
  readonly as?: PagePart;
  readonly heading?: Run;
  readonly source?: Source;
  readonly logos?: readonly SectionLogo[];
};

function partBlocks(part: GroupPagePart, context: GroupPageContext, page: GroupPage, cards: readonly Block[]): Made {
  const { group } = context;
  const said = inOwnLanguage(context);
  const at = (path: string): Source => ({ collection: 'groups', id: group.id, path });
  switch (part.part) {
    case 'mission':
      return { blocks: paragraphs(group.mission, at('mission'), said) };
    case 'list':
      return listBlocks(part, group, at, said);
    case 'publications':
      return { blocks: cards };
    case 'members':
    case 'alumni':
      return { blocks: memberBlocks(part.part === 'alumni', context, page, said) };
    case 'action': {
      const { heading, text, url } = group.callToAction ?? {};
      const href = url ? safeUrl(url) : null;
      const source = at('callToAction');
      const link: Block[] = href
        ? [{ kind: 'line', source: at('callToAction.url'), content: [{ kind: 'link', href, content: plain(shortUrl(href)) }] }]
        : [];
      return {
        heading: said(heading),
        source: { ...source, path: 'callToAction.heading' },
        blocks: [...paragraphs(text, at('callToAction.text'), said), ...link],
      };
    }
    case 'offices':
      return { blocks: group.offices.flatMap((office, i) => officeBlock(office, at(`offices.${i}`))) };
    case 'references':
      return { blocks: [] };
    default:
      return part.part satisfies never;
  }
}

type Said = (markdown: string | undefined) => Run;

function paragraphs(text: string | undefined, source: Source, said: Said): Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map(said)
    .filter((content) => content.length > 0)
    .map((content) => ({ kind: 'paragraph', source, content }));
}

/** Names side by side in one line, or one below the other, with the logos of those that have one. */
function listBlocks({ list: id }: GroupPagePart, group: Group, at: (path: string) => Source, said: Said): Made {
  const index = group.lists.findIndex((one) => one.id === id);
  const list = group.lists[index];
  if (!list) return { blocks: [] };
  const names = list.items.flatMap(({ name, url }, i) => {
    const words = plain(name.trim());
    const href = url ? safeUrl(url) : null;
    const content: Run = href && words.length > 0 ? [{ kind: 'link', href, content: words }] : words;
    return content.length > 0 ? [{ content, source: at(`lists.${index}.items.${i}`) }] : [];
  });
  const blocks: Block[] =
    list.style === 'list'
      ? names.map(({ content, source }) => ({ kind: 'bullet', source, content }))
      : names.length > 0
        ? [{ kind: 'line', source: at(`lists.${index}.items`), content: join(BETWEEN, ...names.map(({ content }) => content)) }]
        : [];
  return {
    blocks,
    as: list.style === 'list' ? 'list' : 'strip',
    heading: said(list.heading),
    source: at(`lists.${index}.heading`),
    logos: list.items.flatMap(({ name, logo }) => (logo && name.trim() ? [{ logo, alt: name.trim() }] : [])),
  };
}

/** "Ada Lovelace: PhD student, 2021 – Present"; who has left is among the alumni. */
function memberBlocks(alumni: boolean, context: GroupPageContext, page: GroupPage, said: Said): Block[] {
  const { portfolio, document, group, wording, today, findings } = context;
  const people = byId(portfolio.people);
  return group.members.flatMap((member, i): Block[] => {
    if (isAlumnus(member, today) !== alumni) return [];
    const source: Source = { collection: 'groups', id: group.id, path: `members.${i}` };
    const person = people.get(member.person);
    if (!person) {
      findings.push({
        code: 'item-gone',
        severity: 'warning',
        message: `“${document.name}” shows a member whose profile was deleted. Remove the member from the group.`,
        place: { collection: 'groups', id: group.id, path: ['members', i] },
      });
      return [];
    }
    const name = plain(titledName(person.name).trim());
    const dates = page.memberDates
      ? plain(formatDates(member.dates, document.dates, document.locale, wording).replaceAll(' ', '\u00a0'))
      : [];
    const content = join(', ', said(member.role), dates);
    if (name.length === 0) return [];
    return [content.length > 0 ? { kind: 'line', source, label: name, content } : { kind: 'line', source, content: name }];
  });
}

/** The name of the office with its address below, line by line as it was written. */
function officeBlock({ name, address }: Group['offices'][number], source: Source): Block[] {
  const lines = (address ?? '').split('\n').filter((line) => line.trim());
  if (!name.trim() && lines.length === 0) return [];
  return [
    {
      kind: 'entry',
      source,
      organisation: [],
      unit: [],
      title: plain(name.trim()),
      result: [],
      location: [],
      dates: [],
      details: lines.map((line) => ({ content: plain(line.trim()), source: { ...source, path: `${source.path}.address` } })),
      detailStyle: 'lines',
    },
  ];
}
