import { readPicture } from '../model/picture-bytes.ts';
import { feedOf, worksForFeed } from './feed.ts';
import { filterStyle, filtersOf } from './filters.ts';
import { placesOf, type Site } from './frame.ts';
import { sectionPage } from './section-page.ts';
import type { SiteInput } from './site-input.ts';
import { DOWNLOAD, FEED, FILTERS, SCRIPT, STYLE, sectionPages, workPath } from './site-map.ts';
import { siteScript } from './site-script.ts';
import { siteStyle } from './theme.ts';
import { type Listing, workPage } from './work-page.ts';

/** A file of a site. `path`: from its folder, with forward slashes. */
export type SiteFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Every file of a site, in the order of their paths: pages that link to each other relatively, so that they work from a disk and on any
 * host. The same input always gives the same bytes. Never throws for what stands in the portfolio.
 */
export function buildSite(input: SiteInput): readonly SiteFile[] {
  const pages = sectionPages(input);
  const placeOf = placesOf(input, pages);
  const photo = photoFile(input);
  const works = [...input.works.values()];
  const placed = works.filter(({ id }) => placeOf(id) !== '');
  const news = input.options.feed === false ? [] : worksForFeed(placed);
  const site: Site = { input, pages, placeOf, photo: photo?.path ?? '', feed: news.length > 0, frames: new Map() };
  const filters = filtersOf(works, input.wording);
  const listings = listingsOf(site);
  const texts: (readonly [path: string, text: string])[] = [
    ...pages.map((page) => [page.path, sectionPage(site, page, filters)] as const),
    ...(input.options.workPages === false
      ? []
      : works.map((work) => [workPath(work.id), workPage(site, work, listings.get(work.id))] as const)),
    [STYLE, siteStyle(input.options)],
    [SCRIPT, siteScript],
    ...(site.feed ? [[FEED, feedOf(input, news, placeOf)] as const] : []),
  ];
  if (texts.some(([, text]) => text.includes(`${FILTERS}"`))) texts.push([FILTERS, filterStyle(filters)]);
  const encoder = new TextEncoder();
  const files = texts.map(([path, text]): SiteFile => ({ path, bytes: encoder.encode(text) }));
  if (photo) files.push(photo);
  if (input.download) files.push({ path: DOWNLOAD, bytes: input.download });
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Where each work is listed; the page that lists all of its kind goes before one that shows a few. */
function listingsOf({ input, pages }: Site): ReadonlyMap<string, Listing> {
  const listings = new Map<string, Listing>();
  for (const page of [...pages.slice(1), ...pages.slice(0, 1)])
    for (const block of page.sections.flatMap(({ blocks }) => blocks)) {
      const id = input.workOf.get(block);
      const content = block.kind === 'reference' ? block.content : null;
      const known = id && listings.get(id);
      // A reference says more than a line.
      if (id && (!known || (content && !known.content))) listings.set(id, { page, content });
    }
  return listings;
}

function photoFile({ printed }: SiteInput): SiteFile | null {
  const picture = printed.photo && readPicture(printed.photo.base64);
  if (!printed.photo || !picture) return null;
  return {
    path: picture.mime === 'image/png' ? 'photo.png' : 'photo.jpg',
    bytes: Uint8Array.from(atob(printed.photo.base64), (sign) => sign.charCodeAt(0)),
  };
}
