import type { Block } from './cv-document.ts';
import { runText } from './runs.ts';

/** A block as plain lines, for people: what an entry says, its details below it, two blanks in. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'entry': {
      const head = [block.title, block.organisation, block.unit, block.result, block.location, block.dates].map(runText);
      const details = block.details.map((detail) => `  ${detail.label ? `${runText(detail.label)}: ` : ''}${runText(detail.content)}`);
      return [head.filter(Boolean).join(' | '), ...details].join('\n').replaceAll('\u00a0', ' ');
    }
    case 'line':
      return `${block.label ? `${runText(block.label)}: ` : ''}${runText(block.content)}`.replaceAll('\u00a0', ' ');
    case 'reference':
      return `${block.label} ${runText(block.content)}`.trim().replaceAll('\u00a0', ' ');
    case 'subheading':
    case 'bullet':
    case 'paragraph':
      return runText(block.content).replaceAll('\u00a0', ' ');
    default:
      return block satisfies never;
  }
}
