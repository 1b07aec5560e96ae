/** The current schema. Code outside this folder imports the portfolio from here only. */
export { Draft, PortfolioV1 as Portfolio } from './portfolio-v1.ts';
export const schemaVersion = 1;
/** What `format` says in every portfolio file. */
export const fileFormat = 'scholarfolio-portfolio';

import { Entry } from '../entries/registry.ts';
import { PortfolioDocument } from '../model/document.ts';
import { Group } from '../model/group.ts';
import { Person } from '../model/person.ts';
import { Work } from '../model/work.ts';
import type { PortfolioV1 } from './portfolio-v1.ts';

/** The collections and the schema of their items. */
export const collections = { people: Person, works: Work, entries: Entry, documents: PortfolioDocument, groups: Group } as const;
export type Collection = keyof typeof collections;

export function emptyPortfolio(): PortfolioV1 {
  return { people: [], works: [], entries: [], documents: [], drafts: [] };
}
