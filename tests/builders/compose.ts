import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { blockText } from '../../shared/compose/block-text.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import type { CvDocument, Inline } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import type { Finding } from '../../shared/model/problem.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { resources } from './portfolio.ts';

const references = createLocalReferences(resources);

/** The finished neutral document with real references. Throws when it cannot be composed. */
export async function composed(portfolio: PortfolioV1, id = 'cv'): Promise<{ cv: CvDocument; findings: readonly Finding[] }> {
  const plan = planDocument(portfolio, id, 2026);
  if (!plan.ok) throw new Error(`${plan.code}: ${plan.message}`);
  const exact = await references.exact(plan.value.request);
  if (!exact.ok) throw new Error(`${exact.code}: ${exact.message}`);
  return plan.value.finish(exact.value);
}

const prefixes: Readonly<Record<string, string>> = { bullet: '• ', subheading: '### ' };

/** A document as plain lines, for comparing by eye. */
export function outline(cv: CvDocument): string[] {
  return cv.sections.flatMap((section) => [
    `## ${runText(section.heading)}`,
    ...section.blocks.flatMap((block) => `${prefixes[block.kind] ?? ''}${blockText(block)}`.split('\n')),
  ]);
}

/** Texts that carry a mark, wherever they stand. */
export function marked(cv: CvDocument, mark: string): string[] {
  const inRun = (run: readonly Inline[]): string[] =>
    run.flatMap((inline) =>
      inline.kind === 'text'
        ? inline.marks?.some((m) => m === mark)
          ? [inline.text.replaceAll('\u00a0', ' ')]
          : []
        : inRun(inline.content),
    );
  return cv.sections.flatMap((section) => section.blocks.flatMap((block) => ('content' in block ? inRun(block.content) : [])));
}
