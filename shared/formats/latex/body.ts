import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedDocument, PrintedSection } from '../../templates/printed-document.ts';
import { call, wrapped } from './layout.ts';
import { type Links, runTex } from './runs.ts';
import { words } from './words.ts';

export type ReferenceBlock = PrintedBlock & { readonly kind: 'reference' };

/** How references and citations are written. */
export type Way = Links & {
  /** Neighbouring references as a list that something else prints; null where they are written out. */
  readonly list: (references: readonly ReferenceBlock[]) => string | null;
};

/** What stands between the first page and the last, without what begins and ends a file. */
export function bodyTex(document: PrintedDocument, way: Way): string {
  return [head(document, way), ...document.sections.map((section) => sectionTex(section, way))].join('\n\n');
}

/** The lists of references in a document: neighbours on the page are one list. */
export function referenceLists({ sections }: PrintedDocument): readonly (readonly ReferenceBlock[])[] {
  return sections.flatMap(({ blocks }) => groups(blocks).flatMap((group) => (isList(group) ? [group] : [])));
}

function head({ name, headline, contacts }: PrintedDocument, way: Way): string {
  const lines = contacts.map(({ label, href, text }) => {
    const shown = runTex(href ? [{ kind: 'link', href, content: text }] : text, way);
    return `  ${call('cvcontact', [shown], label === runText(text) ? '' : words(label))}`;
  });
  return [
    call('cvname', [runTex(name, way)]),
    ...(headline.length > 0 ? [call('cvheadline', [runTex(headline, way)])] : []),
    ...(lines.length > 0 ? [`\\cvcontacts{%\n${lines.join('\n')}\n}`] : []),
  ].join('\n');
}

function sectionTex({ heading, blocks, breakBefore, keepTogether }: PrintedSection, way: Way): string {
  const parts = [
    ...(heading.length > 0 ? [call('section', [runTex(heading, way)])] : []),
    ...groups(blocks).map((group, i, all) => {
      const [block] = group;
      const list = isList(group) ? way.list(group) : null;
      const tex = list ? `${block?.breakBefore ? '\\newpage\n' : ''}${list}` : group.map((one) => blockTex(one, way)).join('\n\n');
      // Lines of a list stand close together, in the source as on the page.
      return `${i > 0 && !(isLine(block) && isLine(all[i - 1]?.[0])) ? '\n' : ''}${tex}`;
    }),
  ];
  const tex = parts.join('\n');
  return `${breakBefore ? '\\newpage\n' : ''}${keepTogether ? `\\begin{cvtogether}\n${tex}\n\\end{cvtogether}` : tex}`;
}

/** References that follow each other together, every other block alone. */
function groups(blocks: readonly PrintedBlock[]): readonly (readonly PrintedBlock[])[] {
  const found: PrintedBlock[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'reference' && !block.breakBefore && last?.[0]?.kind === 'reference') last.push(block);
    else found.push([block]);
  }
  return found;
}

const isList = (group: readonly PrintedBlock[]): group is readonly ReferenceBlock[] => group[0]?.kind === 'reference';

const isLine = (block: PrintedBlock | undefined): boolean => block?.kind === 'line' || block?.kind === 'bullet';

function blockTex(block: PrintedBlock, way: Way): string {
  return `${block.breakBefore ? '\\newpage\n' : ''}${contentTex(block, way)}`;
}

function contentTex(block: PrintedBlock, way: Way): string {
  switch (block.kind) {
    case 'entry':
      return entryTex(block, way);
    case 'reference':
      return call('cvreference', [way.target(block.anchor), words(block.label), runTex(block.content, way)]);
    case 'subheading':
      return call('subsection', [runTex(block.content, way)]);
    case 'paragraph':
      return wrapped(runTex(block.content, way));
    case 'bullet':
    case 'line':
      return call(`cv${block.kind}`, [runTex(block.content, way)]);
  }
}

function entryTex({ before, rows, details, detailStyle }: PrintedBlock & { kind: 'entry' }, way: Way): string {
  const [first, ...further] = rows.map(({ left, right }) => [runTex(left, way), runTex(right, way)]);
  // Dates at the left may need two lines; one is left free for them where nothing else follows.
  const alone = runText(before).length > 16 && further.length + details.length === 0;
  return [
    call('cventry', first ?? ['', ''], runTex(wholeDates(before), way)),
    ...[...further, ...(alone ? [['', '']] : [])].map((row) => `  ${call('cvrow', row).replaceAll('\n', '\n  ')}`),
    ...details.map(
      (detail) => `  ${call(detailStyle === 'bullets' ? 'cvdetail' : 'cvnote', [runTex(detail, way)]).replaceAll('\n', '\n  ')}`,
    ),
  ].join('\n');
}

/** A range of dates breaks after its dash, never inside one of its dates. */
const wholeDates = (run: Run): Run =>
  run.map((inline) =>
    inline.kind === 'text'
      ? { ...inline, text: inline.text.replace(/(?:\p{L}+\.? )?\d{4}(?: [–-])?/gu, (date) => date.replaceAll(' ', '\u00a0')) }
      : { ...inline, content: wholeDates(inline.content) },
  );
