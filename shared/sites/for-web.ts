import type { PortfolioDocument } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import type { WebOptions } from '../model/web-options.ts';
import { knownPart } from '../portfolio/known-part.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import type { PortfolioV1 } from '../portfolio/portfolio-v1.ts';
import { type Gone, withoutRefs } from '../portfolio/without-refs.ts';
import { gaps } from './gaps.ts';
import { type Left, whatIsLeft } from './left.ts';
import { createOnce } from './made-once.ts';
import { onlyNeeded } from './needed.ts';
import { privateKeys, publicEntry, publicWork, withPublicContacts } from './public-item.ts';
import { contactWithheld, entryWithheld, workWithheld } from './withheld.ts';

export type ForWeb = {
  /** Of the portfolio what the web pages of the document may be made of, and nothing else. */
  readonly portfolio: PortfolioV1;
  /** What the document would print and was left out, in the order of the document. */
  readonly left: readonly Left[];
  /** Citations of works that were left out: the pages have a gap there. */
  readonly findings: readonly Finding[];
};

/**
 * The part of a portfolio that may reach the web with one document. Private items and fields are gone, as are phone numbers, postal
 * addresses, referees and unpublished works that the document does not let out, whatever names or cites them, all notes, and everything that
 * the document does not need. Pure. `now` is the present year. A document that is gone gives an empty portfolio.
 */
export function forWeb(portfolio: PortfolioV1, documentId: string, now: number): ForWeb {
  const document = portfolio.documents.find(({ id }) => id === documentId);
  if (!document) return { portfolio: Portfolio.parse({}), left: [], findings: [] };
  const { web } = document;
  const gone: Gone = {
    works: new Set(portfolio.works.flatMap((work) => (workWithheld(work, web) ? [work.id] : []))),
    entries: new Set(portfolio.entries.flatMap((entry) => (entryWithheld(entry, web) ? [entry.id] : []))),
  };
  const { dismissed: _dismissed, ...rest } = portfolio;
  const open: PortfolioV1 = {
    ...rest,
    people: portfolio.people.map((person) => withPublicContacts(person, web)),
    works: portfolio.works.filter(({ id }) => !gone.works.has(id)),
    entries: portfolio.entries.filter(({ id }) => !gone.entries.has(id)),
    documents: portfolio.documents.map((one) => publicDocument(one, portfolio, web)),
    drafts: [],
  };
  // An edit leaves nearly all items the same objects.
  const key = JSON.stringify([web, [...gone.works], [...gone.entries]]);
  open.works = open.works.map((work) => openOnce(work, key, () => publicWork(work)));
  open.entries = open.entries.map((entry) => openOnce(entry, key, () => publicEntry(entry, web)));
  const others = withoutRefs(knownPart(Portfolio, { ...open, works: [], entries: [] }) as PortfolioV1, gone);
  const clean: PortfolioV1 = {
    ...others,
    works: open.works.map((work) => cleanOnce(work, key, () => cleaned('works', work, gone))),
    entries: open.entries.map((entry) => cleanOnce(entry, key, () => cleaned('entries', entry, gone))),
  };
  return {
    portfolio: onlyNeeded(clean, clean.documents.find(({ id }) => id === documentId) ?? document, now),
    left: whatIsLeft(portfolio, document, now),
    findings: gaps(portfolio, onlyNeeded(open, open.documents.find(({ id }) => id === documentId) ?? document, now), document),
  };
}

const openOnce = createOnce();
const cleanOnce = createOnce();

function cleaned<T>(collection: 'works' | 'entries', item: T, gone: Gone): T {
  const known = knownPart(Portfolio, { [collection]: [item] }) as Record<string, readonly T[]>;
  return withoutRefs(known[collection]?.[0] ?? item, gone);
}

/** A document without contacts that stay off the web, and without words of its own for private fields. */
function publicDocument(
  document: PortfolioDocument,
  { people, works, entries }: PortfolioV1,
  web: WebOptions | undefined,
): PortfolioDocument {
  const { header } = document;
  const owner = people.find(({ id }) => id === document.owner);
  const contacts = new Set(owner?.contacts.flatMap((contact) => (contactWithheld(contact, web) ? [contact.id] : [])));
  const hidden = new Map([...works, ...entries].map((item) => [item.id, new Set(privateKeys(item))]));
  const kept = <T>(words: Readonly<Record<string, T>> | undefined, drop: (id: string, one: T) => T) =>
    Object.fromEntries(Object.entries(words ?? {}).map(([id, one]) => [id, hidden.get(id)?.size ? drop(id, one) : one]));
  return {
    ...document,
    header: { ...header, contacts: header.contacts.filter(({ contact }) => !contacts.has(contact)) },
    works: kept(document.works, (id, one) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => !(overrides[key] ?? []).some((field) => hidden.get(id)?.has(field)))),
    ),
    ...(document.entries
      ? {
          entries: kept(document.entries, (id, one) => ({
            ...one,
            ...(one.fields ? { fields: Object.fromEntries(Object.entries(one.fields).filter(([key]) => !hidden.get(id)?.has(key))) } : {}),
          })),
        }
      : {}),
  };
}

const venue = ['container-title', 'event-title', 'archive', 'publisher'];
/** Fields of a work that the words of a document stand for. */
const overrides: Readonly<Record<string, readonly string[]>> = {
  lineTitle: ['title'],
  referenceTitle: ['title'],
  lineVenue: venue,
  referenceVenue: venue,
  lineStatus: ['status'],
};
