import type { PortfolioDocument } from '../model/document.ts';
import type { Finding } from '../model/problem.ts';
import type { Work } from '../model/work.ts';
import { plainText } from '../text/parse-rich.ts';
import type { CvDocument, CvSection, Inline, Run, Source } from './cv-document.ts';
import { bindCitations } from './no-break.ts';
import { mapCitations, mapHeader, mapSections } from './walk.ts';

/** Ids of cited works in reading order, from a run, a header or a section. */
export function citationsIn(from: Run | CvDocument['header'] | CvSection): string[] {
  const ids: string[] = [];
  const note = (run: Run): Run =>
    mapCitations(run, (citation) => {
      ids.push(citation.work);
      return citation;
    });
  if ('blocks' in from) mapSections([from], note);
  else if ('contacts' in from) mapHeader(from, note);
  else note(from);
  return ids;
}

type Context = {
  readonly document: PortfolioDocument;
  readonly works: ReadonlyMap<string, Work>;
  readonly listed: ReadonlySet<string>;
  readonly withoutReference: ReadonlySet<string>;
  /** Printed where a work is gone. */
  readonly missing: string;
  readonly cite: (id: string) => Run;
  readonly findings: Finding[];
};

/** Gives every citation of a run its printed form and reports those that lead nowhere, with the place where they stand. */
export function resolveCitations(context: Context): (run: Run, source: Source) => Run {
  const { works, listed, withoutReference, findings, document } = context;
  const reported = new Set<string>();
  const report = (finding: Finding) => {
    const key = `${finding.code}|${finding.message}|${JSON.stringify(finding.place)}`;
    if (!reported.has(key)) findings.push(finding);
    reported.add(key);
  };
  const one = (citation: Extract<Inline, { kind: 'citation' }>, source: Source): Inline => {
    const work = works.get(citation.work);
    const place = { collection: source.collection, id: source.id, ...(source.path ? { path: source.path.split('.') } : {}) };
    if (!work) {
      report({
        code: 'citation-gone',
        severity: 'error',
        message: 'A citation points to a work that was deleted. Remove the citation or cite another work.',
        place,
      });
      return { kind: 'text', text: context.missing, marks: ['strong'] };
    }
    if (withoutReference.has(work.id)) {
      report({
        code: 'citation-unlisted',
        severity: 'error',
        message: `“${plainText(work.title)}” is cited, but “${document.name}” gives it no reference. Remove the citation or let the document list the work.`,
        place,
      });
      return { kind: 'text', text: context.missing, marks: ['strong'] };
    }
    const target = listed.has(work.id);
    if (!target)
      report({
        code: 'citation-without-list',
        severity: 'warning',
        message: `“${plainText(work.title)}” is cited, but no reference list of “${document.name}” shows it. Add a section that lists references.`,
        place,
      });
    return { ...citation, content: context.cite(work.id), ...(target ? { target: `ref-${work.id}` } : {}) };
  };
  return (run, source) => bindCitations(mapCitations(run, (citation) => one(citation, source)));
}
