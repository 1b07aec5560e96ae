import type { Entry } from '../entries/registry.ts';
import type { Proposal, ReadItem } from '../formats/format.ts';
import { newId } from '../model/id.ts';
import { emptyPerson, type Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { matchPerson } from '../works/person-match.ts';
import { KnownWorks, type SharedBy } from '../works/same-work.ts';
import { filledPerson } from './missing.ts';
import { type EntrySharedBy, KnownEntries } from './same-entry.ts';
import { type MeantBy, whose } from './whose.ts';

type Taken<Kind extends string, T, By extends string> = { readonly kind: Kind } & { readonly [key in Kind]: T } & {
  readonly same: ({ readonly [key in Kind]: T } & { readonly by: By }) | null;
  /** What it was read from; null for a person whom nothing but entries speaks of. */
  readonly item: ReadItem | null;
};

/** Something that was read, and what is there already and may be the same: `{kind: 'work', work, same: {work, by} | null}`. */
export type Candidate = WorkCandidate | EntryCandidate | PersonCandidate;
export type WorkCandidate = Taken<'work', Work, SharedBy>;
export type EntryCandidate = Taken<'entry', Entry, EntrySharedBy>;
/** Whom a source is about. One who is there only gets what is missing. */
export type PersonCandidate = Taken<'person', Person, MeantBy>;

/** Whether it was guessed what each part is, so that somebody has to look at it before it is taken over. */
export const isUnsure = ({ item }: Candidate): boolean => item?.kind === 'work' && item.unsure === true;

/** What its source hints at about the authors of a work. */
export const proposalsOf = ({ item }: Candidate): readonly Proposal[] => (item?.kind === 'work' ? (item.proposals ?? []) : []);

/** The candidate with some of its proposals taken over, by their numbers. */
export function withProposals(candidate: Candidate, taken: readonly number[]): Candidate {
  if (candidate.kind !== 'work' || taken.length === 0) return candidate;
  const proposals = taken.flatMap((at) => proposalsOf(candidate)[at] ?? []);
  const contributors = candidate.work.contributors.map((one, i) => {
    const marks = proposals.flatMap((proposal) => (proposal.contributors.includes(i) ? [[proposal.mark, true] as const] : []));
    return { ...one, ...Object.fromEntries(marks) };
  });
  return { ...candidate, work: { ...candidate.work, contributors } };
}

type Options = {
  /** Id of the person whom the entries belong to and whom contributors are linked to, when the user names one. */
  readonly person?: string;
  /** Id of the person whom entries belong to when neither the source nor the user says whose they are. */
  readonly owner?: string;
  /** See `newId`. */
  readonly random?: () => number;
};

/**
 * Compares what was read with what is there, and with what else was read: what was guessed is compared with what is sure, the others with
 * those before them. Everything gets its id here; entries get their person, works are linked to the people whom their contributors can
 * only be. A source with entries of somebody new has a candidate for that person, who comes along with any of their entries.
 * @param sources the items of each source
 * @returns the candidates of each source, in the order of its items
 */
export function candidatesOf(sources: readonly (readonly ReadItem[])[], portfolio: Portfolio, options: Options = {}): Candidate[][] {
  const { random } = options;
  const owners: (Owner | null)[] = [];
  let people = portfolio.people;
  for (const items of sources) {
    const owner = ownerOf(items, people, portfolio.people, options);
    owners.push(owner);
    if (owner)
      people = people.some(({ id }) => id === owner.now.id)
        ? people.map((one) => (one.id === owner.now.id ? owner.now : one))
        : [...people, owner.now];
  }
  const linkable = options.person === undefined ? people : people.filter(({ id }) => id === options.person);
  const works = new KnownWorks<Work>();
  for (const work of portfolio.works) works.add(work, work);
  const entries = new KnownEntries();
  for (const entry of portfolio.entries) entries.add(entry);
  const comparedWork = (item: WorkItem): WorkCandidate => {
    const work = { ...item.work, id: newId('w', random), contributors: linkedTo(linkable, item.work.contributors) };
    const there = works.find(work);
    if (!there) works.add(work, work);
    return { kind: 'work', work, same: there && { work: there.same, by: there.by }, item };
  };
  const workItems = sources.flat().flatMap((item) => (item.kind === 'work' ? [item] : []));
  const sureFirst = workItems.toSorted((a, b) => Number(a.unsure ?? false) - Number(b.unsure ?? false));
  const compared = new Map(sureFirst.map((item) => [item as ReadItem, comparedWork(item)]));

  return sources.map((items, source) => {
    const owner = owners[source] ?? null;
    const taken = new Set<Entry>();
    const added: Entry[] = [];
    const found = items.flatMap((item): Candidate[] => {
      if (item.kind === 'person') return owner?.candidate && owner.item === item ? [owner.candidate] : [];
      if (item.kind === 'work') return [compared.get(item) ?? comparedWork(item)];
      if (item.kind !== 'entry' || !owner) return [];
      const entry = { ...item.entry, id: newId('e', random), person: owner.now.id };
      const same = entries.find(entry, taken);
      if (same) taken.add(same.entry);
      else added.push(entry);
      return [{ kind: 'entry', entry, same, item }];
    });
    for (const entry of added) entries.add(entry);
    return owner?.candidate && !owner.item ? [owner.candidate, ...found] : found;
  });
}

type WorkItem = Extract<ReadItem, { kind: 'work' }>;

type Owner = {
  /** The person as it will be. */
  readonly now: Person;
  /** Missing where a source says nothing about a person who is there. */
  readonly candidate: PersonCandidate | null;
  readonly item: ReadItem | null;
};

/**
 * Whom a source is about; null for sources that have works only.
 * @param people as the sources before this one leave them
 * @param there as they are
 */
function ownerOf(
  items: readonly ReadItem[],
  people: readonly Person[],
  there: readonly Person[],
  { person: wanted, owner, random }: Options,
): Owner | null {
  const item = items.find((one) => one.kind === 'person') ?? null;
  if (!item && !items.some(({ kind }) => kind === 'entry')) return null;
  const found = whose(item?.person ?? null, people, wanted ?? owner);
  const read = { ...(item?.person ?? emptyPerson('read')), id: newId('p', random) };
  if (!found) return { now: read, candidate: { kind: 'person', person: read, same: null, item }, item };
  const before = there.find(({ id }) => id === found.person.id) ?? found.person;
  const candidate = item && ({ kind: 'person', person: read, same: { ...found, person: before }, item } as const);
  return { now: candidate ? filledPerson(found.person, read) : found.person, candidate, item };
}

function linkedTo(people: readonly Person[], contributors: Work['contributors']): Work['contributors'] {
  return contributors.map((one) => {
    const person = one.person === undefined ? matchPerson(one.name, people) : null;
    return person ? { ...one, person: person.id } : one;
  });
}
