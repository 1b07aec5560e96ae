import { runText } from '../../compose/runs.ts';
import { fullName } from '../../model/names.ts';
import type { Contributor, Work } from '../../model/work.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { templateById } from '../../templates/registry.ts';
import type { DocumentContext } from '../export-format.ts';
import { onOneLine } from '../printed-pieces.ts';
import { addressOf, dayOf, fieldWords, pagesOf } from './work-facts.ts';

type Node = Readonly<Record<string, unknown>>;

const PERSON = '#person';

/** What the page says to machines in the terms of schema.org: whose it is, and the works that it lists. */
export function structuredData(document: PrintedDocument, { works, owner }: Pick<DocumentContext, 'works' | 'owner'>): Node {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'ProfilePage', name: onOneLine(document.title), inLanguage: document.language, mainEntity: { '@id': PERSON } },
      personNode(document),
      ...[...new Map([...works.values()].map((work) => [work.id, work])).values()].map((work) => workNode(work, owner)),
    ],
  };
}

/** What a page about one work says to machines: the work, and whose site it stands on. */
export function workData(document: PrintedDocument, work: Work, owner: string): Node {
  return { '@context': 'https://schema.org', '@graph': [workNode(work, owner), personNode(document)] };
}

function personNode(document: PrintedDocument): Node {
  const links = document.contacts.flatMap(({ href }) => href ?? []);
  const mail = links.find((href) => /^mailto:/i.test(href));
  const name = onOneLine(document.author).trim() || onOneLine(runText(document.name)).trim();
  return filled({
    '@type': templateById(document.template)?.whose === 'group' ? 'Organization' : 'Person',
    '@id': PERSON,
    name,
    description: onOneLine(runText(document.headline)),
    email: mail,
    sameAs: links.filter((href) => /^https?:/i.test(href)),
  });
}

function workNode(work: Work, owner: string): Node {
  const [from, to] = pagesOf(work);
  const doi = work.DOI ? `https://doi.org/${work.DOI}` : '';
  const by = (role: Contributor['role']): readonly Node[] =>
    work.contributors
      .filter((one) => one.role === role && fullName(one.name))
      .map((one) => {
        if (one.person !== undefined && one.person === owner) return { '@id': PERSON };
        return { '@type': one.name.literal ? 'Organization' : 'Person', name: fullName(one.name) };
      });
  return filled({
    '@type': types[work.type] ?? 'CreativeWork',
    '@id': doi,
    name: fieldWords(work, 'title'),
    author: by('author'),
    editor: by('editor'),
    datePublished: dayOf(work),
    isPartOf: partOf(work),
    pageStart: from,
    pageEnd: to,
    publisher: work.publisher ? { '@type': 'Organization', name: fieldWords(work, 'publisher') } : undefined,
    isbn: work.ISBN,
    version: work.version,
    identifier: work.DOI ? { '@type': 'PropertyValue', propertyID: 'DOI', value: work.DOI } : undefined,
    url: addressOf(work) || doi,
    inLanguage: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(work.language ?? '') ? work.language : undefined,
  });
}

/** The journal with its volume and issue, or the book or event. */
function partOf(work: Work): Node | undefined {
  const name = fieldWords(work, 'container-title');
  if (!name) {
    const event = fieldWords(work, 'event-title');
    return event ? { '@type': 'Event', name: event } : undefined;
  }
  if (!work.type.startsWith('article')) return { '@type': 'Book', name };
  const journal = filled({ '@type': 'Periodical', name, issn: work.ISSN });
  const volume = work.volume ? { '@type': 'PublicationVolume', volumeNumber: work.volume, isPartOf: journal } : journal;
  return work.issue ? { '@type': 'PublicationIssue', issueNumber: work.issue, isPartOf: volume } : volume;
}

const filled = (node: Readonly<Record<string, unknown>>): Node =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );

const types: Readonly<Partial<Record<Work['type'], string>>> = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  'paper-conference': 'ScholarlyArticle',
  review: 'Review',
  'review-book': 'Review',
  book: 'Book',
  collection: 'Collection',
  chapter: 'Chapter',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  report: 'Report',
  thesis: 'Thesis',
  speech: 'PresentationDigitalDocument',
  webpage: 'WebPage',
  'post-weblog': 'BlogPosting',
  map: 'Map',
  motion_picture: 'Movie',
};
