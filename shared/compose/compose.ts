import { citedByItem } from '../citations/carried-citations.ts';
import { styleKey, styleNamed } from '../citations/own-styles.ts';
import type { CitationRequest, CitationResult } from '../citations/request.ts';
import type { StyleInfo } from '../citations/styles.ts';
import type { CslItem } from '../citations/to-csl.ts';
import type { Section } from '../model/document.ts';
import { groupLabel } from '../model/group.ts';
import { emptyPerson } from '../model/person.ts';
import { type Finding, failure, type Result, success } from '../model/problem.ts';
import { isOut } from '../model/status.ts';
import { currentStatus, type Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { parseRich } from '../text/parse-rich.ts';
import { wordingOf } from '../wording/wording.ts';
import { citationsIn } from './citations.ts';
import { cslItem } from './csl-item.ts';
import type { CvDocument, CvSection } from './cv-document.ts';
import { finishDocument } from './finish-document.ts';
import { type Group, groupOf, inGroups } from './group-items.ts';
import { composeGroupPage } from './group-page.ts';
import { composeHeader } from './header.ts';
import { byId } from './index-of.ts';
import { namePlaces } from './name-places.ts';
import { projectItems, projectText, subheading } from './project.ts';
import { type Item, resolveItems } from './resolve-items.ts';
import { sectionFindings } from './section-findings.ts';
import { isAtSide } from './side-column.ts';
import { templateOptions } from './template-options.ts';
import { Tongue } from './tongue.ts';

/** A document laid out except for its references: what to ask the reference engine, and how to finish with its answer. */
export type Plan = {
  readonly request: CitationRequest;
  readonly style: StyleInfo;
  /** Works that are printed or cited, in the order in which they are listed first. */
  readonly works: readonly string[];
  /** `result` may be older than the request: works it does not know show their title until the next one arrives. */
  readonly finish: (result: CitationResult) => { readonly cv: CvDocument; readonly findings: readonly Finding[] };
};

/** One section with its items, before anything is printed. */
type Laid = {
  readonly section: Section;
  readonly groups: readonly { readonly label: string; readonly values: readonly Item[] }[];
  readonly items: readonly Item[];
  readonly cited: boolean;
};

/**
 * Turns a portfolio's document into the neutral document in two steps, so that formatting references can happen elsewhere.
 * `now` is the present year, for "the last five years", `today` the day as YYYYMMDD, by which members of a group have left. Pure and quick
 * (a few milliseconds at 200 works). Fails when the document, its owner, template or style is gone.
 */
export function planDocument(portfolio: Portfolio, documentId: string, now: number, today = now * 10_000 + 101): Result<Plan> {
  const document = byId(portfolio.documents).get(documentId);
  if (!document) return failure('document-gone', 'This document is no longer in the portfolio.');
  const group = portfolio.groups?.find(({ id }) => id === document.owner);
  // References are marked for the group as they are for a person.
  const profile =
    byId(portfolio.people).get(document.owner) ?? (group && { ...emptyPerson(group.id), name: { literal: groupLabel(group) } });
  const place = { collection: 'documents', id: document.id } as const;
  if (!profile)
    return failure('owner-gone', `“${document.name}” belongs to somebody who is no longer in the portfolio. Choose another owner.`, {
      ...place,
      path: ['owner'],
    });
  const style = styleNamed(document.style, portfolio.styles);
  if (!style)
    return failure(
      'style-unknown',
      `“${document.name}” uses the reference style “${document.style}”, which is not installed. Choose another style.`,
      { ...place, path: ['style'] },
    );
  const options = templateOptions(document, group ? 'group' : 'person');
  if (!options.ok) return options;

  const findings: Finding[] = [];
  const tongue = new Tongue(portfolio, document);
  const owner = tongue.of(profile);
  const works = byId(portfolio.works);
  const wording = wordingOf(document);
  const page = group && composeGroupPage({ portfolio, document, group, tongue, wording, today, findings });
  const laid = (page?.lists ?? document.sections).map((section, i): Laid => {
    const { items: resolved, gone } = resolveItems(portfolio, document, section, now);
    const items = resolved.map((item) => tongue.ofItem(item));
    if (gone.length > 0)
      findings.push({
        code: 'item-gone',
        severity: 'warning',
        message: `“${section.heading || document.name}” lists ${goneWords(section, gone)}. Remove ${gone.length === 1 ? 'it' : 'them'} from the section.`,
        place: { ...place, path: ['sections', i, 'items'] },
      });
    findings.push(...sectionFindings(section, items, document, i, now).map((finding) => tongue.finding(finding)));
    const groups = inGroups(items, (item) => groupOf(item, section, wording, now));
    return {
      section,
      groups,
      items: groups.flatMap(({ values }) => values),
      cited: section.layout === 'references' && section.works.includes('cited'),
    };
  });

  const withoutReference = new Set(Object.entries(document.works).flatMap(([id, override]) => (override.noReference ? [id] : [])));
  const listed = new Set(laid.filter(({ section }) => section.layout === 'references').flatMap(({ items }) => workIds(items)));
  const listsCited = laid.some(({ cited }) => cited);
  const citesItself = (work: Work) => !withoutReference.has(work.id) && (listed.has(work.id) || (listsCited && isOut(currentStatus(work))));

  const ownSections = (): readonly CvSection[] =>
    laid.map(({ section, groups }): CvSection => {
      const context = { document, owner, tongue, section, wording, citesItself };
      const source = { collection: 'documents', id: document.id, path: `sections.${section.id}` } as const;
      const items = groups.flatMap(({ label, values }) => {
        const blocks = projectItems(values, context);
        return blocks.length > 0 ? [...subheading(label, source), ...blocks] : [];
      });
      return {
        id: section.id,
        heading: parseRich(section.heading.trim()),
        source,
        blocks: [...projectText(context), ...items],
        ...(isAtSide(section) ? { side: true } : {}),
        ...(section.breakBefore ? { breakBefore: true } : {}),
        ...(section.keepTogether ? { keepTogether: true } : {}),
      };
    });
  const sections = page?.sections ?? ownSections();
  const header = page?.header ?? composeHeader(owner, document, findings, tongue);

  const noteOf = (id: string) => {
    const work = works.get(id);
    return work && tongue.of(work).note;
  };
  const formed = new Map<string, readonly CslItem[]>();
  const itemOf = (id: string): readonly CslItem[] => {
    const items = formed.get(id) ?? cslItem(works.get(id), document, style);
    formed.set(id, items);
    return items;
  };
  /** Works cited in the references of works, and in theirs: "Erratum in [3]". */
  const citedInReferences = (ids: readonly string[], met = new Set(ids)): string[] => {
    const next = ids.flatMap((id) => [...itemOf(id).flatMap(citedByItem), ...citedInWords(noteOf(id))]);
    const found = [...new Set(next)].filter((id) => !met.has(id) && works.has(id) && !withoutReference.has(id));
    for (const id of found) met.add(id);
    return found.length ? [...found, ...citedInReferences(found, met)] : [];
  };
  const inText = [header, ...sections].flatMap((part) => citationsIn(part)).filter((id) => works.has(id) && !withoutReference.has(id));
  const citedInOrder = [...new Set([...inText, ...citedInReferences([...inText, ...listed])])];
  const lists = referenceLists(laid, citedInOrder, withoutReference);
  const listedInOrder = [...new Set(lists.flat())];
  const order = [
    ...new Set(
      document.numbering.order === 'citation' ? [...inText, ...listedInOrder, ...citedInOrder] : [...listedInOrder, ...citedInOrder],
    ),
  ];

  const request: CitationRequest = {
    style: styleKey(style),
    ...(style.csl === undefined ? {} : { own: style }),
    locale: document.locale,
    items: order.flatMap(itemOf),
    lists,
    ...namePlaces(
      order.flatMap((id) => works.get(id) ?? []),
      { document, owner, wording },
    ),
  };
  const groupIn = (section: Section | undefined, work: Work | undefined): Group | null =>
    section && work ? groupOf({ kind: 'work', work }, section, wording, now) : null;
  const finish = (result: CitationResult) =>
    finishDocument(
      {
        document,
        owner,
        style,
        options: options.value,
        header,
        sections,
        lists,
        groupOf: (list, id) => groupIn(laid[list]?.section, works.get(id)),
        order,
        works,
        tongue,
        findings,
        withoutReference,
        wording,
      },
      result,
    );
  return success({
    request,
    style,
    works: [...new Set([...(page?.works ?? []), ...laid.flatMap(({ items }) => workIds(items)), ...order])],
    finish,
  });
}

/** Works cited in words after a reference. */
function citedInWords(note: string | undefined): readonly string[] {
  return note?.includes('[@') ? citationsIn(parseRich(note)) : [];
}

/** "a work that was deleted", "3 items that were deleted": what is gone has no name any more. */
function goneWords(section: Section, gone: readonly string[]): string {
  const kinds = new Set(section.items.filter((ref) => gone.includes(ref.id)).map((ref) => ref.kind));
  const [one, many] = kinds.size > 1 ? ['an item', 'items'] : kinds.has('work') ? ['a work', 'works'] : ['an entry', 'entries'];
  return gone.length === 1 ? `${one} that was deleted` : `${gone.length} ${many} that were deleted`;
}

function workIds(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'work' ? [item.work.id] : []));
}

/** The works of every reference list: what it names, and for the first list of "everything cited" what no other list has. */
function referenceLists(laid: readonly Laid[], cited: readonly string[], withoutReference: ReadonlySet<string>): string[][] {
  const named = new Set(laid.filter(({ section }) => section.layout === 'references').flatMap(({ items }) => workIds(items)));
  let rest = cited.filter((id) => !named.has(id));
  return laid.map(({ section, items, cited: takesCited }) => {
    if (section.layout !== 'references') return [];
    const own = workIds(items).filter((id) => !withoutReference.has(id));
    if (!takesCited) return own;
    const all = [...own, ...rest.filter((id) => !section.exclude.includes(id))];
    rest = [];
    return all;
  });
}
