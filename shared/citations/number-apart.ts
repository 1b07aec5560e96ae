import { childOf, elementsIn, parseStyleXml, type XmlElement } from './style-xml.ts';

/**
 * The style with the number of a reference apart from its words, where the style begins references with their number but does not say
 * that it stands in a column of its own: numbers are ours. Other styles come back as they are.
 */
export function withNumberApart(style: string): string {
  if (!/citation-number/.test(style) || /<bibliography[^>]*second-field-align/.test(style)) return style;
  const root = parseStyleXml(style);
  const bibliography = childOf(root ?? undefined, 'bibliography');
  if (!root || !bibliography) return style;
  for (const element of elementsIn(bibliography)) if (element.attributes.display === 'left-margin') return style;
  const first = childOf(bibliography, 'layout')?.children[0];
  if (!first || !isNumber(first, root)) return style;
  return style.replace('<bibliography', '<bibliography second-field-align="flush"');
}

/** Whether an element prints the number of the reference and nothing else. */
function isNumber(element: XmlElement, style: XmlElement): boolean {
  const { variable, macro } = element.attributes;
  if (variable !== undefined) return variable === 'citation-number';
  if (macro !== undefined) {
    const called = style.children.find((child) => child.name === 'macro' && child.attributes.name === macro);
    return called !== undefined && called !== element && called.children.length === 1 && isNumberIn(called, style);
  }
  return element.name === 'group' && element.children.length === 1 && isNumberIn(element, style);
}

function isNumberIn(element: XmlElement, style: XmlElement): boolean {
  const [only] = element.children;
  // A macro that calls another one is looked at no further.
  return only !== undefined && only.attributes.macro === undefined && isNumber(only, style);
}
