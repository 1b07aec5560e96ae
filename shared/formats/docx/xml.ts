/** XML that is always well-formed, whatever stands in the texts. */

/** Well-formed XML. */
export type Xml = string;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, besides tab and line breaks: control characters, halves of characters and two that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text without the characters that XML cannot hold. */
export function holdable(text: string): string {
  return text.replace(UNHOLDABLE, '');
}

export function escaped(text: string): Xml {
  return holdable(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out, line breaks in the others become spaces. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value).replace(/[\t\r\n]/g, ' '))}"`)
    .join('');
  const inner = content.join('');
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

/** A whole part of the file. */
export function part(root: Xml): Xml {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

const office = 'http://schemas.openxmlformats.org';

/** The namespaces of the file format, by their usual prefixes. */
export const namespaces = {
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
} as const;

/** Declarations of the namespaces that a part uses. */
export function declared(...prefixes: readonly (keyof typeof namespaces)[]): Attributes {
  return Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]]));
}
