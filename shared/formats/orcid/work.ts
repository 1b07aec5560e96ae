import { type CreditRole, creditRoles } from '../../model/credit.ts';
import { safeUrl } from '../../model/identifiers.ts';
import { type Name, parseName, parseNames } from '../../model/names.ts';
import type { Contributor, CslType, Work } from '../../model/work.ts';
import { filledWork } from '../../works/filled-work.ts';
import { bibtex } from '../bibtex/bibtex.ts';
import type { ReadItem } from '../format.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { itemOf, textFor } from '../read-work.ts';
import { plainAsRich } from '../rich.ts';
import { dateNotes, datesOf, type ExternalId, excerptOf, externalIds, keptOf, textOf } from './values.ts';
import { orcidTypes } from './work-types.ts';

/**
 * A work of a record.
 * @param versions the same work as its sources told it, the preferred one first
 * @param owner whose record it is, where that is known
 */
export function workItem(versions: readonly Json[], owner: Name | null): ReadItem {
  const [first = {}, ...others] = versions.map((version) => readVersion(version, owner));
  const item = first as ReadItem;
  if (item.kind !== 'work') return item;
  let { work } = item;
  for (const other of others as ReadItem[]) if (other.kind === 'work') work = filledWork(work, other.work);
  return { ...item, work };
}

function readVersion(version: Json, owner: Name | null): ReadItem {
  const source = excerptOf(version);
  const given = words(version.type).toLowerCase().replaceAll('_', '-');
  const known = orcidTypes.get(given);
  const type = known?.type ?? 'document';
  const { title, subtitle } = record(version.title);
  const container = textFor('container-title', textOf(version['journal-title']));
  const contributors = contributorsOf(version.contributors);
  const item = itemOf(
    'orcid',
    {
      type,
      genre: known?.genre,
      title: [title, subtitle].map(textOf).filter(Boolean).map(plainAsRich).join(': '),
      contributors,
      [type === 'speech' ? 'event-title' : type === 'book' || type === 'thesis' ? 'publisher' : 'container-title']: container,
      abstract: textFor('abstract', words(version['short-description'])),
      language: words(version['language-code']),
      issued: datesOf(version['publication-date'], null),
      ...identifiers(externalIds(version['external-ids']), type),
      ...addressOf(version),
    },
    {
      rest: { type: given, ...keptOf(version, 'external-ids') },
      source,
      notes: [
        ...(known ? [] : [`“${given}” is not a type of work that ORCID has; it became a document.`]),
        ...dateNotes(version['publication-date']),
      ],
    },
  );
  if (item.kind !== 'work') return item;
  const work = withCitation(item.work, version.citation);
  if (work.contributors.length > 0 || !owner) return { ...item, work };
  const note = 'The file does not say who else took part: complete the authors.';
  return { ...item, work: { ...work, contributors: [{ name: owner, role: 'author' }] }, notes: [...item.notes, note] };
}

const isHost: ReadonlySet<CslType> = new Set([
  'chapter',
  'paper-conference',
  'article-journal',
  'entry',
  'entry-encyclopedia',
  'entry-dictionary',
]);

/** Identifiers of the work itself; those of the book or journal around it where CSL keeps them with the work. */
function identifiers(ids: readonly ExternalId[], type: CslType): Json {
  const own = (kind: string) => ids.find((id) => id.type === kind && id.relationship === 'self')?.value;
  const around = (kind: string) =>
    ids.find((id) => id.type === kind && (id.relationship === 'self' || (isHost.has(type) && id.relationship === 'part-of')))?.value;
  const arxiv = own('arxiv')?.replace(/^arxiv:/i, '');
  return {
    DOI: own('doi'),
    ISBN: around('isbn'),
    ISSN: around('issn'),
    PMID: own('pmid'),
    PMCID: own('pmc'),
    ...(type === 'article' && arxiv ? { archive: 'arXiv', number: arxiv } : {}),
    ...(type === 'patent' ? { number: own('pat') ?? own('patent') } : {}),
  };
}

function addressOf(version: Json): Json {
  const uri = externalIds(version['external-ids']).find(
    ({ type, relationship }) => (type === 'uri' || type === 'handle') && relationship === 'self',
  );
  const url = [textOf(version.url), uri?.url ?? '', uri?.value ?? ''].find((one) => safeUrl(one) !== null);
  // A DOI says it better.
  return url && !/^https?:\/\/(dx\.)?doi\.org\//i.test(url) ? { URL: url } : {};
}

const roles: ReadonlyMap<string, Contributor['role']> = new Map([
  ['editor', 'editor'],
  ['chair-or-translator', 'translator'],
  ['translator', 'translator'],
]);

function contributorsOf(value: unknown): Contributor[] {
  const given = list(record(value).contributor).map(record);
  const found: { name: string; role: Contributor['role']; credit: CreditRole[] }[] = [];
  for (const one of given) {
    const name = textOf(one['credit-name']).replace(/\s+/g, ' ');
    const said = words(record(one['contributor-attributes'])['contributor-role']).toLowerCase();
    const slug = /contributor-roles\/([\w-]+)/.exec(said)?.[1] ?? '';
    const credit = Object.hasOwn(creditRoles, slug) ? [slug as CreditRole] : [];
    // One person stands there once for every role.
    const there = found.find((other) => other.name === name);
    if (there) there.credit.push(...credit.filter((role) => !there.credit.includes(role)));
    else if (name) found.push({ name, role: roles.get(said) ?? 'author', credit });
  }
  const names = namesOf(found.map(({ name }) => name));
  return found.flatMap(({ role, credit }, i) => {
    const name = names[i];
    return name ? [{ name, role, ...(credit.length > 0 ? { credit } : {}) }] : [];
  });
}

/** "Berg AB" is a family name with initials where all of a list are written so. */
function namesOf(credited: readonly string[]): (Name | null)[] {
  const indexed = credited.length > 0 && credited.every((name) => /^[\p{L}'’ -]+ \p{Lu}{1,3}$/u.test(name));
  const together = indexed && credited.length > 1 ? parseNames(credited.join('; ')) : [];
  return together.length === credited.length ? together : credited.map(parseName);
}

/** ORCID has no volumes and pages; the citation that came with a work may say them. */
function withCitation(work: Work, value: unknown): Work {
  const citation = record(value);
  if (words(citation['citation-type']).toLowerCase() !== 'bibtex') return work;
  const [read, ...more] = [...bibtex.read(words(citation['citation-value']))];
  if (read?.kind !== 'work' || more.length > 0) return work;
  const { ext: _ext, ...fields } = read.work;
  return filledWork(work, fields as Work);
}
