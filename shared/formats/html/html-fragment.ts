import type { PrintedDocument } from '../../templates/printed-document.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { cardHtml } from './cards.ts';
import { attributes } from './escape.ts';
import { inlineHtml } from './inline.ts';

/** Every class of the fragment begins with this, so that no rule of it touches the page around it. */
const PREFIX = 'scholarfolio-';

/**
 * The chosen works of a group as cards to paste into a page that exists already: no script, nothing that is loaded. Fonts and colours
 * are those of the page around it; the accent can be set there as `--scholarfolio-accent`. Citations are their words.
 */
export function writeHtmlFragment(document: PrintedDocument): string {
  const sections = document.sections.filter(({ part }) => part === 'publications');
  const nowhere = new Map<string, string>();
  const named = (part: string) => `${PREFIX}${part}`;
  const body = sections.flatMap(({ heading, blocks }) => {
    const top = heading.length > 0 ? 1 : 0;
    const venues = blocks.some(({ kind }) => kind === 'subheading') ? 1 : 0;
    const title = (level: number, name: string, words: string) => `<h${level}${attributes({ class: named(name) })}>${words}</h${level}>`;
    return [
      ...(top ? [title(2, 'heading', inlineHtml(heading, nowhere))] : []),
      ...listedBlocks(blocks).flatMap((block) => {
        if (block.kind === 'subheading') return [title(2 + top, 'subheading', inlineHtml(block.content, nowhere))];
        return block.kind === 'entry' ? [cardHtml(block, { anchors: nowhere, level: 2 + top + venues, named })] : [];
      }),
    ];
  });
  return `<section${attributes({ class: named('cards'), lang: document.language })}>
<style>
${styleOf(document.options.accent)}</style>
${body.join('\n')}
</section>
`;
}

const styleOf = (
  accent: string,
): string => `.scholarfolio-cards { --scholarfolio-rule: color-mix(in srgb, currentcolor 22%, transparent); display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; overflow-wrap: break-word; }
.scholarfolio-cards .scholarfolio-heading, .scholarfolio-cards .scholarfolio-subheading { grid-column: 1 / -1; margin: 0; }
.scholarfolio-cards .scholarfolio-card { box-sizing: border-box; padding: 1.25rem; border: 1px solid var(--scholarfolio-rule);
  border-top: 0.2rem solid var(--scholarfolio-accent, ${accent}); border-radius: 4px; }
.scholarfolio-card > .scholarfolio-venue { margin: 0; font-size: 0.9em; font-weight: 700; line-height: 1.35; }
.scholarfolio-card > .scholarfolio-year, .scholarfolio-card > .scholarfolio-keywords { margin: 0.25em 0 0; font-size: 0.9em; line-height: 1.4; opacity: 0.8; }
.scholarfolio-card > .scholarfolio-title { margin: 0.7em 0 0; font-size: 1.2em; line-height: 1.25; }
.scholarfolio-card > .scholarfolio-authors { margin: 0.4em 0 0; font-style: italic; }
.scholarfolio-card > .scholarfolio-abstract { margin: 0.7em 0 0; line-height: 1.5; }
`;
