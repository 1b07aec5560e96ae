import type { PortfolioDocument } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { citedIn } from '../portfolio/without-refs.ts';
import { plainText } from '../text/parse-rich.ts';
import { textsIn } from '../text/texts-in.ts';
import { workWithheld } from './withheld.ts';

/** Where texts of what goes out (`open`) cite a work that does not, with what can be done about it. */
export function gaps(before: Portfolio, open: Portfolio, document: PortfolioDocument): readonly Finding[] {
  const works = new Map(before.works.map((work) => [work.id, work]));
  const said = new Set<string>();
  return (['people', 'works', 'entries', 'documents', 'groups'] as const).flatMap((collection) =>
    (open[collection] ?? []).flatMap((item) =>
      textsIn(item).flatMap(({ path, text }) =>
        citedIn(text).flatMap((id): Finding[] => {
          const work = works.get(id);
          const withheld = work && workWithheld(work, document.web);
          const key = JSON.stringify([collection, item.id, path, id]);
          if (!work || !withheld || said.has(key)) return [];
          said.add(key);
          const way = withheld.choice ? 'let the document show works that are not published' : 'take the private mark off the work';
          return [
            {
              code: 'web-citation-private',
              severity: 'warning',
              message: `A citation of “${plainText(work.title)}” is left out of the web pages, because the work is. Remove the citation, or ${way}.`,
              place: { collection, id: item.id, path },
            },
          ];
        }),
      ),
    ),
  );
}
