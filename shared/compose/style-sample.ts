import { PortfolioDocument } from '../model/document.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** References in a sample. */
const SAMPLE = 3;

/** Works by which one tells styles apart: of different types, with several authors and a venue; those of the owner first. */
function worksFor(portfolio: Portfolio, owner: string): Work[] {
  const own = portfolio.works.filter((work) => work.contributors.some((contributor) => contributor.person === owner));
  const telling = (work: Work) =>
    Number(work.contributors.length > 1) +
    Number(Boolean(work['container-title'] ?? work['event-title'])) +
    Number(work.issued !== undefined);
  const best = (own.length > 0 ? own : portfolio.works).toSorted((a, b) => telling(b) - telling(a));
  const types = new Set<string>();
  const different = best.filter(({ type }) => !types.has(type) && types.add(type));
  return [...new Set([...different, ...best])].slice(0, SAMPLE);
}

/**
 * The portfolio with a document in place of `id` that shows a style: a sentence with a citation and up to three references, in its language and
 * with its marks. Null when there is no such document or no work.
 */
export function sampleOfStyle(portfolio: Portfolio, id: string, style: string): Portfolio | null {
  const document = portfolio.documents.find((one) => one.id === id);
  const works = document ? worksFor(portfolio, document.owner) : [];
  const [first] = works;
  if (!document || !first) return null;
  const sample = PortfolioDocument.parse({
    ...document,
    style,
    numbering: { ...document.numbering, order: 'citation', direction: 'up', scope: 'document', mark: 'style', label: 'style' },
    sections: [
      {
        id: 'sample',
        heading: '',
        layout: 'references',
        order: 'manual',
        text: `[@${first.id}]`,
        items: works.map((work) => ({ kind: 'work', id: work.id })),
      },
    ],
    works: {},
    entries: {},
  });
  return { ...portfolio, documents: [sample] };
}
