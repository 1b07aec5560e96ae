import { planDocument } from '../compose/compose.ts';
import { byId } from '../compose/index-of.ts';
import type { Person } from '../model/person.ts';
import type { Finding, Result } from '../model/problem.ts';
import { failure, success } from '../model/problem.ts';
import type { Work } from '../model/work.ts';
import { ownerKind } from '../portfolio/owners.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { citationKeys, whyNotKeys } from './citation-keys.ts';
import { citationsAsWords } from './citations-as-words.ts';
import type { ExportFormat, ExportSlice } from './export-format.ts';

/** What is to be written: the works that a document prints or cites, these works in this order, or, without either, all of them. */
export type ExportChoice = {
  readonly document?: string;
  readonly works?: readonly string[];
  /** Pattern of citation keys; see citation-keys.ts. */
  readonly keys?: string;
  /** Private notes on works go along. */
  readonly notes?: boolean;
};

/**
 * The text of a file, and what was left out of it. Private works are written where they were picked, in a document or by hand, only;
 * works without a title never are. Fails when the document is gone or the pattern of keys cannot be used.
 * @param now the present year
 */
export function exportText(
  portfolio: Portfolio,
  format: ExportFormat,
  choice: ExportChoice,
  now: number,
): Result<{ readonly text: string; readonly works: number; readonly findings: readonly Finding[] }> {
  const wrong = choice.keys ? whyNotKeys(choice.keys) : null;
  if (wrong) return failure('keys-invalid', wrong);
  const owner = portfolio.documents.find(({ id }) => id === choice.document)?.owner;
  if (format.whose === 'person' && ownerKind(portfolio, owner) === 'group')
    return failure(
      'format-unfit',
      `${format.name} is made of a person, and this document is about a group. Choose a document of a person.`,
    );
  const chosen = chosenWorks(portfolio, choice, now);
  if (!chosen.ok) return chosen;
  const titled = chosen.value.filter(({ title }) => title.trim());
  const picked = choice.document !== undefined || choice.works !== undefined;
  const shown = titled.filter((work) => picked || !work.private);
  const works = shown.map((work) => (choice.notes ? work : withoutNote(work)));
  // Who wrote a private work is told nowhere.
  const cited = byId(portfolio.works.filter((work) => !work.private));
  const slice: ExportSlice = {
    works: citationsAsWords(works, cited),
    people: citationsAsWords(ownerFirst(portfolio.people, owner), cited),
    entries: citationsAsWords(
      portfolio.entries.filter((entry) => !entry.private),
      cited,
    ),
    keys: citationKeys(portfolio.works, choice.keys || undefined),
  };
  return success({
    text: format.write(slice),
    works: works.length,
    findings: [...leftOut(chosen.value.length - titled.length, 'untitled'), ...leftOut(titled.length - shown.length, 'private')],
  });
}

/** Everybody, the owner of what is written before the others. */
export function ownerFirst(people: readonly Person[], owner: string | undefined): readonly Person[] {
  return people.toSorted((a, b) => Number(b.id === owner) - Number(a.id === owner));
}

function chosenWorks(portfolio: Portfolio, { document, works }: ExportChoice, now: number): Result<readonly Work[]> {
  const all = byId(portfolio.works);
  const found = (ids: readonly string[]) => success(ids.flatMap((id) => all.get(id) ?? []));
  if (works) return found(works);
  if (document === undefined) return success(portfolio.works);
  const plan = planDocument(portfolio, document, now);
  return plan.ok ? found(plan.value.works) : plan;
}

function withoutNote({ annote: _annote, ...work }: Work): Work {
  return work;
}

const reasons = {
  private: { one: 'One work is private', many: 'works are private', way: 'Tick what you want in the table of works to export it.' },
  untitled: { one: 'One work has no title yet', many: 'works have no title yet', way: 'Give it one to export it.' },
} as const;

function leftOut(count: number, reason: keyof typeof reasons): Finding[] {
  const { one, many, way } = reasons[reason];
  const message = `${count === 1 ? `${one} and was` : `${count.toLocaleString('en-GB')} ${many} and were`} left out. ${way}`;
  return count > 0 ? [{ code: `${reason}-left-out`, severity: 'warning', message }] : [];
}
