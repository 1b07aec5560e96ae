import { definitionOf } from '../../shared/entries/registry.ts';
import { groupLabel } from '../../shared/model/group.ts';
import { personLabel } from '../../shared/model/person.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { kindOf, lineOf, titleOf } from './work-text.ts';

/** Name and kind of an item, for lists that mix everything; null when it is gone. */
export function nameOf(
  portfolio: PortfolioV1,
  collection: Collection,
  id: string,
): { readonly title: string; readonly kind: string } | null {
  switch (collection) {
    case 'people': {
      const person = portfolio.people.find((item) => item.id === id);
      return person ? { title: personLabel(person), kind: 'Profile' } : null;
    }
    case 'works': {
      const work = portfolio.works.find((item) => item.id === id);
      return work ? { title: titleOf(work), kind: kindOf(work).name.one } : null;
    }
    case 'entries': {
      const entry = portfolio.entries.find((item) => item.id === id);
      if (!entry) return null;
      const definition = definitionOf(entry.kind);
      return { title: lineOf(definition.summary(entry).title) || 'Not named yet', kind: definition.name.one };
    }
    case 'documents': {
      const document = portfolio.documents.find((item) => item.id === id);
      return document ? { title: document.name, kind: 'Document' } : null;
    }
    case 'groups': {
      const group = portfolio.groups?.find((item) => item.id === id);
      return group ? { title: groupLabel(group), kind: 'Group' } : null;
    }
    default:
      return collection satisfies never;
  }
}

const ENOUGH = 50;

/** "Journal article · Wet Soil", or the kind alone where a message has named the item already; blank for what is gone. */
export function detailText(name: ReturnType<typeof nameOf>, message: string): string {
  if (!name) return '';
  return message.includes(`“${name.title.slice(0, ENOUGH)}`) ? name.kind : `${name.kind} · ${name.title}`;
}
