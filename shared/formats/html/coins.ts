import { familyName } from '../../model/names.ts';
import type { Work } from '../../model/work.ts';
import { onOneLine } from '../printed-pieces.ts';
import { invertedName } from '../write-names.ts';
import { escaped } from './escape.ts';
import { addressOf, dayOf, fieldWords, pagesOf } from './work-facts.ts';

/**
 * The work as a ContextObject in Span (COinS), by which reference managers such as Zotero find it on a page: an empty element with an
 * OpenURL (Z39.88-2004) as its title.
 */
export function coins(work: Work): string {
  const pairs: (readonly [key: string, value: string])[] = [['ctx_ver', 'Z39.88-2004'], ...formatOf(work), ...identifiers(work)];
  const [from, to] = pagesOf(work);
  const authors = work.contributors.filter(({ role }) => role === 'author');
  const [first] = authors.length > 0 ? authors : work.contributors;
  pairs.push(
    ['rft.aulast', first ? familyName(first.name) : ''],
    ['rft.aufirst', first?.name.literal ? '' : (first?.name.given ?? '')],
    ...authors.map(({ name }) => ['rft.au', invertedName(name)] as const),
    ['rft.date', dayOf(work)],
    ['rft.volume', work.volume ?? ''],
    ['rft.issue', work.issue ?? ''],
    ['rft.spage', from],
    ['rft.epage', to],
    ['rft.pages', to ? `${from}-${to}` : from],
    ['rft.issn', work.ISSN ?? ''],
    ['rft.isbn', work.ISBN ?? ''],
    ['rft.edition', fieldWords(work, 'edition')],
    ['rft.pub', fieldWords(work, 'publisher')],
    ['rft.place', fieldWords(work, 'publisher-place')],
    ['rft.language', work.language ?? ''],
  );
  const query = pairs.filter(([, value]) => value).map(([key, value]) => `${key}=${encoded(value)}`);
  return `<span class="Z3988" title="${escaped(query.join('&'))}"></span>`;
}

const encoded = (value: string): string => encodeURIComponent(onOneLine(value));

function identifiers(work: Work): readonly (readonly [string, string])[] {
  const address = addressOf(work);
  return [
    ['rft_id', work.DOI ? `info:doi/${work.DOI}` : ''],
    ['rft_id', work.PMID ? `info:pmid/${work.PMID}` : ''],
    ['rft_id', address],
  ];
}

const as = (format: string): readonly [string, string] => ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`];

/** The kind of work with its titles, in the words of the formats that reference managers know. */
function formatOf(work: Work): readonly (readonly [string, string])[] {
  const title = fieldWords(work, 'title');
  const container = fieldWords(work, 'container-title');
  const event = fieldWords(work, 'event-title');
  switch (work.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
    case 'review-book':
      return [as('journal'), ['rft.genre', 'article'], ['rft.atitle', title], ['rft.jtitle', container]];
    case 'book':
    case 'collection':
      return [as('book'), ['rft.genre', 'book'], ['rft.btitle', title]];
    case 'chapter':
    case 'entry':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return [as('book'), ['rft.genre', 'bookitem'], ['rft.atitle', title], ['rft.btitle', container]];
    case 'paper-conference':
      return [as('book'), ['rft.genre', 'proceeding'], ['rft.atitle', title], ['rft.btitle', container || event]];
    case 'report':
      return [as('book'), ['rft.genre', 'report'], ['rft.btitle', title]];
    case 'thesis':
      return [
        as('dissertation'),
        ['rft.title', title],
        ['rft.inst', fieldWords(work, 'publisher')],
        ['rft.degree', fieldWords(work, 'genre')],
      ];
    case 'patent':
      return [as('patent'), ['rft.title', title], ['rft.number', work.number ?? '']];
    default:
      return [as('dc'), ['rft.type', zoteroTypes[work.type] ?? 'document'], ['rft.title', title], ['rft.source', container || event]];
  }
}

/** Names under which Zotero takes what OpenURL has no format for. */
const zoteroTypes: Readonly<Partial<Record<Work['type'], string>>> = {
  article: 'preprint',
  dataset: 'dataset',
  software: 'computerProgram',
  speech: 'presentation',
  webpage: 'webpage',
  'post-weblog': 'blogPost',
  post: 'forumPost',
  map: 'map',
  interview: 'interview',
  manuscript: 'manuscript',
  motion_picture: 'film',
  standard: 'standard',
};
