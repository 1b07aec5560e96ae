import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import type { Block, CvDocument, Inline } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import type { Finding } from '../../shared/model/problem.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { resources } from './portfolio.ts';

const references = createLocalReferences(resources);

/** The finished neutral document with real references. Throws when it cannot be composed. */
export async function composed(portfolio: PortfolioV1, id = 'cv'): Promise<{ cv: CvDocument; findings: readonly Finding[] }> {
  const plan = planDocument(portfolio, id, 2026);
  if (!plan.ok) throw new Error(`${plan.code}: ${plan.message}`);
  return plan.value.finish(await references.exact(plan.value.request));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'entry': {
      const head = [block.title, block.organisation, block.unit, block.result, block.location, block.dates]
        .map(runText)
        .filter(Boolean)
        .join(' | ');
      return [
        head,
        ...block.details.map((detail) => `  ${detail.label ? `${runText(detail.label)}: ` : ''}${runText(detail.content)}`),
      ].join('\n');
    }
    case 'line':
      return `${block.label ? `${runText(block.label)}: ` : ''}${runText(block.content)}`;
    case 'reference':
      return `${block.label} ${runText(block.content)}`.trim();
    case 'subheading':
      return `### ${runText(block.content)}`;
    case 'bullet':
      return `• ${runText(block.content)}`;
    case 'paragraph':
      return runText(block.content);
    default:
      return block satisfies never;
  }
}

/** A document as plain lines, for comparing by eye. */
export function outline(cv: CvDocument): string[] {
  return cv.sections.flatMap((section) => [
    `## ${runText(section.heading)}`,
    ...section.blocks.flatMap((block) => blockText(block).replaceAll('\u00a0', ' ').split('\n')),
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
