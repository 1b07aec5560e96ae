import { describe, expect, it } from 'vitest';
import type { Inline } from '../../shared/compose/cv-document.ts';
import { pageData } from '../../shared/templates/page-data.ts';
import { bilingualPortfolio } from '../builders/bilingual.ts';
import { composed, outline } from '../builders/compose.ts';

type Parts = ReturnType<typeof bilingualPortfolio>;

const german = async (change: (portfolio: Parts) => Partial<Parts> = () => ({})) => {
  const portfolio = bilingualPortfolio();
  return composed({ ...portfolio, ...change(portfolio) }, 'lebenslauf');
};
const changed = (portfolio: Parts, id: string, fields: Record<string, unknown>) => ({
  entries: portfolio.entries.map((entry) => (entry.id === id ? ({ ...entry, ...fields } as typeof entry) : entry)),
});

/** Words with the language they are said to be in. */
function foreign(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, text, language } = value as Partial<Extract<Inline, { kind: 'text' }>>;
  if (kind === 'text') return language ? [`${language}: ${text}`] : [];
  return Object.values(value).flatMap(foreign);
}

describe('a document in another language', () => {
  it('prints what there is in it and the rest as it was written', async () => {
    const { cv } = await german();
    expect(outline(cv)).toEqual([
      '## Über mich',
      'Marit Osterkamp misst, wie sich Wasser durch Torf bewegt [1].',
      '## Stellen und Förderung',
      'Dozentin | Harbour University | Hafenstadt | 2021 – heute',
      '  Leitung der Torfgruppe, siehe [1]',
      '  Stellvertretung: Leiterin des Labors',
      'Peat under pressure | Mire Fund | 2022 – 2024',
      '## Lehre',
      'Feldhydrologie (301), First year, 2023',
      '## Methoden',
      'Methoden: Wasserbilanz, Modellierung: (Torf, Sand)',
      '## Schriften',
      '[1] M. Osterkamp, „Slow Water“, Mire, 2023. Preis der Zeitschrift',
    ]);
  });

  it('says in which language its other words are, for hyphenation and reading aloud', async () => {
    const { cv } = await german();
    expect(foreign(cv)).toEqual(['en: Mire Fund', 'en: Peat under pressure', 'en: First year']);
    expect(foreign(pageData(cv))).toEqual(foreign(cv));
    expect(foreign((await composed(bilingualPortfolio(), 'cv')).cv)).toEqual([]);
  });

  it('finds one hint for each item that falls back, about what it prints', async () => {
    const { findings } = await german();
    expect(findings).toEqual([
      {
        code: 'text-not-translated',
        severity: 'hint',
        message: '2 texts of “Peat under pressure” are printed in English: they have no German yet.',
        place: { collection: 'entries', id: 'money', path: ['translations', 'de'] },
      },
      {
        code: 'text-not-translated',
        severity: 'hint',
        message: 'One text of “Field Hydrology” is printed in English: it has no German yet.',
        place: { collection: 'entries', id: 'course', path: ['translations', 'de'] },
      },
    ]);
    expect((await composed(bilingualPortfolio(), 'cv')).findings).toEqual([]);
  });

  it('finds none for words that it has of its own, and for people who write in its language', async () => {
    const worded = await german(({ documents }) => ({
      documents: documents.map((one) => ({ ...one, entries: { money: { fields: { title: 'Torf', funder: 'Moorfonds' } } } })),
    }));
    expect(worded.findings.map(({ place }) => place?.id)).toEqual(['course']);
    const native = await german(({ people }) => ({ people: people.map((one) => ({ ...one, language: 'de' })) }));
    expect(native.findings).toEqual([]);
  });

  it('leads from its lines to the texts that it prints', async () => {
    const { cv } = await german();
    const paths = cv.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [block.source, ...(block.kind === 'entry' ? block.details.map(({ source }) => source) : [])]),
    );
    expect(paths.flatMap((source) => source?.path ?? [])).toEqual([
      'translations.de.biography',
      'translations.de.details.l1.text',
      'translations.de.details.l2.text',
    ]);
  });

  it('cites what its own words cite, and says where a work is missing', async () => {
    const { findings } = await german((portfolio) =>
      changed(portfolio, 'post', { translations: { de: { role: 'Dozentin', details: { l1: { text: 'siehe [@gone]' } } } } }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'citation-gone',
        place: { collection: 'entries', id: 'post', path: ['translations', 'de', 'details', 'l1', 'text'] },
      }),
    );
  });
});
