import { childOf, elementsIn, parseStyleXml, type XmlElement } from './style-xml.ts';

/**
 * Whether a style prints every given name of its reference list in full. What tells apart works in the text by initials or given names
 * then changes nothing in the list, which need not be formatted anew for it.
 */
export function printsWholeNames(csl: string): boolean {
  const style = parseStyleXml(csl);
  const bibliography = childOf(style ?? undefined, 'bibliography');
  if (!style || !bibliography) return false;
  const inherited = [style, bibliography].map(({ attributes }) => attributes);
  const shortens = inherited.some((attributes) => attributes['initialize-with'] !== undefined || attributes['name-form'] !== undefined);
  return !shortens && printedIn(style, bibliography).every((element) => element.name !== 'name' || isWhole(element));
}

function isWhole({ attributes }: XmlElement): boolean {
  if (attributes.form !== undefined && attributes.form !== 'long') return false;
  return attributes['initialize-with'] === undefined || attributes.initialize === 'false';
}

/** The elements of the list and of the macros that it calls. */
function printedIn(style: XmlElement, bibliography: XmlElement): readonly XmlElement[] {
  const macros = new Map(style.children.flatMap((child) => (child.name === 'macro' ? [[child.attributes.name, child] as const] : [])));
  const called = new Set<string>();
  const within = (element: XmlElement): readonly XmlElement[] =>
    [...elementsIn(element)].flatMap((one) => {
      const { macro } = one.attributes;
      const body = macro === undefined || called.has(macro) ? undefined : macros.get(macro);
      if (macro !== undefined) called.add(macro);
      return body ? [one, ...within(body)] : [one];
    });
  return within(bibliography);
}
