import type { GroupVenue, GroupWork } from '../model/group.ts';
import type { GroupPage } from '../model/group-page.ts';
import { safeUrl } from '../model/identifiers.ts';
import { authorLine, venueOf, type Work } from '../model/work.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { Block, Detail, EntryBlock, Run, Source } from './cv-document.ts';
import { formatDates } from './format-dates.ts';
import type { GroupPageContext } from './group-page-context.ts';
import { byId } from './index-of.ts';
import { plain } from './runs.ts';

type Shown = { readonly row: GroupWork; readonly work: Work; readonly venue: GroupVenue | undefined };

/**
 * The chosen works of a group as cards: venue by venue in the group's order, those of one venue as they were put, those of none at the
 * end. With `venueHeadings` a venue stands over its works, and a card has a venue line only where the group wrote one for it.
 */
export function groupCards(
  context: GroupPageContext,
  page: GroupPage,
): { readonly blocks: readonly Block[]; readonly works: readonly string[] } {
  const { group } = context;
  const shown = chosen(context);
  const blocks: Block[] = [];
  let last: GroupVenue | undefined;
  for (const one of shown) {
    const { venue } = one;
    if (page.venueHeadings && venue && venue !== last) {
      const source: Source = { collection: 'groups', id: group.id, path: `venues.${group.venues.indexOf(venue)}` };
      const content = plain(venueName(venue));
      if (content.length > 0) blocks.push({ kind: 'subheading', source, content });
    }
    last = venue;
    blocks.push(cardOf(one, context, page));
  }
  return { blocks, works: shown.map(({ work }) => work.id) };
}

/** In printed order, without works that were only begun. */
function chosen({ portfolio, document, group, tongue, findings }: GroupPageContext): readonly Shown[] {
  const works = byId(portfolio.works);
  const shown = group.works.flatMap((row, i): Shown[] => {
    const work = works.get(row.work);
    if (!work) {
      findings.push({
        code: 'item-gone',
        severity: 'warning',
        message: `“${document.name}” shows a work that was deleted. Remove it from the chosen works of the group.`,
        place: { collection: 'groups', id: group.id, path: ['works', i] },
      });
      return [];
    }
    const venue = group.venues.find(({ id }) => id === row.venue);
    return work.title.trim() ? [{ row, work: tongue.of(work), venue }] : [];
  });
  const rank = ({ venue }: Shown) => (venue ? group.venues.indexOf(venue) : group.venues.length);
  return shown.toSorted((a, b) => rank(a) - rank(b));
}

/** "International Conference on Coastal Modelling (ICCM)". */
const venueName = ({ name, abbreviation }: GroupVenue): string => {
  const [long, short] = [name.trim(), abbreviation?.trim() ?? ''];
  return long && short ? `${long} (${short})` : long || short;
};

function cardOf({ row, work, venue }: Shown, { document, tongue, wording }: GroupPageContext, page: GroupPage): EntryBlock {
  const source: Source = { collection: 'works', id: work.id };
  const override = document.works[work.id] ?? {};
  const rich = (markdown: string | undefined, path: string): Run => (markdown ? tongue.run(source, path, parseRich(markdown)) : []);
  const own = (override.lineVenue || row.venueLine || '').trim();
  const named = venue && !page.venueHeadings ? plain(venueName(venue)) : [];
  const line = own ? parseRich(own) : venue ? named : rich(venueOf(work), 'container-title');
  const title = rich(override.lineTitle || work.title, 'title');
  const abstract = (page.abstract ? (work.abstract ?? '') : '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph): Detail => ({ content: rich(paragraph.trim(), 'abstract'), source: tongue.source({ ...source, path: 'abstract' }) }));
  return {
    kind: 'entry',
    source: tongue.source(source, 'title'),
    organisation: line,
    unit: page.keywords ? plain((work.keyword ?? '').trim()) : [],
    title: page.links ? linked(title, work) : title,
    result: page.authors ? plain(authorLine(work)) : [],
    location: [],
    dates: page.year
      ? plain(formatDates(work.issued ?? work['event-date'], { ...document.dates, month: 'none' }, document.locale, wording))
      : [],
    details: abstract,
    detailStyle: 'lines',
  };
}

/** A title that leads to its work, unless it has links of its own. */
function linked(title: Run, { URL: url = '', DOI: doi }: Work): Run {
  const href = safeUrl(url) ?? (doi ? safeUrl(`https://doi.org/${doi}`) : null);
  return href && title.every(({ kind }) => kind === 'text') ? [{ kind: 'link', href, content: title }] : title;
}
