/** An element of a CSL file. Text between elements matters in a few places only and is joined. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const NAME = '[A-Za-z_][\\w:.-]*';
/** One piece of markup: comment, words taken as they are, instruction, end tag, start tag. A document type matches none of them. */
const MARKUP = new RegExp(
  `<!--([\\s\\S]*?)-->|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|<\\?[\\s\\S]*?\\?>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const DEEPEST = 100;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and characters by number; null for any other, because only a document type could define it. */
function decode(text: string): string | null {
  let known = true;
  const decoded = text.replace(/&(#x[0-9a-fA-F]{1,6};|#\d{1,7};|\w+;)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : null;
    const char = code === null ? entities[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (char === undefined) known = false;
    return char ?? '';
  });
  return known ? decoded : null;
}

/**
 * The root of well-formed XML; null for everything else, for a document type, for entities of its own and for elements nested more
 * than 100 deep.
 */
export function parseStyleXml(source: string): XmlElement | null {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const top = stack.at(-1) ?? root;
    const next = source.indexOf('<', at);
    const words = decode(source.slice(at, next < 0 ? source.length : next));
    if (words === null || (top === root && words.trim() !== '')) return null;
    top.text += words;
    if (next < 0) break;
    MARKUP.lastIndex = next;
    const found = MARKUP.exec(source);
    if (!found) return null;
    at = MARKUP.lastIndex;
    const [, , verbatim, end, name, attributes = '', closed] = found;
    if (verbatim !== undefined) top.text += verbatim;
    if (end !== undefined) {
      if (stack.length < 2 || top.name !== end) return null;
      stack.pop();
    }
    if (name === undefined) continue;
    if (stack.length > DEEPEST || (top === root && root.children.length > 0)) return null;
    const read = readAttributes(attributes);
    if (!read) return null;
    const element: Open = { name, attributes: read, children: [], text: '' };
    top.children.push(element);
    if (!closed) stack.push(element);
  }
  return stack.length === 1 ? (root.children[0] ?? null) : null;
}

function readAttributes(source: string): Record<string, string> | null {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '');
    if (value === null || name in attributes) return null;
    attributes[name] = value;
  }
  return attributes;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** An element and everything in it, in the order of the file. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}
