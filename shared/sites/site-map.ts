import { runText } from '../compose/runs.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import type { SiteInput, SiteSection } from './site-input.ts';
import { headingSlugs, workSlug } from './slugs.ts';

export const HOME = 'index.html';
export const STYLE = 'style.css';
export const FILTERS = 'filters.css';
export const SCRIPT = 'site.js';
export const FEED = 'feed.xml';
export const DOWNLOAD = 'cv.pdf';

/** Folders and files at the top of a site that no section may be called. */
const RESERVED = ['works', 'index', 'style', 'site', 'feed', 'cv', 'photo'];

/** One page that sections stand on. `path`: from the top of the site, with forward slashes. */
export type SectionPage = {
  readonly path: string;
  /** Empty for the first page, which has the name of the person. */
  readonly heading: string;
  readonly sections: readonly SiteSection[];
};

/** The sections in pages: those with a page of their own take along what continues them, the others stand on the first page. */
export function sectionPages({ sections }: SiteInput): readonly SectionPage[] {
  const home: SiteSection[] = [];
  const pages: { readonly heading: string; readonly sections: SiteSection[] }[] = [];
  let current = home;
  for (const section of sections) {
    const heading = headingOf(section);
    if (heading) {
      if (section.ownPage) pages.push({ heading, sections: [] });
      current = section.ownPage ? (pages.at(-1)?.sections ?? home) : home;
    }
    current.push(section);
  }
  const names = headingSlugs(
    pages.map(({ heading }) => heading),
    RESERVED,
  );
  return [{ path: HOME, heading: '', sections: home }, ...pages.map((page, i) => ({ ...page, path: `${names[i]}/index.html` }))];
}

export const headingOf = (section: SiteSection): string => onOneLine(runText(section.heading)).trim();

export const workPath = (id: string): string => `works/${workSlug(id)}/index.html`;

/** The id of a reference on its page. */
export const referenceId = (id: string): string => `work-${workSlug(id)}`;

/** An address from one file of the site to another: relative, and with its file name, so that it works without a server. */
export function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
