import type { Block, CvDocument, CvSection, Detail, Inline, Run, Source } from './cv-document.ts';

/** Rebuilds one run; `source` is the place it comes from. */
type MapRun = (content: Run, source: Source) => Run;

/** Rebuilds every run of a block. */
function mapBlock(block: Block, map: MapRun): Block {
  const run = (content: Run) => map(content, block.source);
  const detail = (item: Detail): Detail => ({
    ...item,
    ...(item.label ? { label: map(item.label, item.source ?? block.source) } : {}),
    content: map(item.content, item.source ?? block.source),
  });
  switch (block.kind) {
    case 'entry':
      return {
        ...block,
        organisation: run(block.organisation),
        unit: run(block.unit),
        title: run(block.title),
        result: run(block.result),
        location: run(block.location),
        dates: run(block.dates),
        details: block.details.map(detail),
      };
    case 'line':
      return { ...block, ...(block.label ? { label: run(block.label) } : {}), content: run(block.content) };
    case 'subheading':
    case 'paragraph':
    case 'bullet':
    case 'reference':
      return { ...block, content: run(block.content) };
    default:
      return block satisfies never;
  }
}

/** The header with every run rebuilt. */
export function mapHeader(header: CvDocument['header'], map: MapRun): CvDocument['header'] {
  return {
    ...header,
    name: map(header.name, header.source),
    headline: map(header.headline, { ...header.source, path: header.source.collection === 'groups' ? 'tagline' : 'headline' }),
    contacts: header.contacts.map((item) => ({ ...item, text: map(item.text, item.source) })),
  };
}

/** The sections with every run rebuilt, in reading order. */
export function mapSections(sections: readonly CvSection[], map: MapRun): CvSection[] {
  return sections.map((section) => ({
    ...section,
    heading: map(section.heading, section.source),
    blocks: section.blocks.map((block) => mapBlock(block, map)),
  }));
}

/** Replaces citations anywhere in a run, links included. */
export function mapCitations(run: Run, cite: (citation: Extract<Inline, { kind: 'citation' }>) => Inline): Run {
  if (!run.some((inline) => inline.kind !== 'text')) return run;
  return run.map((inline) => {
    if (inline.kind === 'citation') return cite(inline);
    return inline.kind === 'link' ? { ...inline, content: mapCitations(inline.content, cite) } : inline;
  });
}
