import type { PrintedDocument } from '../../templates/printed-document.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { type CardClass, cardHtml } from './cards.ts';
import { attributes } from './escape.ts';
import { inlineHtml } from './inline.ts';

/** Every class of the fragment begins with this, so that no rule of it touches the page around it. */
const PREFIX = 'scholarfolio-';

type Part = CardClass | 'cards' | 'heading' | 'subheading';

/**
 * The chosen works of a group as cards to paste into a page that exists already: no script, nothing that is loaded, and looks in the
 * elements themselves, because a style sheet is not allowed in the body of a page and many sites take it out. Fonts and colours are
 * those of the page around it; the accent can be set there as `--scholarfolio-accent`. Citations are their words.
 */
export function writeHtmlFragment(document: PrintedDocument): string {
  const sections = document.sections.filter(({ part }) => part === 'publications');
  const nowhere = new Map<string, string>();
  const styles = stylesOf(document.options.accent);
  const look = (part: Part) => ({ class: `${PREFIX}${part}`, style: styles[part] });
  const body = sections.flatMap(({ heading, blocks }) => {
    const top = heading.length > 0 ? 1 : 0;
    const venues = blocks.some(({ kind }) => kind === 'subheading') ? 1 : 0;
    const title = (level: number, part: Part, words: string) => `<h${level}${attributes(look(part))}>${words}</h${level}>`;
    return [
      ...(top ? [title(2, 'heading', inlineHtml(heading, nowhere))] : []),
      ...listedBlocks(blocks).flatMap((block) => {
        if (block.kind === 'subheading') return [title(2 + top, 'subheading', inlineHtml(block.content, nowhere))];
        return block.kind === 'entry' ? [cardHtml(block, { anchors: nowhere, level: 2 + top + venues, look })] : [];
      }),
    ];
  });
  return `<section${attributes({ ...look('cards'), lang: document.language })}>
${body.join('\n')}
</section>
`;
}

/** What each part looks like, as the value of its style attribute. */
const stylesOf = (accent: string): Readonly<Partial<Record<Part, string>>> => ({
  cards: 'display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; overflow-wrap: break-word',
  heading: 'grid-column: 1 / -1; margin: 0',
  subheading: 'grid-column: 1 / -1; margin: 0',
  card: `box-sizing: border-box; padding: 1.25rem; border: 1px solid color-mix(in srgb, currentcolor 22%, transparent); border-top: 0.2rem solid var(--scholarfolio-accent, ${accent}); border-radius: 4px`,
  venue: 'margin: 0; font-size: 0.9em; font-weight: 700; line-height: 1.35',
  year: 'margin: 0.25em 0 0; font-size: 0.9em; line-height: 1.4; opacity: 0.8',
  keywords: 'margin: 0.25em 0 0; font-size: 0.9em; line-height: 1.4; opacity: 0.8',
  title: 'margin: 0.7em 0 0; font-size: 1.2em; line-height: 1.25',
  authors: 'margin: 0.4em 0 0; font-style: italic',
  abstract: 'margin: 0.7em 0 0; line-height: 1.5',
});
