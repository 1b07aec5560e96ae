import type { Inline, Run } from '../compose/cv-document.ts';
import type { Numbering } from '../model/document.ts';
import { marks, type StyleInfo } from './styles.ts';

/**
 * Numbers by work id: pinned ones first, every other work takes the next free number in the given order. Two works pinned to the
 * same number: the first in order keeps it, the other is numbered like the rest.
 */
export function assignNumbers(order: readonly string[], pinned: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of order) {
    const number = pinned[id];
    if (number === undefined || taken.has(number)) continue;
    numbers.set(id, number);
    taken.add(number);
  }
  let next = 1;
  for (const id of order) {
    if (numbers.has(id)) continue;
    while (taken.has(next)) next++;
    numbers.set(id, next);
    taken.add(next);
  }
  return numbers;
}

/** A numbered citation in the text: `[1]`, `(1)` or raised, or as the style has it. */
export function citationMark(number: number, style: StyleInfo, numbering: Numbering): Run {
  const mark = numbering.mark === 'style' ? (style.mark ?? marks.brackets) : marks[numbering.mark];
  return mark.map((inline): Inline => (inline.kind === 'text' ? { ...inline, text: inline.text.replace('1', String(number)) } : inline));
}

/** The label before a reference in the list; empty where there is none. */
export function referenceLabel(number: number, style: StyleInfo, numbering: Numbering): string {
  switch (numbering.label) {
    case 'style':
      return (style.label ?? '[1]').replace('1', String(number));
    case 'brackets':
      return `[${number}]`;
    case 'parentheses':
      return `(${number})`;
    case 'dot':
      return `${number}.`;
    case 'none':
      return '';
    default:
      return numbering.label satisfies never;
  }
}
