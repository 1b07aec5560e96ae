import type { Source } from '../../shared/compose/cv-document.ts';
import { itemId, resolveItems } from '../../shared/compose/resolve-items.ts';
import type { PortfolioDocument, Section } from '../../shared/model/document.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';

/**
 * Where the pages of a document show something, best place first: its own line; else the sentence of the section that lists it; for a
 * section without a heading its text or its items. Empty for what is not printed.
 */
export function printedAt(portfolio: PortfolioV1, documentId: string, source: Source): Source[] {
  const document = portfolio.documents.find((one) => one.id === documentId);
  if (!document) return [];
  switch (source.collection) {
    case 'people':
    case 'groups':
      return [source];
    case 'entries':
    case 'works':
      return [
        source,
        ...document.sections
          .filter((section) => section.layout === 'run-in' && itemsOf(portfolio, document, section).some((item) => item.id === source.id))
          .map((section) => sectionSource(document, section)),
      ];
    case 'documents':
      return source.id === documentId ? partOfDocument(portfolio, document, source.path?.split('.') ?? []) : [];
    default:
      return source.collection satisfies never;
  }
}

function partOfDocument(portfolio: PortfolioV1, document: PortfolioDocument, path: readonly string[]): Source[] {
  const [first, second = ''] = path;
  const owned = portfolio.groups?.some(({ id }) => id === document.owner) ? 'groups' : 'people';
  if (first === 'header') return [{ collection: owned, id: document.owner, path: 'name' }];
  // A part of a group's page: its heading, or what stands in it.
  if (first === 'groupPage') return [{ collection: 'documents', id: document.id, path: path.join('.') }];
  if (first === 'works') return second ? [{ collection: 'works', id: second }] : [];
  if (first !== 'sections') return [];
  const section = document.sections.find((one, index) => one.id === second || String(index) === second);
  if (!section) return [];
  const own = sectionSource(document, section);
  const items = itemsOf(portfolio, document, section);
  const text: Source[] = section.text?.trim() ? [{ ...own, path: `${own.path}.text` }] : [];
  const cited = section.layout === 'references' && section.works.includes('cited');
  const printed = text.length + items.length > 0 || cited;
  const marked = section.heading.trim() !== '' || (section.layout === 'run-in' && items.length > 0);
  return printed && marked ? [own] : [...text, ...items];
}

function sectionSource(document: PortfolioDocument, section: Section): Source {
  return { collection: 'documents', id: document.id, path: `sections.${section.id}` };
}

function itemsOf(portfolio: PortfolioV1, document: PortfolioDocument, section: Section): Source[] {
  if (section.layout === 'text') return [];
  const { items } = resolveItems(portfolio, document, section, new Date().getFullYear());
  return items.map((item) => ({ collection: item.kind === 'entry' ? 'entries' : 'works', id: itemId(item) }));
}
