import { foldedName, type NamePlace } from '../citations/own-name.ts';
import type { CitationRequest } from '../citations/request.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import type { Wording } from '../wording/wording.ts';
import { signsOf } from './contributor-signs.ts';

/** Family names (or whole names that do not divide) under which the person publishes, folded for comparison. */
export function familiesOf(person: Person): string[] {
  return [...new Set([person.name, ...person.variants].map(foldedName).filter(Boolean))];
}

/** What a document wants marked in the names of its works. */
type Marking = { readonly document: PortfolioDocument; readonly owner: Person; readonly wording: Wording };

/** The family names to follow through the reference engine, and the contributors to mark in each work. */
export function namePlaces(works: readonly Work[], marking: Marking): Pick<CitationRequest, 'families' | 'names'> {
  const { numbering, owner } = marking.document;
  const { highlightOwner, signs, credit } = numbering;
  const signed =
    signs || credit
      ? works.flatMap((work) =>
          work.contributors.filter((one) => signsOf(one, numbering, owner).length > 0).map(({ name }) => foldedName(name)),
        )
      : [];
  const families = [...new Set([...(highlightOwner ? familiesOf(marking.owner) : []), ...signed])].filter(Boolean).sort();
  const followed = new Set(families);
  const own = new Set(familiesOf(marking.owner));
  const names = works.flatMap((work) => {
    const places = known(work, families, marking, () => placesIn(work, followed, marking, own));
    return places.length > 0 ? [[work.id, places] as const] : [];
  });
  return { families, names: Object.fromEntries(names) };
}

type Places = {
  readonly document: PortfolioDocument;
  readonly owner: Person;
  readonly families: string;
  readonly places: readonly NamePlace[];
};

/** An edit leaves nearly all works, the document and its owner the same objects. */
const kept = new WeakMap<Work, Places>();

function known(work: Work, names: readonly string[], { document, owner }: Marking, make: () => readonly NamePlace[]): readonly NamePlace[] {
  const families = names.join('|');
  const before = kept.get(work);
  if (before?.document === document && before.owner === owner && before.families === families) return before.places;
  const places = make();
  kept.set(work, { document, owner, families, places });
  return places;
}

/** Where the contributors to mark stand among those of a work whose names are followed. `own`: the names of the owner. */
export function placesIn(
  work: Work,
  followed: ReadonlySet<string>,
  { document, owner, wording }: Marking,
  own: ReadonlySet<string> = new Set(familiesOf(owner)),
): NamePlace[] {
  const { highlightOwner, nameCutOwner } = document.numbering;
  const sharing = work.contributors.filter((contributor) => followed.has(foldedName(contributor.name)));
  const authors = work.contributors.filter((contributor) => contributor.role === 'author');
  return sharing.flatMap((contributor, place): NamePlace[] => {
    const { name } = contributor;
    const isOwner = highlightOwner && contributor.person === owner.id && own.has(foldedName(name));
    const marks = signsOf(contributor, document.numbering, owner.id);
    if (!isOwner && marks.length === 0) return [];
    const particles = [name['dropping-particle'], name['non-dropping-particle']].flatMap((particle) => particle || []);
    const at = authors.indexOf(contributor);
    return [
      {
        family: foldedName(name),
        given: name.family ? (name.given ?? '') : '',
        particles: [...new Set([particles.join(' '), ...particles])].filter((particle) => particle !== ''),
        suffix: name.suffix ?? '',
        place,
        sharing: sharing.length,
        last: work.contributors.at(-1) === contributor,
        owner: isOwner,
        signs: marks,
        ...(isOwner && nameCutOwner && at >= 0
          ? { whenCut: { name: fullName(name), words: wording.say('names.cut', { place: at + 1, total: authors.length }) } }
          : {}),
      },
    ];
  });
}
