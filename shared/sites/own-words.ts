import type { CvDocument, Run } from '../compose/cv-document.ts';
import { runText } from '../compose/runs.ts';

/** Signs of a text that are enough to know it by. */
const ENOUGH = 90;

/**
 * What a document prints that its owner wrote about themselves, and that is neither an entry nor a work: the line under the name, the
 * biography, free texts. "Under the name: Reader in Soils", "About: I measure wells …"; long texts by how they begin, none with its
 * citations, which may not be formatted yet.
 */
export function ownWords({ header, sections }: CvDocument): readonly string[] {
  const headline = runText(header.headline).trim();
  return [
    ...(headline ? [`Under the name: ${begun(headline)}`] : []),
    ...sections.flatMap(({ heading, blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'paragraph' || block.source.collection === 'entries' || block.source.collection === 'works') return [];
        return [`${runText(heading).trim() || 'Text'}: ${begun(runText(withoutCitations(block.content)))}`];
      }),
    ),
  ];
}

const withoutCitations = (run: Run): Run => run.filter(({ kind }) => kind !== 'citation');

function begun(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim();
  if (line.length <= ENOUGH) return line;
  const space = line.lastIndexOf(' ', ENOUGH);
  return `${line.slice(0, space > 0 ? space : ENOUGH)} …`;
}
