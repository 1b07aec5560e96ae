import type { CollectionName } from '../model/collection-names.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** The items of a list of a portfolio; none where the file does not have the list. */
export function itemsIn<C extends CollectionName>(portfolio: Portfolio, collection: C): NonNullable<Portfolio[C]> {
  return portfolio[collection] ?? ([] as unknown as NonNullable<Portfolio[C]>);
}
