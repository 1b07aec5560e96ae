import { expect, it } from 'vitest';
import { goesOut } from '../../shared/sites/goes-out.ts';
import { portfolioForSite } from '../../shared/sites/site-input.ts';
import { sitePortfolio } from '../builders/site.ts';

it('what becomes public is said in words, and what stays at home with its reason', () => {
  const all = sitePortfolio();
  const works = all.works.map((work) => (work.id === 'm7' ? { ...work, type: 'dataset' as const } : work));
  const portfolio = { ...all, works };
  const [document] = portfolio.documents;
  if (!document) throw new Error('No site');
  const shown = portfolioForSite(portfolio, document);
  const out = goesOut(
    portfolio,
    shown,
    shown.documents.filter(({ id }) => id === document.id),
    [],
    2026,
  );
  expect(out.people).toEqual(['Ada Example', 'Bo van den Berg']);
  expect(out.contacts).toEqual(['E-mail: ada@example.org']);
  expect(out.entries).toEqual(['Course: Soil physics']);
  expect(out.works).toContain('Tides');
  expect(out.works).not.toContain('SECRET book');
  expect(out.leftOut).toEqual([
    { what: 'Book: SECRET book', why: 'private' },
    { what: 'Dataset: Measurement 7', why: 'unlisted' },
    { what: 'Course: SECRET course', why: 'private' },
  ]);
});
