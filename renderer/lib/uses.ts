import type { PortfolioDocument } from '../../shared/model/document.ts';
import { groupLabel } from '../../shared/model/group.ts';
import { itemsIn } from '../../shared/portfolio/items-in.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { textsIn } from '../../shared/text/texts-in.ts';
import { citedIds } from './cited.ts';
import { nameOf } from './spot-text.ts';

type Path = readonly (string | number)[];

/** Whether a text inside of an item is the id of a work that the item cites as a whole: its evidence, works written together. */
export function isListed(collection: string, path: Path): boolean {
  return path[0] === 'works' && (collection === 'entries' || (collection === 'groups' && path[2] === 'work'));
}

type Citing = { readonly collection: Collection; readonly id: string; readonly path: Path };

/** Every text and every list of works in the portfolio that cites a work, but for its own. */
export function citationsOf(portfolio: PortfolioV1, work: string): Citing[] {
  const order = ['entries', 'documents', 'people', 'works', 'groups'] as const;
  return order.flatMap((collection) =>
    (itemsIn(portfolio, collection) as readonly { readonly id: string }[])
      .filter((item) => item.id !== work)
      .flatMap((item) =>
        textsIn(item)
          .filter(
            ({ path, text }) => (text.includes('[@') && citedIds(text).includes(work)) || (text === work && isListed(collection, path)),
          )
          .map(({ path }): Citing => ({ collection, id: item.id, path })),
      ),
  );
}

/** Documents with a section that names an item, in their order. */
export function documentsListing(portfolio: PortfolioV1, id: string): PortfolioDocument[] {
  return portfolio.documents.filter((document) => document.sections.some((section) => section.items.some((ref) => ref.id === id)));
}

/** Where something that is deleted is missed: "It is still cited in 2 places, first in …". Empty when nowhere. */
export function missedText(portfolio: PortfolioV1, id: string): string {
  // A group loses the line of a work with it, as a section does: there is nothing left that cites it.
  const [first, ...more] = citationsOf(portfolio, id).filter(
    ({ collection, path }) => !(collection === 'groups' && isListed(collection, path)),
  );
  const name = first && nameOf(portfolio, first.collection, first.id);
  return [
    name &&
      (more.length === 0
        ? `It is still cited in the ${name.kind.toLowerCase()} “${name.title}”.`
        : `It is still cited in ${more.length + 1} places, first in the ${name.kind.toLowerCase()} “${name.title}”.`),
    outOf(portfolio, id),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "It is out of “CV” as well.": documents and groups that list what is deleted. */
function outOf(portfolio: PortfolioV1, id: string): string {
  const documents = documentsListing(portfolio, id).map(({ name }) => name);
  const groups = (portfolio.groups ?? []).filter(
    (group) => group.members.some(({ person }) => person === id) || group.works.some(({ work }) => work === id),
  );
  const [first, ...others] = [...documents, ...groups.map(groupLabel)];
  if (first === undefined) return '';
  const count = others.length + 1;
  const kinds = groups.length === 0 ? 'documents' : documents.length === 0 ? 'groups' : 'documents and groups';
  return `It is out of ${count === 1 ? `“${first}”` : `${count} ${kinds}`} as well.`;
}

/** What is missed when several works are deleted: "2 of them are still cited, first in …". Empty when nothing is. */
export function missedTogether(portfolio: PortfolioV1, works: ReadonlySet<string>): string {
  const missed = new Set<string>();
  let first: { readonly collection: Collection; readonly id: string } | null = null;
  for (const collection of ['entries', 'documents', 'people', 'works', 'groups'] as const) {
    for (const item of itemsIn(portfolio, collection) as readonly { readonly id: string }[]) {
      if (collection === 'works' && works.has(item.id)) continue;
      const named = textsIn(item).flatMap(({ path, text }) =>
        text.includes('[@') ? citedIds(text) : collection !== 'groups' && isListed(collection, path) ? [text] : [],
      );
      for (const id of named) {
        if (!works.has(id)) continue;
        missed.add(id);
        first ??= { collection, id: item.id };
      }
    }
  }
  const name = first && nameOf(portfolio, first.collection, first.id);
  if (!name) return '';
  const subject = missed.size === 1 ? 'One of them is' : `${missed.size} of them are`;
  return `${subject} still cited, first in the ${name.kind.toLowerCase()} “${name.title}”.`;
}
