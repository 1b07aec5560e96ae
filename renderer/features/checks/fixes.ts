import type { Section } from '../../../shared/model/document.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { TWICE } from '../../../shared/works/alike.ts';
import type { Found } from '../../lib/findings.ts';
import { type Fix, fixCommands, fixOf } from '../../lib/fix-finding.ts';
import { sectionFrom, sectionPresets } from '../../lib/section-presets.ts';
import { removeItem } from '../../state/actions.ts';
import { edit } from '../../state/app.ts';
import { forgetFinding } from '../../state/checks.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/ui.ts';

/** A button beside a finding that puts it right at once. */
export type WayOut = { readonly label: string; readonly run: () => void };

/** What can be done about a finding without going anywhere; null where somebody has to choose. */
export function wayOut(portfolio: PortfolioV1, finding: Found): WayOut | null {
  const { code, place, documents } = finding;
  const fix = fixOf(portfolio, finding);
  if (fix) return { label: fix.label, run: () => carryOut(finding, fix) };
  if (code === 'unnamed' && place && place.collection !== 'portfolio') {
    const { collection, id } = place;
    return { label: 'Delete', run: () => removeItem(collection, id) };
  }
  if (code === TWICE) return { label: 'Compare', run: () => openDialog('duplicates') };
  const [document] = documents;
  if (code === 'citation-without-list' && document !== undefined)
    return { label: 'Add a reference list', run: () => addReferences(document) };
  return null;
}

function carryOut(finding: Found, fix: Fix): void {
  const { portfolio } = useApp.getState();
  const commands = portfolio ? fixCommands(portfolio, finding.place, fix, 'carry-out') : [];
  if (commands.length === 0 || !edit({ kind: 'batch', label: fix.label, commands })) return;
  forgetFinding(finding);
  const otherwise = () => {
    const { portfolio: now } = useApp.getState();
    const back = now ? fixCommands(now, finding.place, fix, 'take-back') : [];
    if (back.length > 0) edit({ kind: 'batch', label: `Take back: ${fix.label}`, commands: back });
  };
  offerUndo({ message: fix.done, label: fix.label, otherwise });
}

/** Everything cited, as the last section of the document. */
function addReferences(id: string): void {
  const document = itemOf(useApp.getState(), 'documents', id);
  const preset = sectionPresets.find((one) => one.id === 'references');
  if (!document || !preset) return;
  const section = sectionFrom(preset, document.locale);
  const put = (sections: readonly Section[], label: string) =>
    edit({
      kind: 'batch',
      label,
      commands: [
        { kind: 'set', collection: 'documents', id, changes: [{ path: ['sections'], value: JSON.parse(JSON.stringify(sections)) }] },
      ],
    });
  const label = `Add a reference list to “${document.name}”`;
  if (!put([...document.sections, section], label)) return;
  const otherwise = () => {
    const now = itemOf(useApp.getState(), 'documents', id)?.sections ?? [];
    const others = now.filter((one) => one.id !== section.id);
    if (others.length < now.length) put(others, 'Remove section');
  };
  offerUndo({ message: `Added the section “${section.heading}” to “${document.name}”.`, label, otherwise });
}
