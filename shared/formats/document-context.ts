import type { CvDocument } from '../compose/cv-document.ts';
import { byId } from '../compose/index-of.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { citationKeys } from './citation-keys.ts';
import { citationsAsWords } from './citations-as-words.ts';
import type { DocumentContext } from './export-format.ts';
import { ownerFirst } from './export-slice.ts';

/** Stands for a work that is shown as a card, as the anchor of a reference does for a listed one. */
export const cardAnchor = (work: string): string => `card-${work}`;

/** What stands beside a document of the portfolio: the works of its reference lists and cards, without anything that is never printed. */
export function documentContext(portfolio: Portfolio, documentId: string, cv: CvDocument, width?: number): DocumentContext {
  const all = byId(portfolio.works);
  // Who wrote a private work is told nowhere but in its own reference.
  const cited = byId(portfolio.works.filter((work) => !work.private));
  const listed = cv.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly (readonly [string, Work])[] => {
      const anchor =
        block.kind === 'reference'
          ? block.anchor
          : block.kind === 'entry' && block.source.collection === 'works'
            ? cardAnchor(block.source.id)
            : '';
      const work = anchor ? all.get(block.source.id) : undefined;
      return work ? [[anchor, citationsAsWords(withoutPrivate(work), cited)]] : [];
    }),
  );
  const owner = portfolio.documents.find(({ id }) => id === documentId)?.owner ?? '';
  return {
    works: new Map(listed),
    owner,
    people: ownerFirst(portfolio.people, owner),
    keys: citationKeys(portfolio.works),
    ...(width === undefined ? {} : { width }),
  };
}

/** The work without what is never printed: private notes, own tags, and what importers kept. */
export function withoutPrivate({ annote: _annote, tags: _tags, ext: _ext, ...work }: Work): Work {
  return work;
}
