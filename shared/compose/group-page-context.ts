import type { PortfolioDocument } from '../model/document.ts';
import type { Group } from '../model/group.ts';
import type { Finding } from '../model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import type { Wording } from '../wording/wording.ts';
import type { Tongue } from './tongue.ts';

/** What the page of a group is made of. `today` as YYYYMMDD. */
export type GroupPageContext = {
  readonly portfolio: Portfolio;
  readonly document: PortfolioDocument;
  readonly group: Group;
  readonly tongue: Tongue;
  readonly wording: Wording;
  readonly today: number;
  readonly findings: Finding[];
};
