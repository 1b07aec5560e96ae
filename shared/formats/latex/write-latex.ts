import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { PrintedBlock, PrintedDocument, PrintedSection } from '../../templates/printed-document.ts';
import { call, wrapped } from './layout.ts';
import { preamble } from './preamble.ts';
import { runTex, type Targets } from './runs.ts';
import { words } from './words.ts';

/**
 * One file for XeLaTeX and LuaLaTeX that prints the words of the document in their order, to be continued by hand: a preamble with the
 * commands of a CV, then one call for each line. The photo is left out. What its fonts cannot print: {@link latexScripts}.
 */
export function writeLatex(document: PrintedDocument): string {
  const targets = targetsOf(document.sections);
  const body = [head(document, targets), ...document.sections.map((section) => sectionTex(section, targets))].join('\n\n');
  return `${preamble(document, body)}
\\begin{document}
\\thispagestyle{empty}

${body}

\\label{cv:end}
\\end{document}
`;
}

function head({ name, headline, contacts }: PrintedDocument, targets: Targets): string {
  const lines = contacts.map(({ label, href, text }) => {
    const shown = runTex(href ? [{ kind: 'link', href, content: text }] : text, targets);
    return `  ${call('cvcontact', [shown], label === runText(text) ? '' : words(label))}`;
  });
  return [
    call('cvname', [runTex(name, targets)]),
    ...(headline.length > 0 ? [call('cvheadline', [runTex(headline, targets)])] : []),
    ...(lines.length > 0 ? [`\\cvcontacts{%\n${lines.join('\n')}\n}`] : []),
  ].join('\n');
}

function sectionTex({ heading, blocks, breakBefore, keepTogether }: PrintedSection, targets: Targets): string {
  const parts = [
    ...(heading.length > 0 ? [call('section', [runTex(heading, targets)])] : []),
    // Lines of a list stand close together, in the source as on the page.
    ...blocks.map((block, i) => `${i > 0 && !(isLine(block) && isLine(blocks[i - 1])) ? '\n' : ''}${blockTex(block, targets)}`),
  ];
  const tex = parts.join('\n');
  return `${breakBefore ? '\\newpage\n' : ''}${keepTogether ? `\\begin{cvtogether}\n${tex}\n\\end{cvtogether}` : tex}`;
}

const isLine = (block: PrintedBlock | undefined): boolean => block?.kind === 'line' || block?.kind === 'bullet';

function blockTex(block: PrintedBlock, targets: Targets): string {
  return `${block.breakBefore ? '\\newpage\n' : ''}${contentTex(block, targets)}`;
}

function contentTex(block: PrintedBlock, targets: Targets): string {
  switch (block.kind) {
    case 'entry':
      return entryTex(block, targets);
    case 'reference':
      return call('cvreference', [targets.get(block.anchor) ?? '', words(block.label), runTex(block.content, targets)]);
    case 'subheading':
      return call('subsection', [runTex(block.content, targets)]);
    case 'paragraph':
      return wrapped(`{}${runTex(block.content, targets)}`);
    case 'bullet':
    case 'line':
      return call(`cv${block.kind}`, [runTex(block.content, targets)]);
  }
}

function entryTex({ before, rows, details, detailStyle }: PrintedBlock & { kind: 'entry' }, targets: Targets): string {
  const [first, ...further] = rows.map(({ left, right }) => [runTex(left, targets), runTex(right, targets)]);
  // Dates at the left may need two lines; one is left free for them where nothing else follows.
  const alone = runText(before).length > 16 && further.length + details.length === 0;
  return [
    call('cventry', first ?? ['', ''], runTex(wholeDates(before), targets)),
    ...[...further, ...(alone ? [['', '']] : [])].map((row) => `  ${call('cvrow', row).replaceAll('\n', '\n  ')}`),
    ...details.map(
      (detail) => `  ${call(detailStyle === 'bullets' ? 'cvdetail' : 'cvnote', [runTex(detail, targets)]).replaceAll('\n', '\n  ')}`,
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

/** Targets by anchors: the label of the reference where it is one of its own, else its place in the document. */
function targetsOf(sections: readonly PrintedSection[]): Targets {
  const references = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'reference' ? [block] : [])));
  const labels = references.map(({ label }) => label.replace(/[^a-z0-9]/gi, ''));
  const own = new Set(labels).size === labels.length && labels.every(Boolean);
  return new Map(references.flatMap(({ anchor }, i) => (anchor ? [[anchor, `ref:${own ? labels[i] : i + 1}`]] : [])));
}
