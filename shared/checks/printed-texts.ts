import { type CollectionName, collectionNames } from '../model/collection-names.ts';
import type { Place } from '../model/problem.ts';
import { itemsIn } from '../portfolio/items-in.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { textsIn } from '../text/texts-in.ts';

/** Fields that no page shows. */
const unprinted: ReadonlySet<unknown> = new Set(['annote', 'abstract', 'keyword', 'ext']);

type ItemPlace = Place & { readonly collection: CollectionName };

/** Every text of the portfolio that a page may show, with its place. `holds` is asked first, so that most texts cost next to nothing. */
export function printedTexts(
  portfolio: Portfolio,
  holds: (text: string) => boolean,
): { readonly place: ItemPlace; readonly text: string }[] {
  return collectionNames.flatMap((collection) =>
    (itemsIn(portfolio, collection) as readonly { readonly id: string }[]).flatMap((item) =>
      textsIn(item)
        .filter(({ text }) => holds(text))
        .filter(({ path }) => !path.some((key) => unprinted.has(key)) && !(collection === 'entries' && path[0] === 'note'))
        .map(({ path, text }) => ({ place: { collection, id: item.id, path }, text })),
    ),
  );
}
