import { describe, expect, it } from 'vitest';
import { formatDates } from '../../shared/compose/format-dates.ts';
import type { Locale } from '../../shared/model/locales.ts';
import { wordingFor } from '../../shared/wording/wording.ts';
import { composed, outline } from '../builders/compose.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const style = { month: 'long', separator: ' – ' } as const;
const dated = (locale: string, edtf: string, month: 'long' | 'short' | 'number' = 'long') =>
  formatDates({ edtf }, { ...style, month }, locale, wordingFor(locale));

describe('dates', () => {
  it.each([
    ['en-GB', '2024-10-05', '5 October 2024'],
    ['en-US', '2024-10-05', 'October 5, 2024'],
    ['de-DE', '2024-10-05', '5. Oktober 2024'],
    ['fr-FR', '2019-03/..', 'mars 2019 – aujourd’hui'],
    ['es-ES', '2024-10', 'octubre de 2024'],
    ['pl-PL', '2021/2023', '2021 – 2023'],
    ['nl-NL', '2024-23', 'najaar 2024'],
    ['it-IT', '1998~', 'ca. 1998'],
    ['pt-PT', '2024-10/..', 'outubro de 2024 – presente'],
    ['zh-CN', '2024-10', '2024年10月'],
    ['ja-JP', '2024-10-05', '2024年10月5日'],
  ])('in %s: %s is “%s”', (locale, edtf, text) => expect(dated(locale, edtf)).toBe(text));
});

describe('a document in another language', () => {
  const owner = person('o', 'Ilse', 'Varga');
  const made = (locale: Locale) =>
    composed(
      portfolio({
        people: [owner],
        works: [
          work('p', 'article-journal', { 'container-title': 'Limnos', issued: { edtf: '2024' } }, [
            { family: 'Varga', given: 'Ilse', person: 'o' },
            'Ben Beta',
          ]),
          work('q', 'paper-conference', { 'container-title': 'Hydros', status: [{ status: 'submitted' }] }, [
            { family: 'Varga', given: 'Ilse', person: 'o' },
          ]),
        ],
        entries: [
          entry('education', 'e', 'o', {
            degree: 'PhD',
            area: 'Hydrology',
            dates: { edtf: '2022/..' },
            details: [{ role: 'thesis', text: 'On rain' }],
          }),
          entry('reviewing', 'r', 'o', { venue: 'Limnos', count: 3 }),
        ],
        documents: [
          document(
            'o',
            [
              section('A', 'entries', { kinds: ['education'] }),
              section('B', 'run-in', { kinds: ['reviewing', 'education'] }),
              section('C', 'lines', { works: ['conference-paper'] }),
              section('D', 'references', { works: ['journal-article'], group: 'type' }),
            ],
            { locale, style: 'apa' },
          ),
        ],
      }),
    );

  it('prints its fixed words, dates and references in German', async () => {
    const lines = outline((await made('de-DE')).cv);
    expect(lines).toEqual([
      '## A',
      'PhD in Hydrology | 2022 – heute',
      '  Titel der Arbeit: On rain',
      '## B',
      'PhD in Hydrology, 2022 – heute und Limnos, 3 Gutachten.',
      '## C',
      'Title of q eingereicht bei Hydros',
      '## D',
      '### Zeitschriftenartikel',
      'Varga, I., & Beta, B. (2024). Title of p. Limnos.',
    ]);
  });

  it('joins lists as the language does', async () => {
    expect(outline((await made('es-ES')).cv).join('\n')).toContain(' y Limnos, 3 revisiones.');
  });
});

describe('words of a document of its own', () => {
  const lines = async (words: Record<string, string>) => {
    const owner = person('o', 'Ilse', 'Varga');
    const me = { family: 'Varga', given: 'Ilse', person: 'o' };
    const { cv } = await composed(
      portfolio({
        people: [owner],
        works: [
          work('q', 'paper-conference', { 'container-title': 'Hydros', status: [{ status: 'submitted' }] }, [me]),
          work('r', 'article-journal', { status: [{ status: 'submitted' }] }, [me]),
        ],
        entries: [],
        documents: [document('o', [section('C', 'lines', { works: ['conference-paper', 'journal-article'] })], { words })],
      }),
    );
    return outline(cv).join('\n');
  };

  it('stand for those of the language, with and without a venue', async () => {
    expect(await lines({})).toContain('submitted to Hydros');
    const own = await lines({ 'status.submitted': 'under consideration at', 'statusAlone.submitted': '' });
    expect(own).toContain('under consideration at Hydros');
    expect(own).not.toMatch(/submitted/);
  });
});
