import { parseEdtf } from '../../model/dates.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import { type DraftWork, textFor } from '../read-work.ts';
import { typeOfVenue } from '../venue-type.ts';
import type { Authors } from './authors.ts';
import { Cuts, trimmed } from './cuts.ts';
import { cutIdentifiers } from './identifiers.ts';
import { divided } from './title.ts';
import { type Where, whereOf } from './where.ts';

export type ReadReference = {
  readonly draft: DraftWork;
  /** What nothing was made of. */
  readonly remains: readonly string[];
  readonly notes: readonly string[];
};

/** Takes a reference in one line apart. What is not clear stays in the title or remains. */
export function readReference(text: string): ReadReference {
  const cuts = new Cuts(text);
  const identifiers = cutIdentifiers(cuts);
  const parts = divided(cuts.text);
  const where = whereOf(parts.after, parts.year);
  const [title, container, guessed] = titleAndContainer(parts.title, where.container, parts.joined);
  const type = typeOf(where, container, identifiers);
  const isBook = type === 'book' && !where.publisher;
  const contributors = [...contributorsOf(parts.authors), ...contributorsOf(where.editors)];
  const draft: DraftWork = {
    ...identifiers,
    type,
    title: textFor('title', title),
    contributors,
    'container-title': isBook || type === 'thesis' || type === 'report' ? '' : textFor('container-title', container),
    publisher: textFor('publisher', where.publisher || (isBook || type === 'thesis' || type === 'report' ? container : '')),
    'publisher-place': textFor('publisher-place', where.place),
    volume: where.volume,
    issue: where.issue,
    page: pagesOf(where.page),
    ...(where.number ? { number: where.number } : {}),
    edition: where.edition,
    genre: textFor('genre', where.genre),
    ...(parseEdtf(where.year) ? { issued: { edtf: where.year } } : {}),
  };
  const remains = [parts.before, ...where.remains].filter(Boolean);
  const marked = parts.authors?.marked ? ['Marks beside the names were left out: see the original for what they say.'] : [];
  const more = parts.authors?.more || where.editors?.more;
  return { draft, remains, notes: [...notesOf(draft, remains, { guessed, more: more === true }), ...marked] };
}

/** Where no sign parts them, the last comma before the numbers does: a guess. */
function titleAndContainer(title: string, container: string, joined: boolean): readonly [string, string, guessed: boolean] {
  if (!joined) return [title, container, false];
  const at = container.lastIndexOf(', ');
  return at === -1 ? [container, '', true] : [trimmed(container.slice(0, at)), trimmed(container.slice(at + 2)), true];
}

function contributorsOf(authors: Authors | null): readonly Contributor[] {
  return authors?.names.map((name): Contributor => ({ name, role: authors.role })) ?? [];
}

function typeOf(where: Where, container: string, identifiers: Readonly<Record<string, unknown>>): CslType {
  if (/thesis|diss|habilitation|diplom/i.test(where.genre)) return 'thesis';
  if (/report|paper$/i.test(where.genre) && where.genre) return 'report';
  if (/data ?set/i.test(where.genre)) return 'dataset';
  if (/software|computer program/i.test(where.genre)) return 'software';
  if (/talk|presentation|poster|keynote/i.test(where.genre)) return 'speech';
  const venue = typeOfVenue(container);
  if (where.within) return venue === 'paper-conference' ? venue : 'chapter';
  if (identifiers.archive && !where.volume && venue !== 'article-journal') return 'article';
  if (venue === 'article' && !where.volume) return 'article';
  if (venue === 'paper-conference') return venue;
  if (container && (where.volume || where.issue)) return 'article-journal';
  if (venue === 'article-journal' || (venue === 'book' && !where.page)) return venue;
  if (where.publisher && where.place && !where.page) return 'book';
  return container && where.page ? 'article-journal' : 'document';
}

const pagesOf = (page: string): string => page.replace(/\s?[–—‐-]\s?/, '–');

function notesOf(
  draft: DraftWork,
  remains: readonly string[],
  { guessed, more }: { readonly guessed: boolean; readonly more: boolean },
): readonly string[] {
  const parts = [
    draft.contributors.length > 0 && 'the authors',
    draft.title && 'the title',
    draft.issued && 'the year',
    (draft['container-title'] || draft.publisher || draft.archive) && 'where it appeared',
    draft.DOI && 'the DOI',
  ].filter((part) => typeof part === 'string' && part !== '');
  const few =
    draft.contributors.length === 0 || !draft.title || !draft.issued || !(draft['container-title'] || draft.publisher || draft.archive);
  return [
    ...(few
      ? [`Only ${listOf(parts as string[])} ${parts.length > 1 || /authors/.test(String(parts[0])) ? 'were' : 'was'} understood.`]
      : []),
    ...(guessed ? ['Where the title ends is a guess: no sign says it.'] : []),
    ...(more ? ['It says “et al.”: there are more authors than it names.'] : []),
    ...(!few && draft.type === 'document' ? ['What kind of work it is was not clear.'] : []),
    ...(remains.length > 0
      ? [`Not understood: ${remains.map((part) => `“${part.length > 120 ? `${part.slice(0, 117)}…` : part}”`).join(', ')}.`]
      : []),
  ];
}

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
