import { itemId, resolveItems } from '../compose/resolve-items.ts';
import { definitionOf } from '../entries/registry.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { textsIn } from '../text/texts-in.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { entryName, quoted, workPlace } from './item-names.ts';

const CITED = /\[@([^\]]+)\]/g;

/** Ids of everything that a section of any document lists. */
function listed(portfolio: Portfolio, year: number): Set<string> {
  return new Set(
    portfolio.documents.flatMap((document) =>
      document.sections.flatMap((section) => resolveItems(portfolio, document, section, year).items.map(itemId)),
    ),
  );
}

/** Ids of works that a text or a list of works names, but for the work's own. */
function cited(portfolio: Portfolio): Set<string> {
  const ids = new Set<string>();
  for (const group of portfolio.groups ?? []) for (const { work } of group.works) ids.add(work);
  for (const item of [...portfolio.people, ...portfolio.works, ...portfolio.entries, ...portfolio.documents, ...(portfolio.groups ?? [])]) {
    for (const { path, text } of textsIn(item)) {
      if (path[0] === 'works') ids.add(text);
      if (text.includes('[@')) for (const [, id = ''] of text.matchAll(CITED)) if (id !== item.id) ids.add(id);
    }
  }
  return ids;
}

/** Only for people who have a document: before that, nothing can be in one. */
export const unused = defineRule({
  code: 'in-no-document',
  severity: 'hint',
  name: 'In no document',
  explanation: 'No document lists or cites it. Mark it as left out, or add it to a section, if that is not what you want.',
  spot: (portfolio, now) => {
    const owners = new Set(portfolio.documents.map((document) => document.owner));
    if (owners.size === 0) return [];
    const used = new Set([...listed(portfolio, now.getFullYear()), ...cited(portfolio)]);
    const works = portfolio.works.filter(
      (work) =>
        !work.private && work.title.trim() && !used.has(work.id) && work.contributors.some(({ person }) => person && owners.has(person)),
    );
    const entries = portfolio.entries.filter(
      (entry) => !entry.private && definitionOf(entry.kind).summary(entry).title.trim() && !used.has(entry.id) && owners.has(entry.person),
    );
    return [
      ...works.map((work): Spotted => ({ place: workPlace(work), message: `${quoted(work.title)} is in no document.` })),
      ...entries.map(
        (entry): Spotted => ({ place: { collection: 'entries', id: entry.id }, message: `${entryName(entry)} is in no document.` }),
      ),
    ];
  },
});
