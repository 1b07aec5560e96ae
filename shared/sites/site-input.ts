import type { CvDocument } from '../compose/cv-document.ts';
import { byId } from '../compose/index-of.ts';
import { citationsAsWords } from '../formats/citations-as-words.ts';
import { withoutPrivate } from '../formats/document-context.ts';
import type { PortfolioDocument } from '../model/document.ts';
import type { SiteOptions } from '../model/site.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import {
  inReadingOrder,
  type PrintedBlock,
  type PrintedDocument,
  type PrintedSection,
  printedDocument,
} from '../templates/printed-document.ts';
import type { Wording } from '../wording/wording.ts';
import { wordingOf } from '../wording/wording.ts';
import { type ShownWords, shownWords } from './shown-words.ts';

/** A section of a site; `ownPage`: it begins a page of its own. */
export type SiteSection = PrintedSection & { readonly ownPage: boolean };

/** Everything that a site is made of. */
export type SiteInput = {
  readonly printed: PrintedDocument;
  readonly sections: readonly SiteSection[];
  readonly options: SiteOptions;
  readonly wording: Wording;
  /** Works that the document lists, by id, in the order in which it lists them, without anything that is never printed; not its cards. */
  readonly works: ReadonlyMap<string, Work>;
  /** What the document calls them. */
  readonly words: ReadonlyMap<string, ShownWords>;
  /** The work that a printed reference, line or bullet stands for. */
  readonly workOf: ReadonlyMap<PrintedBlock, string>;
  /** The work that citations lead to, by the anchor of its reference. */
  readonly cited: ReadonlyMap<string, string>;
  /** Citation keys by the ids of works. */
  readonly keys: ReadonlyMap<string, string>;
  /** Id of the person whose site it is. */
  readonly owner: string;
  /** The PDF that visitors can download; null without one. */
  readonly download: Uint8Array | null;
};

const plainWorks = new WeakMap<Work, Work | null>();

/** The work without what is never printed, and with words for its citations. The same object each time where it cites nothing. */
function forPages(work: Work, all: ReadonlyMap<string, Work>): Work {
  let plain = plainWorks.get(work);
  if (plain === undefined) {
    const shown = withoutPrivate(work);
    plain = JSON.stringify(shown).includes('[@') ? null : shown;
    plainWorks.set(work, plain);
  }
  return plain ?? citationsAsWords(withoutPrivate(work), all);
}

/**
 * What the pages are made of.
 * @param portfolio as `forWeb` gives it
 * @param cv the document composed from that portfolio
 * @param keys citation keys by the ids of works; see site-keys.ts
 */
export function siteInput(
  portfolio: Portfolio,
  document: PortfolioDocument,
  cv: CvDocument,
  keys: ReadonlyMap<string, string>,
  download: Uint8Array | null,
): SiteInput {
  const printed = printedDocument(cv);
  const own = new Map(document.sections.map((section) => [section.id, section.ownPage ?? section.layout === 'references']));
  const all = byId(portfolio.works);
  const blocks = inReadingOrder(cv).flatMap((section, i) =>
    section.blocks.flatMap((block, k) => {
      const shown = printed.sections[i]?.blocks[k];
      return block.kind !== 'entry' && block.source.collection === 'works' && all.has(block.source.id) && shown
        ? [{ block, shown, id: block.source.id }]
        : [];
    }),
  );
  const works = new Map<string, Work>();
  for (const { id } of blocks) {
    const work = all.get(id);
    if (work && !works.has(id)) works.set(id, forPages(work, all));
  }
  const referenced = new Set(blocks.flatMap(({ block, id }) => (block.kind === 'reference' ? [id] : [])));
  const words = [...works.values()].map((work) => {
    const override = citationsAsWords(document.works[work.id] ?? {}, all);
    return [work.id, shownWords(work, override, referenced.has(work.id))] as const;
  });
  return {
    printed,
    sections: printed.sections.map((section) => ({ ...section, ownPage: own.get(section.id) === true })),
    options: document.site ?? {},
    wording: wordingOf(document),
    works,
    words: new Map(words),
    workOf: new Map(blocks.map(({ shown, id }) => [shown, id])),
    cited: new Map(blocks.flatMap(({ block, id }) => (block.kind === 'reference' && block.anchor ? [[block.anchor, id] as const] : []))),
    keys,
    owner: document.owner,
    download,
  };
}
