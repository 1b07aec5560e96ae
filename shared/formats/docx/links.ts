import type { PrintedDocument } from '../../templates/printed-document.ts';
import { element, type Xml } from './xml.ts';

/** Where the links of a document lead. */
export type Links = {
  /** The relationship of an address; null where Word could not follow it. */
  readonly relationship: (href: string) => string | null;
  /** The bookmark of a reference; null where the document has none of that anchor. */
  readonly bookmark: (anchor: string) => Bookmark | null;
  /** The addresses that were asked for, each with its relationship. */
  readonly addresses: () => ReadonlyMap<string, string>;
};

type Bookmark = { readonly id: number; readonly name: string };

/** Word takes a file with a longer address for a damaged one. */
const LONGEST = 2_000;

export function linksOf(document: PrintedDocument): Links {
  const anchors = new Map<string, Bookmark>();
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'reference' || !block.anchor || anchors.has(block.anchor)) continue;
    const id = anchors.size + 1;
    anchors.set(block.anchor, { id, name: `reference_${id}` });
  }
  const ids = new Map<string, string>();
  return {
    relationship(href) {
      const address = encodedAddress(href);
      if (!address) return null;
      const id = ids.get(address) ?? `link${ids.size + 1}`;
      ids.set(address, id);
      return id;
    },
    bookmark: (anchor) => anchors.get(anchor) ?? null,
    addresses: () => ids,
  };
}

/** The content with a bookmark around it. */
export function bookmarked({ id, name }: Bookmark, content: Xml): Xml {
  return element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + content + element('w:bookmarkEnd', { 'w:id': id });
}

/** An address in the signs that addresses are made of. */
function encodedAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const address = new URL(href).href.replace(/["<>\\^`{|}\s]|%(?![0-9a-f]{2})/gi, (sign) => encodeURIComponent(sign));
  return address.length <= LONGEST ? address : null;
}
