import { childOf, elementsIn, parseStyleXml, type XmlElement } from './style-xml.ts';

/** What of that which an engine finds out about a work among others can be seen in its reference; for the rest that need not be made anew. */
export type ToldInList = {
  /** Initials or given names that tell works apart; not where every given name is printed in full anyway. */
  readonly givens: boolean;
  /** More words that tell them apart, such as a title, where names are not enough. */
  readonly words: boolean;
  /** The number, other than in a column of its own. */
  readonly number: boolean;
};

/** Of a file that is no style anything may be seen. */
export function toldInList(csl: string): ToldInList {
  const style = parseStyleXml(csl);
  const bibliography = childOf(style ?? undefined, 'bibliography');
  if (!style || !bibliography) return { givens: true, words: true, number: true };
  const inherited = [style, bibliography].map(({ attributes }) => attributes);
  const shortens = inherited.some((attributes) => attributes['initialize-with'] !== undefined || attributes['name-form'] !== undefined);
  const printed = printedIn(style, [bibliography]);
  return {
    givens: shortens || printed.some((element) => element.name === 'name' && !isWhole(element)),
    words: printed.some(({ attributes }) => attributes.disambiguate !== undefined),
    number: printedIn(style, besideColumn(bibliography)).some(({ attributes }) => attributes.variable === 'citation-number'),
  };
}

/** What a style prints of a reference beside its first column. */
function besideColumn(bibliography: XmlElement): readonly XmlElement[] {
  const [first, ...others] = childOf(bibliography, 'layout')?.children ?? [];
  const column = bibliography.attributes['second-field-align'] !== undefined || first?.attributes.display === 'left-margin';
  return first && !column ? [first, ...others] : others;
}

function isWhole({ attributes }: XmlElement): boolean {
  if (attributes.form !== undefined && attributes.form !== 'long') return false;
  return attributes['initialize-with'] === undefined || attributes.initialize === 'false';
}

/** These elements with what is in them and in the macros that they call. */
function printedIn(style: XmlElement, elements: readonly XmlElement[]): readonly XmlElement[] {
  const macros = new Map(style.children.flatMap((child) => (child.name === 'macro' ? [[child.attributes.name, child] as const] : [])));
  const called = new Set<string>();
  const within = (element: XmlElement): readonly XmlElement[] =>
    [...elementsIn(element)].flatMap((one) => {
      const { macro } = one.attributes;
      const body = macro === undefined || called.has(macro) ? undefined : macros.get(macro);
      if (macro !== undefined) called.add(macro);
      return body ? [one, ...within(body)] : [one];
    });
  return elements.flatMap(within);
}
