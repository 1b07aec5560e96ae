import type { Run } from '../compose/cv-document.ts';
import { runText } from '../compose/runs.ts';
import { type BlockWriter, blockHtml, type ReferenceHtml } from '../formats/html/blocks.ts';
import { attributes, escaped } from '../formats/html/escape.ts';
import { piecesHtml } from '../formats/html/inline.ts';
import { structuredData } from '../formats/html/structured-data.ts';
import { listedBlocks } from '../formats/listed-blocks.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import type { Work } from '../model/work.ts';
import type { PrintedBlock } from '../templates/printed-document.ts';
import { type Filters, filterData, filterHtml } from './filters.ts';
import { pageHtml, type Site, wordsOn } from './frame.ts';
import { shownTitle } from './shown-words.ts';
import type { SiteSection } from './site-input.ts';
import { FILTERS, HOME, headingOf, referenceId, relative, type SectionPage } from './site-map.ts';
import { headingSlugs } from './slugs.ts';
import { withLinkedTitle } from './titled.ts';

/** A page of sections: the first one of a site, or one that stands for itself. */
export function sectionPage(site: Site, page: SectionPage, filters: Filters): string {
  const { input } = site;
  const home = page.path === HOME;
  const listed = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'reference' ? (workOf(site, block) ?? []) : [])),
  );
  const controls = home ? '' : filterHtml(listed, filters, input.wording);
  const ids = headingSlugs(
    page.sections.map((section) => headingOf(section) || section.id),
    ['main'],
  );
  const shown = new Set<string>();
  const parts = page.sections.map((section, i) => sectionHtml({ site, page, filters, shown }, section, ids[i] ?? ''));
  const title = home ? [] : [`<h1>${escaped(page.heading)}</h1>`];
  return pageHtml(site, {
    path: page.path,
    title: page.heading,
    description: descriptionOf(page.sections) || onOneLine(runText(input.printed.headline)),
    main: [...title, ...(controls ? [controls] : []), ...parts].join('\n'),
    ...(controls ? { head: [`<link rel="stylesheet" href="${relative(page.path, FILTERS)}">`] } : {}),
    ...(home ? { data: structuredData(input.printed, { works: new Map(), owner: input.owner }) } : {}),
  });
}

function workOf({ input }: Site, block: SiteSection['blocks'][number]): Work | undefined {
  return input.works.get(input.workOf.get(block) ?? '');
}

/** The first words that stand on the page as text. */
function descriptionOf(sections: readonly SiteSection[]): string {
  const [text] = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [runText(block.content)] : [])));
  return shortened(onOneLine(text ?? ''));
}

/** At most about 160 characters, cut after a word. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= 160 ? plain : `${plain.slice(0, 160).replace(/\s+\S*$/, '')} …`;
}

/** A page while it is written; `shown`: works that stand on it already. */
type Writing = { readonly site: Site; readonly page: SectionPage; readonly filters: Filters; readonly shown: Set<string> };

/** On a page of its own the heading of the first section is that of the page; subheadings then stand one level higher. */
function sectionHtml({ site, page, filters, shown }: Writing, section: SiteSection, id: string): string {
  const words = wordsOn(site, page.path);
  const isPage = page.path !== HOME;
  const heading = headingOf(section);
  const named = heading !== '' && !(isPage && section === page.sections[0]);
  /** Words that lead to the page of their work, by its title where it stands in them. */
  const leading = (block: PrintedBlock & { readonly content: Run }, work: Work, title: string) => {
    const place = site.placeOf(work.id);
    const href = place && place !== `${page.path}#${referenceId(work.id)}` ? relative(page.path, place) : '';
    const titled = href ? withLinkedTitle(block.content, title, href) : null;
    const said = titled ? piecesHtml(titled, (target) => targetOf(target)) : words(block.content);
    const more =
      href && !titled
        ? ` <a${attributes({ href, 'aria-label': `${site.input.wording.say('site.details')}: ${title}` })}>${escaped(site.input.wording.say('site.details'))}</a>`
        : '';
    const first = !shown.has(work.id);
    shown.add(work.id);
    return { id: first ? referenceId(work.id) : undefined, words: said + more };
  };
  const reference: ReferenceHtml = (block) => {
    const work = workOf(site, block);
    return work
      ? { ...leading(block, work, shownTitle(site.input.words, work)), data: filterData(work, filters, site.input.wording) }
      : { words: words(block.content) };
  };
  const line: BlockWriter['line'] = (block) => {
    const work = workOf(site, block);
    return work ? leading(block, work, site.input.words.get(work.id)?.inLines ?? '') : { words: words(block.content) };
  };
  const targetOf = (target: string) => {
    const place = site.placeOf(site.input.cited.get(target) ?? '');
    return place && relative(page.path, place);
  };
  const blocks: string[] = [];
  let open = false;
  for (const block of listedBlocks(section.blocks)) {
    if (block.kind === 'subheading') {
      blocks.push(...(open ? ['</div>'] : []), '<div class="group">');
      open = true;
      const level = named || !isPage ? 3 : 2;
      blocks.push(`<h${level} class="sub">${words(block.content)}</h${level}>`);
    } else blocks.push(blockHtml(block, { words, reference, line }));
  }
  if (open) blocks.push('</div>');
  return [
    `<section${attributes({ id: named ? id : '', class: heading ? '' : 'continued' })}>`,
    ...(named ? [`<h2>${words(section.heading)}</h2>`] : []),
    ...blocks,
    '</section>',
  ].join('\n');
}
