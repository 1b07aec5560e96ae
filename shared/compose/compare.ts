import { blockText } from './block-text.ts';
import type { Block, CvDocument, CvSection, Source } from './cv-document.ts';
import { runText } from './runs.ts';

/** The same thing in two documents: its text in each, null where a document does not print it. */
export type ComparedItem = { readonly source: Source; readonly a: string | null; readonly b: string | null };

/** Items under one heading, in printed order. An item that stands under different headings is listed under the first document's. */
export type ComparedSection = { readonly heading: string; readonly items: readonly ComparedItem[] };

type Printed = { readonly source: Source; readonly heading: string; readonly text: string };

/** What a block is about: a work as a reference and as a line in the text are two things. Text of a section is one thing. */
function keyOf(block: Block, section: CvSection): string {
  if (block.source.collection === 'documents') return `text|${runText(section.heading)}`;
  return `${block.kind === 'reference' ? 'reference' : 'item'}|${block.source.collection}|${block.source.id}`;
}

/** Everything a document prints by what it is about, in order; subheadings and numbers are left out, they only follow from it. */
function printed(cv: CvDocument): Map<string, Printed> {
  const items = new Map<string, Printed>();
  let heading = '';
  for (const section of cv.sections) {
    heading = runText(section.heading) || heading;
    for (const block of section.blocks) {
      if (block.kind === 'subheading') continue;
      const key = keyOf(block, section);
      const text = blockText(block.kind === 'reference' ? { ...block, label: '' } : block);
      const before = items.get(key);
      items.set(key, { source: block.source, heading: before?.heading ?? heading, text: before ? `${before.text}\n${text}` : text });
    }
  }
  return items;
}

/**
 * What two documents print, side by side: every item of `a` in its order, and the items that only `b` has after the one they follow
 * there. Equal items are included, so that a reader can see where a difference stands.
 */
export function compareDocuments(a: CvDocument, b: CvDocument): ComparedSection[] {
  const left = printed(a);
  const right = printed(b);
  const order = [...left.keys()];
  let after = -1;
  for (const key of right.keys()) {
    const at = order.indexOf(key);
    if (at >= 0) after = at;
    else order.splice(++after, 0, key);
  }
  const sections: { heading: string; items: ComparedItem[] }[] = [];
  for (const key of order) {
    const one = left.get(key);
    const other = right.get(key);
    const known = one ?? other;
    if (!known) continue;
    const item: ComparedItem = { source: known.source, a: one?.text ?? null, b: other?.text ?? null };
    const section = sections.find(({ heading }) => heading === known.heading);
    if (section) section.items.push(item);
    else sections.push({ heading: known.heading, items: [item] });
  }
  return sections;
}
