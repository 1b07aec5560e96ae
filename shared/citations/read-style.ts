import { type Failure, failure, type Result, success } from '../model/problem.ts';
import type { OwnStyle } from '../model/reference-style.ts';
import { STYLE_LENGTH } from '../model/reference-style.ts';
import { childOf, parseStyleXml, type XmlElement } from './style-xml.ts';

/** What a `.csl` file says of itself, with the rules it follows: its own, or those of the style it depends on. */
export type ReadStyle = Pick<OwnStyle, 'title' | 'csl' | 'fields'>;

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

const isNone = (why: string): Failure =>
  failure(
    'style-unreadable',
    `This file is no reference style: ${why}. Choose a file whose name ends in .csl; the Zotero style repository (zotero.org/styles) has them.`,
  );

/**
 * Reads a `.csl` file that somebody chose.
 * @param textOf the CSL of a style that is here, by the last part of its address: for styles that depend on another one
 * @returns `style-too-big`, `style-unreadable`, `style-too-old`, `style-parent-missing` or `style-without-list` as failures
 */
export function readStyle(text: string, textOf: (id: string) => string | null): Result<ReadStyle> {
  if (text.length > STYLE_LENGTH)
    return failure('style-too-big', 'This file is larger than 300 kB, which no reference style is. Choose a file whose name ends in .csl.');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return isNone('it begins like a web page (DOCTYPE), which no style does');
  const root = parseStyleXml(text);
  if (!root) return isNone('it is another kind of file, or damaged');
  if (root.name === 'locale' && root.attributes.xmlns === NAMESPACE) return isNone('it only holds the words of a language');
  if (root.name !== 'style' || root.attributes.xmlns !== NAMESPACE) return isNone('it holds something else');
  const info = childOf(root, 'info');
  const title = childOf(info, 'title')?.text.trim().slice(0, 300) || 'Style without a name';
  const named = { title, fields: fieldsOf(info) };
  if (childOf(root, 'citation')) return withRules(root, text, named);

  const parent = linkTo(info, 'independent-parent');
  if (!parent) return failure('style-too-old', `“${title}” has no rules for citations, so it formats nothing. Download the style again.`);
  const rules = textOf(parent);
  const parentRoot = rules === null ? null : parseStyleXml(rules);
  if (rules === null || !parentRoot)
    return failure(
      'style-parent-missing',
      `“${title}” has no rules of its own: it follows the style “${parent}”, which is not here. Add the file ${parent}.csl first, then this one.`,
    );
  return withRules(parentRoot, rules, named);
}

function withRules(root: XmlElement, csl: string, { title, fields }: Omit<ReadStyle, 'csl'>): Result<ReadStyle> {
  if (!root.attributes.version?.startsWith('1.'))
    return failure('style-too-old', `“${title}” is written for a version of CSL before 1.0. Download its present version.`);
  if (!childOf(root, 'bibliography'))
    return failure(
      'style-without-list',
      `“${title}” writes footnotes only and has no reference list. Choose a variant with a bibliography.`,
    );
  return success({ title, csl, fields });
}

/** Last part of the address that a style links to: "ieee" of http://www.zotero.org/styles/ieee. */
function linkTo(info: XmlElement | undefined, relation: string): string | null {
  const link = info?.children.find((child) => child.name === 'link' && child.attributes.rel === relation);
  return link ? lastPart(link.attributes.href ?? '') : null;
}

function lastPart(address: string): string | null {
  return /([\w.-]+)\/?$/.exec(address)?.[1] ?? null;
}

/** The names under which other styles refer to this one. */
export function namesOf(csl: string): readonly string[] {
  const info = childOf(parseStyleXml(csl) ?? undefined, 'info');
  return [linkTo(info, 'self'), lastPart(childOf(info, 'id')?.text.trim() ?? '')].filter((name) => name !== null);
}

function fieldsOf(info: XmlElement | undefined): string[] {
  const fields = (info?.children ?? []).flatMap((child) =>
    child.name === 'category' && child.attributes.field ? [child.attributes.field] : [],
  );
  return [...new Set(fields.map((field) => (field === 'generic-base' ? 'any subject' : field.replaceAll('_', ' '))))].slice(0, 20);
}
