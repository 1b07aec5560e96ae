import type { CitationResult } from '../../shared/citations/request.ts';
import { formatsAlone } from '../../shared/citations/styles.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import { byId } from '../../shared/compose/index-of.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { shortLabel } from './work-text.ts';

/** A work of a reference list with the number printed before it; empty where the style has none or sorts by itself. */
export type Reference = { readonly id: string; readonly label: string };

const unformatted: CitationResult = { order: [], references: {}, lists: [], cites: {} };

/**
 * The works of a reference list in printed order. Numbers are ours and exact; styles that sort are shown by author and year, which is
 * as near as one gets without the engine. Empty when the document cannot be laid out.
 */
export function referenceOrder(portfolio: PortfolioV1, document: string, section: string): readonly Reference[] {
  const plan = planDocument(portfolio, document, new Date().getFullYear());
  if (!plan.ok) return [];
  const { cv } = plan.value.finish(unformatted);
  const blocks = cv.sections.find((one) => one.id === section)?.blocks ?? [];
  const references = blocks.flatMap((block): Reference[] =>
    block.kind === 'reference' ? [{ id: block.source.id, label: block.label }] : [],
  );
  if (formatsAlone(plan.value.style)) return references;
  const works = byId(portfolio.works);
  const name = ({ id }: Reference) => {
    const work = works.get(id);
    return work ? shortLabel(work) : '';
  };
  return references.map(({ id }) => ({ id, label: '' })).sort((a, b) => name(a).localeCompare(name(b)));
}
