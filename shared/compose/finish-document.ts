import { numberLists } from '../citations/number-lists.ts';
import { citationMark, referenceLabel } from '../citations/numbering.ts';
import type { CitationResult } from '../citations/request.ts';
import type { StyleInfo } from '../citations/styles.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { type Person, personLabel } from '../model/person.ts';
import type { Finding } from '../model/problem.ts';
import type { Work } from '../model/work.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { Wording } from '../wording/wording.ts';
import { resolveCitations } from './citations.ts';
import type { Block, CvDocument, CvSection, Run, Source } from './cv-document.ts';
import { type Group, inGroups } from './group-items.ts';
import { linkAddresses } from './link-addresses.ts';
import { bindReferenceRun } from './no-break.ts';
import { subheading } from './project.ts';
import { inReadingDirection } from './reading-direction.ts';
import { join, plain, runText } from './runs.ts';
import { signLegend } from './sign-legend.ts';
import type { Tongue } from './tongue.ts';
import { mapHeader, mapSections } from './walk.ts';

/** A document laid out except for its references. */
export type Parts = {
  readonly document: PortfolioDocument;
  readonly owner: Person;
  readonly style: StyleInfo;
  readonly options: Record<string, unknown>;
  readonly header: CvDocument['header'];
  readonly sections: readonly CvSection[];
  /** Works of each section's reference list. */
  readonly lists: readonly (readonly string[])[];
  /** The subheading under which a work stands in a reference list; null where the list has none. */
  readonly groupOf: (list: number, id: string) => Group | null;
  /** Works in the order in which citation-ordered styles number them. */
  readonly order: readonly string[];
  readonly works: ReadonlyMap<string, Work>;
  readonly tongue: Tongue;
  readonly findings: readonly Finding[];
  readonly withoutReference: ReadonlySet<string>;
  readonly wording: Wording;
};

/** The works in the order in which the style numbers and lists them; those the engine has not met yet come last. */
function styleOrder({ style, order }: Parts, result: CitationResult): readonly string[] {
  if (style.cites === 'numeric' && !style.sorts) return order;
  const wanted = new Set(order);
  const known = new Set(result.order);
  return [...result.order.filter((id) => wanted.has(id)), ...order.filter((id) => !known.has(id))];
}

/** Numbers, citations and reference lists, with the engine's answer. */
export function finishDocument(parts: Parts, result: CitationResult): { cv: CvDocument; findings: Finding[] } {
  const { document, style, works } = parts;
  const findings = [...parts.findings];
  const numeric = style.cites === 'numeric';
  const pinned = Object.entries(document.works).flatMap(([id, { number }]) => (numeric && number ? [[id, number] as const] : []));
  const numbers = numberLists(styleOrder(parts, result), parts.lists, Object.fromEntries(pinned), document.numbering);
  const turn = numeric && document.numbering.direction === 'down' ? -1 : 1;
  const cite = (id: string): Run =>
    numeric ? citationMark(numbers.cited(id), style, document.numbering) : (result.cites[id] ?? plain('(…)'));
  const listed = new Set(parts.lists.flat());
  const resolve = resolveCitations({
    document,
    works,
    listed,
    withoutReference: parts.withoutReference,
    missing: parts.wording.say('citation.missing'),
    cite,
    findings,
  });

  // A work that two lists show is linked to where it stands first.
  const anchored = new Set<string>();
  const reference = (list: number, id: string): Block => {
    const anchor = anchored.has(id) ? '' : `ref-${id}`;
    anchored.add(id);
    const work = works.get(id);
    const text = result.lists[list]?.[id] ?? result.references[id] ?? parseRich(work?.title ?? '');
    const note = work && parts.tongue.of(work).note;
    const after = note ? parts.tongue.run({ collection: 'works', id }, 'note', parseRich(note)) : [];
    const words = after.length > 0 ? join(' ', bindReferenceRun(text), after) : bindReferenceRun(text);
    const label = numeric ? referenceLabel(numbers.inList(id, list), style, document.numbering) : '';
    const source = { collection: 'works', id } as const;
    const content = linkAddresses(words, work ?? {});
    const cites = content.some((inline) => inline.kind === 'citation');
    return { kind: 'reference', source, anchor, label, content: cites ? resolve(content, source) : content };
  };
  const references = (list: number, source: Source): Block[] => {
    const sorted = [...(parts.lists[list] ?? [])].sort((a, b) => turn * (numbers.inList(a, list) - numbers.inList(b, list)));
    const blocks = inGroups(sorted, (id) => parts.groupOf(list, id)).flatMap(({ label, values }) => [
      ...subheading(label, source),
      ...values.map((id) => reference(list, id)),
    ]);
    return [...blocks, ...signLegend(blocks, document.numbering, parts.wording, source)];
  };
  const sections = mapSections(parts.sections, resolve).map((section, i) => ({
    ...section,
    blocks: [...section.blocks, ...references(i, section.source)],
  }));
  const author = personLabel(parts.owner);
  const cv = inReadingDirection({
    title: `${runText(parts.header.name) || author} – ${document.name}`,
    author,
    language: document.locale,
    template: document.template,
    options: parts.options,
    header: mapHeader(parts.header, resolve),
    // The heading of a call to action may be all that it says.
    sections: sections.filter((section) => section.blocks.length > 0 || (section.part === 'action' && section.heading.length > 0)),
  });
  return { cv, findings: [...findings, ...parts.tongue.findings()] };
}
