import { dismissalKey } from '../../../shared/checks/dismissed.ts';
import { checkInfo } from '../../../shared/checks/registry.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { describe as wordsFor } from '../../../shared/portfolio/describe.ts';
import { type DismissedKey, sameDismissal } from '../../../shared/portfolio/dismiss.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { TWICE } from '../../../shared/works/alike.ts';
import { detailText, nameOf } from '../../lib/spot-text.ts';
import { edit } from '../../state/app.ts';
import type { DismissedFinding } from '../../state/checks.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { useApp } from '../../state/store.ts';

/** Hides a finding that may stay as it is, and offers to take that back. */
export function dismiss(key: DismissedKey, reason: string): void {
  const { portfolio } = useApp.getState();
  const command: Command = { kind: 'dismiss', dismissed: { ...key, reason: reason.trim() } };
  if (!portfolio || !edit(command)) return;
  const message = 'Dismissed. It stands under “Dismissed”, below the other findings.';
  offerUndo({ message, label: wordsFor(command, portfolio), otherwise: () => bringBack(key) });
}

/** Shows a dismissed finding among the others again. */
export function bringBack({ code, collection, id, path }: DismissedKey): void {
  edit({ kind: 'restore', code, collection, id, ...(path === undefined ? {} : { path }) });
}

/** A dismissed finding as it is listed. */
export type DismissedLine = { readonly key: DismissedKey; readonly message: string; readonly detail: string; readonly reason: string };

/** Of a pair that may be one work and is not: which two works they are; null for everything else, and where one of them is gone. */
function keptApart(portfolio: PortfolioV1, { code, id, path }: DismissedKey): string | null {
  if (code !== TWICE || path === undefined) return null;
  const [one, other] = [path, id].map((work) => nameOf(portfolio, 'works', work));
  return one && other ? `“${one.title}” and “${other.title}” are two works` : null;
}

/** Everything that was dismissed, also what is not found any more. */
export function dismissedLines(portfolio: PortfolioV1, found: readonly DismissedFinding[]): DismissedLine[] {
  const keyed = found.map((finding) => ({ finding, key: dismissalKey(portfolio, finding) }));
  return (portfolio.dismissed ?? []).map(({ reason, ...key }) => {
    const still = keyed.find((one) => one.key && sameDismissal(one.key, key))?.finding;
    const message = still?.message ?? keptApart(portfolio, key) ?? `${checkInfo(key.code)?.name ?? 'Something'}: not found any more`;
    return { key, message, detail: detailText(nameOf(portfolio, key.collection, key.id), message), reason };
  });
}
