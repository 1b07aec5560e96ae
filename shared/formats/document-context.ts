import type { CvDocument } from '../compose/cv-document.ts';
import { byId } from '../compose/index-of.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { citationKeys } from './citation-keys.ts';
import { citationsAsWords } from './citations-as-words.ts';
import type { DocumentContext } from './export-format.ts';
import { ownerFirst } from './export-slice.ts';

/** What stands beside a document of the portfolio: the works of its reference lists, without anything that is never printed. */
export function documentContext(portfolio: Portfolio, documentId: string, cv: CvDocument, width?: number): DocumentContext {
  const all = byId(portfolio.works);
  // Who wrote a private work is told nowhere but in its own reference.
  const cited = byId(portfolio.works.filter((work) => !work.private));
  const listed = cv.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly (readonly [string, Work])[] => {
      const work = block.kind === 'reference' && block.anchor ? all.get(block.source.id) : undefined;
      return work && block.kind === 'reference' ? [[block.anchor, citationsAsWords(withoutPrivate(work), cited)]] : [];
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
