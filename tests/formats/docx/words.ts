import { runText } from '../../../shared/compose/runs.ts';
import type { PrintedBlock, PrintedDocument } from '../../../shared/templates/printed-document.ts';

/** Every word of a document in the order of reading, but for its contacts, one text for each run. */
export function wordsOf({ name, headline, sections }: PrintedDocument): string[] {
  return [
    runText(name),
    runText(headline),
    ...sections.flatMap((section) => [runText(section.heading), ...section.blocks.flatMap(blockWords)]),
  ].filter((text) => text !== '');
}

function blockWords(block: PrintedBlock): string[] {
  if (block.kind === 'reference') return [block.label, runText(block.content)];
  if (block.kind !== 'entry') return [runText(block.content)];
  return [block.before, ...block.rows.flatMap(({ left, right }) => [left, right]), ...block.details].map(runText);
}

/** Letters alone: what a file cannot hold and every blank are left out. */
export function squeezed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|\s/gu, '');
}
