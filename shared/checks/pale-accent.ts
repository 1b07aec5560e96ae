import { byId } from '../compose/index-of.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { templateById } from '../templates/registry.ts';
import { defineRule } from './define-rule.ts';
import { quoted } from './item-names.ts';

/** The least contrast of text that WCAG 2 asks for (success criterion 1.4.3). */
const LEAST = 4.5;

type Colour = readonly [red: number, green: number, blue: number];

function parts(colour: string): Colour {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Contrast with white paper as WCAG 2 defines it, from 1 (white) to 21 (black). `colour` is written #1f4e79. */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The lightest shade of the same hue whose contrast with white is enough. */
function darker(colour: string): string {
  for (let share = 100; share > 0; share -= 1) {
    const shade = parts(colour).map((part) =>
      Math.round((part * share) / 100)
        .toString(16)
        .padStart(2, '0'),
    );
    const written = `#${shade.join('')}`;
    if (contrastWithWhite(written) >= LEAST) return written;
  }
  return '#000000';
}

/** The accent colour with which a document is printed; null where it cannot be printed. */
function accentOf(document: PortfolioDocument): string | null {
  const parsed = templateById(document.template)?.options.safeParse(document.options);
  return parsed?.success ? String((parsed.data as Record<string, unknown>).accent) : null;
}

export const paleAccent = defineRule({
  code: 'accent-pale',
  severity: 'hint',
  name: 'Links in a pale colour',
  explanation: 'Links are printed in the accent colour. Where it is pale, many people cannot read them on white paper or a bright screen.',
  spot: ({ documents }) =>
    documents.flatMap((document) => {
      const accent = document.archived ? null : accentOf(document);
      if (accent === null || contrastWithWhite(accent) >= LEAST) return [];
      const shown = (Math.floor(contrastWithWhite(accent) * 10) / 10).toFixed(1);
      return [
        {
          place: { collection: 'documents', id: document.id, path: ['options', 'accent'] },
          message: `The accent colour ${accent} of ${quoted(document.name)} has a contrast of ${shown} to white; text needs ${LEAST}.`,
        },
      ];
    }),
  fix: ({ documents }, { place }) => {
    const document = byId(documents).get(place?.id ?? '');
    const accent = document && accentOf(document);
    if (!document || !accent || contrastWithWhite(accent) >= LEAST) return null;
    return {
      label: 'Use a darker shade',
      done: 'The accent colour is a darker shade now.',
      command: { kind: 'set', collection: 'documents', id: document.id, changes: [{ path: ['options', 'accent'], value: darker(accent) }] },
    };
  },
});
