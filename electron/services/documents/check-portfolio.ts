import { notAccessible } from '../../../shared/checks/not-accessible.ts';
import { overPages } from '../../../shared/checks/over-pages.ts';
import { rules } from '../../../shared/checks/registry.ts';
import { definitionOf } from '../../../shared/entries/registry.ts';
import type { PortfolioDocument } from '../../../shared/model/document.ts';
import type { Finding } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { workKindOf } from '../../../shared/works/work-kinds.ts';
import type { References } from '../citations/references.ts';
import { type Coverage, composeExactly } from './compose.ts';
import type { PageFacts, Typesetter } from './typesetter.ts';

export type Checked = { readonly document: string | null; readonly finding: Finding };

/** Entries and works that were begun and have no name yet. */
function unnamed(portfolio: Portfolio): Checked[] {
  const finding = (collection: 'entries' | 'works', id: string, kind: string): Checked => ({
    document: null,
    finding: {
      code: 'unnamed',
      severity: 'warning',
      message: `${kind} without a name: fill it in or delete it.`,
      place: { collection, id },
    },
  });
  return [
    ...portfolio.entries
      .filter((entry) => !definitionOf(entry.kind).summary(entry).title.trim())
      .map((entry) => finding('entries', entry.id, definitionOf(entry.kind).name.one)),
    ...portfolio.works.filter((work) => !work.title.trim()).map((work) => finding('works', work.id, workKindOf(work).name.one)),
  ];
}

/** What the kinds say about entries that are valid, unless a document that prints the entry has said it. */
function aboutEntries(portfolio: Portfolio, said: readonly Checked[]): Checked[] {
  const key = ({ code, place }: Finding) => `${code}|${place?.collection}|${place?.id}`;
  const known = new Set(said.map(({ finding }) => key(finding)));
  return portfolio.entries
    .flatMap((entry) => definitionOf(entry.kind).check?.(entry) ?? [])
    .filter((finding) => !known.has(key(finding)))
    .map((finding) => ({ document: null, finding }));
}

/** Lets what somebody does now go first: at 1,000 works the rules take 100 ms together. */
const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/** What the rules say about the portfolio as a whole; what they say about a document is one of its findings. */
async function byRules(portfolio: Portfolio): Promise<Checked[]> {
  const checked: Checked[] = [];
  const now = new Date();
  for (const rule of rules) {
    await breathe();
    for (const finding of rule.find(portfolio, now))
      checked.push({ document: finding.place?.collection === 'documents' ? finding.place.id : null, finding });
  }
  return checked;
}

export type CheckTools = {
  readonly references: References;
  readonly coverage: Coverage;
  readonly typesetter: Pick<Typesetter, 'inspect'>;
  /** Which documents are laid out: that is slow, and the pages that somebody is writing on wait for it. */
  readonly inspect: 'with-limit' | 'all';
};

/** What only the finished pages show: too many of them, or that screen readers cannot read them. */
export function aboutPages(document: PortfolioDocument, { pages, refusal }: PageFacts): readonly Finding[] {
  return [...overPages(document, pages), ...notAccessible(document, refusal)];
}

async function aboutDocument(portfolio: Portfolio, document: PortfolioDocument, tools: CheckTools): Promise<readonly Finding[]> {
  const composed = await composeExactly(portfolio, document.id, tools.references, tools.coverage);
  if (!composed.ok)
    return [{ code: composed.code, severity: 'error', message: composed.message, ...(composed.place ? { place: composed.place } : {}) }];
  const { cv, findings } = composed.value;
  // Of a web site there are no such pages.
  if (document.site || (document.pages === undefined && tools.inspect === 'with-limit')) return findings;
  const facts = await tools.typesetter.inspect(cv);
  // A failure shows in the preview and at the export, with its reason.
  if (!facts.ok) return findings;
  // What stops the export, such as a character that no font has, is said already.
  const refusal = findings.some(({ severity }) => severity === 'error') ? null : facts.value.refusal;
  return [...findings, ...aboutPages(document, { ...facts.value, refusal })];
}

/**
 * Every finding, dismissed ones too: unfinished fields of the portfolio, then what is wrong or doubtful in each document, then what the
 * rules say.
 */
export async function checkPortfolio(portfolio: Portfolio, tools: CheckTools): Promise<Checked[]> {
  const unfinished = portfolio.drafts.map(
    (draft): Checked => ({
      document: null,
      finding: {
        code: 'unfinished',
        severity: 'warning',
        message: `“${draft.text}” is not accepted yet: ${draft.message}`,
        place: { collection: draft.collection, id: draft.id, path: draft.path.split('.') },
      },
    }),
  );
  const checked: Checked[] = [...unfinished, ...unnamed(portfolio)];
  for (const document of portfolio.documents) {
    if (document.archived) continue;
    await breathe();
    const findings = await aboutDocument(portfolio, document, tools);
    checked.push(...findings.map((finding) => ({ document: document.id, finding })));
  }
  checked.push(...aboutEntries(portfolio, checked), ...(await byRules(portfolio)));
  return checked;
}
