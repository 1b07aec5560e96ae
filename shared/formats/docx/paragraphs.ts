import { type ParagraphLook, paragraphProperties } from './properties.ts';
import { element, type Xml } from './xml.ts';

/** A paragraph before it is written, so that what stands around it can still say what it keeps to. */
export type Paragraph = { readonly look: ParagraphLook; readonly content: Xml };

export function written({ look, content }: Paragraph): Xml {
  return element('w:p', {}, paragraphProperties(look), content);
}

/** The paragraphs with the first of them changed. */
export function withFirst(paragraphs: readonly Paragraph[], look: ParagraphLook): readonly Paragraph[] {
  return paragraphs.map((one, i) => (i === 0 ? { ...one, look: { ...one.look, ...look } } : one));
}

/** The paragraphs on one page, where they fit on one. */
export function together(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((one, i) => ({
    ...one,
    look: { ...one.look, keepLines: true, ...(i < paragraphs.length - 1 ? { keepNext: true } : {}) },
  }));
}
