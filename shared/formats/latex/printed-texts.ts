import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedDocument } from '../../templates/printed-document.ts';

/** Every text of the pages in the order of reading, one for each run. Empty ones are left out. */
export function printedTexts(document: PrintedDocument): string[] {
  const { name, headline, contacts, sections } = document;
  return [
    runText(name),
    runText(headline),
    ...contacts.flatMap(({ label, text }) => [label, runText(text)]),
    ...sections.flatMap(({ heading, blocks }) => [runText(heading), ...blocks.flatMap(blockTexts)]),
  ].filter(Boolean);
}

function blockTexts(block: PrintedBlock): readonly string[] {
  switch (block.kind) {
    case 'entry':
      return [block.before, ...block.rows.flatMap(({ left, right }) => [left, right]), ...block.details].map(runText);
    case 'reference':
      return [block.label, runText(block.content)];
    case 'subheading':
    case 'paragraph':
    case 'bullet':
    case 'line':
      return [runText(block.content)];
  }
}
