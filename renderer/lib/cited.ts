/** Citations in the text of a field: Markdown in which `[@id]` cites a work. */

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'citation'; readonly id: string; readonly text: string };

const CITATION = /\[@([A-Za-z0-9][A-Za-z0-9._:-]{0,79})\]/g;

export function citationText(id: string): string {
  return `[@${id}]`;
}

/** The text in pieces, citations apart from words; their texts joined are the text again. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > at) segments.push({ kind: 'text', text: text.slice(at, match.index) });
    segments.push({ kind: 'citation', id: match[1] ?? '', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}

export function citedIds(text: string): string[] {
  return segmentsOf(text).flatMap((segment) => (segment.kind === 'citation' ? [segment.id] : []));
}

/** Removes every citation of a work, with the blank before it. */
export function withoutCitation(text: string, id: string): string {
  return segmentsOf(text)
    .reduce<string[]>((parts, segment) => {
      if (segment.kind === 'citation' && segment.id === id) {
        const before = parts.pop() ?? '';
        parts.push(before.replace(/[ \u00a0]$/, ''));
      } else parts.push(segment.text);
      return parts;
    }, [])
    .join('');
}

/** Citations of one work become citations of another. */
export function withOtherCitation(text: string, id: string, other: string): string {
  return segmentsOf(text)
    .map((segment) => (segment.kind === 'citation' && segment.id === id ? citationText(other) : segment.text))
    .join('');
}
