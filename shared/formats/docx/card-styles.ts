import type { CommonOptions } from '../../templates/define-template.ts';
import { LINE, type Page } from './page.ts';
import type { ParagraphLook, Style } from './properties.ts';

/** Titles of cards, in parts of the size of the text. */
export const CARD_TITLE = 1.14;
/** Colour of what stands back behind the rest. */
export const SOFT = '595959';

/** What a group's page has of its own: its first words, its strips of names and the lines of its cards. */
export function cardStyles({ size, accent }: CommonOptions, { em }: Page): readonly Style[] {
  const scaled = (scale: number) => Math.round(size * scale * 2) / 2;
  const line = (scale: number): ParagraphLook => ({ keepLines: true, line: { height: em(LINE * scale), rule: 'atLeast' } });
  const kept = { keepNext: true };
  return [
    { id: 'Lead', name: 'Lead', paragraph: { ...line(1.2), before: em(0.7) }, run: { size: scaled(1.16) } },
    { id: 'Strip', name: 'Strip', paragraph: { ...line(1.25), before: em(0.4) }, run: { bold: true, size: scaled(1.14), colour: SOFT } },
    {
      id: 'Logos',
      name: 'Logos',
      next: 'Strip',
      paragraph: { keepNext: true, before: em(0.5), after: em(0.4), line: { height: 240, rule: 'auto' } },
    },
    {
      id: 'CardVenue',
      name: 'Card Venue',
      next: 'CardKeywords',
      paragraph: { ...line(0.88), ...kept },
      run: { bold: true, size: scaled(0.88), colour: accent.slice(1) },
    },
    {
      id: 'CardKeywords',
      name: 'Card Keywords',
      next: 'Heading2',
      paragraph: { ...line(0.88), ...kept, before: em(0.15) },
      run: { size: scaled(0.88), colour: SOFT },
    },
    {
      id: 'CardAuthors',
      name: 'Card Authors',
      next: 'CardText',
      paragraph: { ...line(0.96), ...kept },
      run: { italic: true, size: scaled(0.96) },
    },
    { id: 'CardText', name: 'Card Text', paragraph: { keepLines: true, before: em(0.3) } },
  ];
}
