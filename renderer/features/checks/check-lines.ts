import { dismissalKey } from '../../../shared/checks/dismissed.ts';
import type { DismissedKey } from '../../../shared/portfolio/dismiss.ts';
import type { Draft, PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { TWICE } from '../../../shared/works/alike.ts';
import { type Found, findingKey } from '../../lib/findings.ts';
import { detailText, nameOf } from '../../lib/spot-text.ts';
import type { Spot } from '../../state/ui.ts';
import { type WayOut, wayOut } from './fixes.ts';

/** One line of the checks: what is wrong, where, and what can be done about it. */
export type Line = {
  readonly key: string;
  readonly tone: 'unfinished' | 'error' | 'warning' | 'hint';
  /** Code of the finding; none for an unfinished field. */
  readonly code: string | null;
  readonly message: string;
  readonly detail: string;
  readonly spot: Spot | null;
  readonly wayOut: WayOut | null;
  /** What remembers that it may stay as it is; null where it may not. */
  readonly dismissal: DismissedKey | null;
};

function draftLine(portfolio: PortfolioV1, draft: Draft): Line {
  const name = nameOf(portfolio, draft.collection, draft.id);
  return {
    key: `draft ${draft.collection} ${draft.id} ${draft.path}`,
    tone: 'unfinished',
    code: null,
    message: `“${draft.text}”: ${draft.message}`,
    detail: detailText(name, ''),
    spot: { collection: draft.collection, id: draft.id, path: draft.path },
    wayOut: null,
    dismissal: null,
  };
}

function spotOf({ code, place, documents: [document] }: Found): Spot | null {
  if (!place || place.collection === 'portfolio') return document === undefined ? null : { collection: 'documents', id: document };
  // The path of a pair is no field.
  return { collection: place.collection, id: place.id, path: code === TWICE ? undefined : place.path?.join('.') };
}

function findingLine(portfolio: PortfolioV1, finding: Found, readOnly: boolean): Line {
  const spot = spotOf(finding);
  const name = spot && nameOf(portfolio, spot.collection, spot.id);
  const others = finding.documents.filter((id) => id !== spot?.id).flatMap((id) => nameOf(portfolio, 'documents', id)?.title ?? []);
  return {
    key: findingKey(finding),
    tone: finding.severity,
    code: finding.code,
    message: finding.message,
    detail: [detailText(name, finding.message), others.length > 0 && `in ${others.join(', ')}`].filter(Boolean).join(' · '),
    spot,
    wayOut: readOnly ? null : wayOut(portfolio, finding),
    dismissal: readOnly ? null : dismissalKey(portfolio, finding),
  };
}

/** Unfinished fields first, then the findings, in their order. */
export function linesOf(portfolio: PortfolioV1, findings: readonly Found[], readOnly: boolean): Line[] {
  return [
    ...portfolio.drafts.map((draft) => draftLine(portfolio, draft)),
    ...findings.map((finding) => findingLine(portfolio, finding, readOnly)),
  ];
}
