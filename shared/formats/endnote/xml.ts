import { SaxesParser } from 'saxes';

/** An element of a record; its texts and elements in their order. */
export type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
};

const DEEPEST = 50;

/** EndNote writes control characters that XML does not allow, as they are and as references. */
const NOT_XML = /[^\P{Cc}\n\t\r]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/giu;

/** The element that a piece of XML is, or the sentence that says why it is none. No entities but the five of XML itself. */
export function readXml(text: string): { readonly root: Node } | { readonly problem: string } {
  type Open = { name: string; attributes: Record<string, string>; children: (Node | string)[] };
  const open: Open[] = [];
  let root: Node | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) throw new Error('DEEP');
    open.push({ name, attributes: { ...attributes }, children: [] });
  });
  const add = (part: Node | string) => open.at(-1)?.children.push(part);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const node = open.pop();
    if (open.length > 0 && node) add(node);
    else root = node ?? null;
  });
  try {
    parser.write(repaired(text)).close();
  } catch (error) {
    return { problem: sentence(error instanceof Error ? error.message : '') };
  }
  return root ? { root } : { problem: 'There is no element here.' };
}

/** Some programs forget to write an & as &amp;. */
function repaired(text: string): string {
  const clean = text.replace(NOT_XML, ' ');
  return clean.includes('<![CDATA[') ? clean : clean.replace(/&(?!(?:[a-z]+|#\d+|#x[\da-f]+);)/gi, '&amp;');
}

function sentence(message: string): string {
  if (message === 'DEEP') return `This nests more than ${DEEPEST} elements in each other; no record of EndNote does.`;
  if (/entity/i.test(message)) return 'This uses an abbreviation (“&…;”) that XML does not have. In XML an & alone is written &amp;.';
  if (/DOCTYPE/.test(message)) return 'This defines abbreviations of its own, which are not read.';
  return 'This is not complete XML: an element is not closed, or closed twice.';
}

/** Every text in an element, its styles left out. */
export function plainOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : plainOf(child))).join('');
}

const faces: readonly (readonly [face: RegExp, tag: string])[] = [
  [/italic/, 'i'],
  [/bold/, 'b'],
  [/superscript/, 'sup'],
  [/subscript/, 'sub'],
];

/** The texts in an element with their styles as the tags that `htmlAsRich` reads. */
export function styledOf(node: Node): string {
  const inner = node.children.map((child) => (typeof child === 'string' ? child : styledOf(child))).join('');
  const face = node.name === 'style' ? (node.attributes.face ?? '').toLowerCase() : '';
  if (!face || !inner.trim()) return inner;
  return faces.filter(([known]) => known.test(face)).reduce((text, [, tag]) => `<${tag}>${text}</${tag}>`, inner);
}
