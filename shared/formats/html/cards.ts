import type { CardRole } from '../../templates/arrangements.ts';
import type { PrintedBlock } from '../../templates/printed-document.ts';
import { attributes } from './escape.ts';
import { type Anchors, inlineHtml } from './inline.ts';

export type EntryBlock = Extract<PrintedBlock, { kind: 'entry' }>;

/** What the parts of a card are called. */
export type CardClass = 'card' | CardRole | 'year' | 'abstract' | 'page';

/**
 * A work, or an office, as an article of its own with its title as a heading.
 * @param level of the heading
 * @param look class and, where the page has no styles of its own, style of a part
 * @param after stands inside the card after its words
 */
export function cardHtml(
  { rows, details, breakBefore }: EntryBlock,
  {
    anchors,
    level,
    look,
    after = '',
  }: { anchors: Anchors; level: number; look: (part: CardClass) => { class: string; style?: string | undefined }; after?: string },
): string {
  const part = (element: string, name: CardClass, run: EntryBlock['rows'][number]['left']): readonly string[] =>
    run.length > 0 ? [`<${element}${attributes(look(name))}>${inlineHtml(run, anchors)}</${element}>`] : [];
  const lines = rows.flatMap(({ left, right, role = 'venue' }) => [
    ...part(role === 'title' ? `h${level}` : 'p', role, left),
    ...part('p', 'year', right),
  ]);
  const text = details.flatMap((detail) => part('p', 'abstract', detail));
  const own = look('card');
  const classes = [own.class, ...(breakBefore ? [look('page').class] : [])].join(' ');
  return `<article${attributes({ ...own, class: classes })}>\n${[...lines, ...text].join('\n')}${after}\n</article>`;
}
