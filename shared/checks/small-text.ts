import { byId } from '../compose/index-of.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { templateById } from '../templates/registry.ts';
import { defineRule } from './define-rule.ts';
import { quoted } from './item-names.ts';

/** Points: below it notes, contacts and raised signs, which are smaller than the text, are hard to make out. */
const LEAST = 9;

/** Size of the text in points; null where the document cannot be printed. */
function sizeOf(document: PortfolioDocument): number | null {
  const parsed = templateById(document.template)?.options.safeParse(document.options);
  return parsed?.success ? Number((parsed.data as Record<string, unknown>).size) : null;
}

const isSmall = (document: PortfolioDocument): boolean => (sizeOf(document) ?? LEAST) < LEAST;

export const smallText = defineRule({
  code: 'text-small',
  severity: 'hint',
  name: 'Very small text',
  explanation: `Print below ${LEAST} points is hard to read for many, on paper above all. Leaving things out helps more than small print.`,
  spot: ({ documents }) =>
    documents
      .filter((document) => !document.archived && isSmall(document))
      .map((document) => ({
        place: { collection: 'documents', id: document.id, path: ['options', 'size'] },
        message: `The text of ${quoted(document.name)} is set in ${sizeOf(document)} points.`,
      })),
  fix: ({ documents }, { place }) => {
    const document = byId(documents).get(place?.id ?? '');
    if (!document || !isSmall(document)) return null;
    return {
      label: `Use ${LEAST} points`,
      done: `The text is set in ${LEAST} points now. See whether the pages still suit you.`,
      command: { kind: 'set', collection: 'documents', id: document.id, changes: [{ path: ['options', 'size'], value: LEAST }] },
    };
  },
});
