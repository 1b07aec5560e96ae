import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** An element of a part with its prefix, "w:p"; the words between elements are children, too. */
export type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (Node | string)[] };

export type Docx = { readonly files: Readonly<Record<string, Uint8Array>>; readonly parts: ReadonlyMap<string, Node> };

const elements = (node: Node): Node[] => node.children.filter((child): child is Node => typeof child !== 'string');
const words = (node: Node): string => node.children.map((child) => (typeof child === 'string' ? child : words(child))).join('');

/** Every element of that name below a node, in the order of the document. */
export function all(node: Node, name: string): Node[] {
  return elements(node).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export const only = (node: Node, name: string): Node => {
  const [found, ...others] = all(node, name);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} × ${name}`);
  return found;
};

/** The file as its parts. Throws for XML that is not well-formed or uses a prefix that was not declared. */
export function opened(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, file]) => [name, parsed(strFromU8(file))]),
  );
  return { files, parts };
}

export function partOf({ parts }: Docx, name: string): Node {
  const part = parts.get(name);
  if (!part) throw new Error(`No part ${name}`);
  return part;
}

function parsed(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = elements(top);
  if (!root) throw new Error('An empty part');
  return root;
}

/** What a paragraph shows: a tab is a tab, a new line is one. */
export function shown(paragraph: Node): string {
  const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:noBreakHyphen': '\u2011', 'w:softHyphen': '\u00ad' };
  return elements(paragraph)
    .map((child) => (child.name === 'w:t' ? words(child) : child.name.endsWith('Pr') ? '' : (signs[child.name] ?? shown(child))))
    .join('');
}

export const styleOf = (paragraph: Node): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';

/** The order that ECMA-376 gives to the children of an element, as far as anybody may write them here. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:numPr': 'ilvl numId',
  'w:pBdr': 'top left bottom right between bar',
  'w:settings':
    'zoom defaultTabStop autoHyphenation characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
};

/** What Word would repair, or refuse. */
export function expectSound(bytes: Uint8Array): Docx {
  const docx = opened(bytes);
  for (const root of docx.parts.values()) expectOrder(root);
  expectPackage(docx);
  const text = partOf(docx, 'word/document.xml');
  const styles = new Set(all(partOf(docx, 'word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']));
  for (const reference of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'])
    for (const root of docx.parts.values())
      for (const { attributes } of all(root, reference)) expect(styles).toContain(attributes['w:val']);
  const bookmarks = all(text, 'w:bookmarkStart').map(({ attributes }) => attributes);
  const names = bookmarks.map((attributes) => attributes['w:name'] ?? '');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  expect(all(text, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual(bookmarks.map((attributes) => attributes['w:id']));
  for (const link of all(text, 'w:hyperlink')) {
    expect(all(link, 'w:hyperlink')).toEqual([]);
    if (link.attributes['w:anchor'] !== undefined) expect(names).toContain(link.attributes['w:anchor']);
    else expect(link.attributes['r:id']).toBeDefined();
  }
  return docx;
}

function expectOrder(node: Node): void {
  const order = orders[node.name]?.split(' ');
  const names = elements(node).map(({ name }) => name.replace(/^w:/, ''));
  if (order) {
    const places = names.map((name) => order.indexOf(name));
    expect(places, `${node.name}: ${names.join(' ')}`).toEqual([...places].sort((a, b) => a - b));
    expect(places, `${node.name}: ${names.join(' ')}`).not.toContain(-1);
  }
  if (['w:pPr', 'w:rPr', 'w:sectPr'].includes(node.name)) expect(new Set(names).size).toBe(names.length);
  if (['w:spacing', 'w:ind', 'w:tab', 'w:sz', 'w:pgMar', 'w:pgSz'].includes(node.name))
    for (const [key, value] of Object.entries(node.attributes)) if (!/lineRule|val/.test(key)) expect(value, key).toMatch(/^-?\d+$/);
  for (const child of elements(node)) expectOrder(child);
}

/** Every part has a content type, and every relationship leads somewhere. */
function expectPackage(docx: Docx): void {
  const types = partOf(docx, '[Content_Types].xml');
  expect(Object.keys(docx.files)[0]).toBe('[Content_Types].xml');
  const byName = all(types, 'Override').map(({ attributes }) => attributes.PartName);
  const byExtension = all(types, 'Default').map(({ attributes }) => attributes.Extension);
  for (const name of Object.keys(docx.files).filter((file) => file !== '[Content_Types].xml'))
    expect(
      byName.includes(`/${name}`) || byExtension.some((extension) => extension !== 'xml' && name.endsWith(`.${extension}`)),
      name,
    ).toBe(true);
  for (const name of byName) expect(docx.files).toHaveProperty([name?.slice(1) ?? '']);
  for (const [file, root] of docx.parts) {
    if (!file.endsWith('.rels')) continue;
    const ids = all(root, 'Relationship').map(({ attributes }) => attributes);
    expect(new Set(ids.map(({ Id }) => Id)).size).toBe(ids.length);
    for (const { Id, Target = '', TargetMode } of ids) {
      expect(Id).toMatch(/^[A-Za-z_][\w.-]*$/);
      if (TargetMode === 'External') expect(Target).toMatch(/^(https?:\/\/|mailto:)[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/);
      else expect(docx.files).toHaveProperty([`${file.includes('word/') ? 'word/' : ''}${Target}`]);
    }
  }
  const used = ['r:id', 'r:embed'].flatMap((key) => [...attributesOf(partOf(docx, 'word/document.xml'), key)]);
  const known = all(partOf(docx, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes.Id);
  for (const id of used) expect(known).toContain(id);
}

function* attributesOf(node: Node, key: string): Generator<string> {
  const value = node.attributes[key];
  if (value !== undefined) yield value;
  for (const child of elements(node)) yield* attributesOf(child, key);
}
