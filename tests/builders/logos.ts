import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { portrait } from './picture.ts';
import { samplePortfolio } from './portfolio.ts';

/** A picture as a logo. */
export const logo = (width = 60, height = 20, ink?: readonly [number, number, number]) => ({
  mime: 'image/png' as const,
  data: portrait(width, height, ink).toString('base64'),
});

/** The sample, whose group has a logo on its page, and every name of its first list too. */
export function sampleWithLogos(): PortfolioV1 {
  const sample = samplePortfolio();
  const [group] = sample.groups ?? [];
  const page = sample.documents.find(({ owner }) => owner === group?.id);
  if (!group || !page) throw new Error('The sample has no page of a group');
  group.logo = logo(80, 40);
  for (const [i, item] of (group.lists[0]?.items ?? []).entries()) item.logo = logo(50 + 15 * i, 20, [10 * i, 80, 120]);
  page.header.photo = 'normal';
  return sample;
}
