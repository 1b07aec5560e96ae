import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { buildSite, type SiteFile } from '../../shared/sites/build-site.ts';
import { forWeb } from '../../shared/sites/for-web.ts';
import { siteInput } from '../../shared/sites/site-input.ts';
import { siteKeys } from '../../shared/sites/site-keys.ts';
import { document, entry, person, portfolio, resources, section, work } from './portfolio.ts';

const references = createLocalReferences(resources);
const ada = { family: 'Example', given: 'Ada', person: 'ada' };

/** A person with a site of every kind of page: text, two lists of works, entries; one work is private. */
export function sitePortfolio(site: Record<string, unknown> = {}): PortfolioV1 {
  return portfolio({
    people: [
      {
        ...person('ada', 'Ada', 'Example'),
        headline: 'Hydrologist',
        biography: 'I measure *alpine* wells [@w1].',
        contacts: [{ id: 'mail', kind: 'email', value: 'ada@example.org' }],
      },
    ],
    works: [
      work(
        'w1',
        'article-journal',
        {
          title: 'Alpine *wells* & </script><b>',
          issued: { edtf: '2023-04' },
          'container-title': 'Wells',
          DOI: '10.5555/w1',
          URL: 'https://wells.example.org/1',
          volume: '3',
          page: '5–9',
          abstract: 'First *part*.\n\nSecond part.',
          keyword: 'wells; alpine water',
          annote: 'SECRET note',
          tags: ['SECRET tag'],
          ext: { bibtex: { file: 'SECRET path' } },
        },
        [ada, { family: 'Berg', given: 'Bo', particle: 'van den' }],
      ),
      work('W.2', 'speech', { title: 'Tides', 'event-title': 'Tidal Days', 'event-date': { edtf: '2022-06-01/2022-06-03' } }, [ada]),
      work('w3', 'book', { title: 'SECRET book', issued: { edtf: '2020' }, private: true }, [ada]),
      ...[...Array(8).keys()].map((i) =>
        work(`m${i}`, i % 2 ? 'chapter' : 'article-journal', { title: `Measurement ${i}`, issued: { edtf: String(2010 + i) } }, [ada]),
      ),
    ],
    entries: [
      entry('teaching', 't1', 'ada', { course: 'Soil physics' }),
      entry('teaching', 't2', 'ada', { course: 'SECRET course', private: true }),
    ],
    documents: [
      document(
        'ada',
        [
          section('about', 'text', { heading: 'About', biography: 'main' }),
          section('pub', 'references', {
            heading: 'Publications',
            works: ['article-journal', 'chapter', 'book'],
            group: 'year',
            items: [{ kind: 'work', id: 'w3', pinned: true }],
          }),
          section('talks', 'references', { heading: 'Talks', works: ['speech'] }),
          section('teaching', 'entries', { heading: 'Teaching', kinds: ['teaching'], ownPage: true }),
        ],
        {
          id: 'site',
          name: 'Personal site',
          template: 'modern',
          style: 'apa',
          locale: 'en-GB',
          header: { headline: true, contacts: [{ contact: 'mail' }] },
          site,
        },
      ),
    ],
  });
}

/** The files of a site, with real references. Throws when it cannot be composed. */
export async function siteOf(all: PortfolioV1, id = 'site', download: Uint8Array | null = null): Promise<readonly SiteFile[]> {
  const described = all.documents.find((one) => one.id === id);
  if (!described) throw new Error(`No document ${id}`);
  const { portfolio: shown } = forWeb(all, id, 2026);
  const plan = planDocument(shown, id, 2026);
  if (!plan.ok) throw new Error(plan.message);
  const exact = await references.exact(plan.value.request);
  if (!exact.ok) throw new Error(exact.message);
  const site = shown.documents.find((one) => one.id === id) ?? described;
  return buildSite(siteInput(shown, site, plan.value.finish(exact.value).cv, siteKeys(all.works, shown.works), download));
}

export const textOf = (files: readonly SiteFile[], path: string): string => {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`No ${path} among ${files.map((one) => one.path).join(', ')}`);
  return new TextDecoder().decode(file.bytes);
};
