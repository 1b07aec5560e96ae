import { attributes } from '../formats/html/escape.ts';
import { dayOf, fieldWords, pagesOf } from '../formats/html/work-facts.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import { invertedName } from '../formats/write-names.ts';
import type { Work } from '../model/work.ts';
import { keywordsOf } from './filters.ts';

/**
 * What Google Scholar and reference managers read in the head of a page about one work: the Highwire Press tags.
 * @param address of the page on the web; empty where it is not known
 */
export function citationMeta(work: Work, address: string): readonly string[] {
  const words = (field: keyof Work & string) => fieldWords(work, field);
  const [from, to] = pagesOf(work);
  const container = words('container-title');
  const pairs: readonly (readonly [name: string, value: string])[] = [
    ['citation_title', words('title')],
    ...work.contributors.flatMap(({ role, name }) => (role === 'author' ? [['citation_author', invertedName(name)] as const] : [])),
    ...work.contributors.flatMap(({ role, name }) => (role === 'editor' ? [['citation_editor', invertedName(name)] as const] : [])),
    ['citation_publication_date', dayOf(work).replaceAll('-', '/')],
    ...containerOf(work, container),
    ['citation_volume', work.volume ?? ''],
    ['citation_issue', work.issue ?? ''],
    ['citation_firstpage', from],
    ['citation_lastpage', to],
    ['citation_doi', work.DOI ?? ''],
    ['citation_issn', work.ISSN ?? ''],
    ['citation_isbn', work.ISBN ?? ''],
    ['citation_pmid', work.PMID ?? ''],
    ['citation_language', work.language ?? ''],
    ...keywordsOf(work).map((keyword) => ['citation_keywords', keyword] as const),
    ['citation_abstract_html_url', address],
  ];
  return pairs.flatMap(([name, value]) => {
    const content = onOneLine(value).trim();
    return content ? [`<meta${attributes({ name, content })}>`] : [];
  });
}

/** What contains or publishes the work, under the name that its type has for it. */
function containerOf(work: Work, container: string): readonly (readonly [string, string])[] {
  const publisher = fieldWords(work, 'publisher');
  switch (work.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
      return [
        ['citation_journal_title', container],
        ['citation_publisher', publisher],
      ];
    case 'paper-conference':
    case 'speech':
      return [
        ['citation_conference_title', fieldWords(work, 'event-title') || container],
        ['citation_inbook_title', work.type === 'paper-conference' ? container : ''],
        ['citation_publisher', publisher],
      ];
    case 'chapter':
      return [
        ['citation_inbook_title', container],
        ['citation_publisher', publisher],
      ];
    case 'thesis':
      return [
        ['citation_dissertation_institution', publisher],
        ['citation_dissertation_name', fieldWords(work, 'genre')],
      ];
    case 'report':
      return [
        ['citation_technical_report_institution', publisher],
        ['citation_technical_report_number', work.number ?? ''],
      ];
    default:
      return [['citation_publisher', publisher]];
  }
}
