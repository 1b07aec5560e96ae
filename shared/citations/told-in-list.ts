import { childOf, elementsIn, parseStyleXml, type XmlElement } from './style-xml.ts';

/** What of that which tells works apart in the text can be seen in the reference list; for the rest it need not be formatted anew. */
export type ToldInList = {
  /** Initials or given names; not where every given name is printed in full anyway. */
  readonly givens: boolean;
  /** More words, such as a title, where names are not enough. */
  readonly words: boolean;
};

/** Of a file that is no style anything may be seen. */
export function toldInList(csl: string): ToldInList {
  const style = parseStyleXml(csl);
  const bibliography = childOf(style ?? undefined, 'bibliography');
  if (!style || !bibliography) return { givens: true, words: true };
  const inherited = [style, bibliography].map(({ attributes }) => attributes);
  const shortens = inherited.some((attributes) => attributes['initialize-with'] !== undefined || attributes['name-form'] !== undefined);
  const printed = printedIn(style, bibliography);
  return {
    givens: shortens || printed.some((element) => element.name === 'name' && !isWhole(element)),
    words: printed.some(({ attributes }) => attributes.disambiguate !== undefined),
  };
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
