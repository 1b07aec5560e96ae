import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../shared/entries/registry.ts';
import { composed, outline } from '../builders/compose.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const owner = person('o', 'Ada', 'Owner');
const joint = work('joint', 'book', { issued: { edtf: '2020' } }, [{ family: 'Owner', given: 'Ada', person: 'o' }]);

/** How one entry is printed, in full and in one line. */
async function printed(kind: EntryKind, fields: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const of = (layout: string) =>
    portfolio({
      people: [owner],
      works: [joint],
      entries: [entry(kind, 'x', 'o', fields)],
      documents: [
        document(
          'o',
          [section('S', layout, { items: [{ kind: 'entry', id: 'x' }] }), section('R', 'references', { works: ['cited'] })],
          more,
        ),
      ],
    });
  const text = async (layout: string) => {
    const lines = outline((await composed(of(layout))).cv);
    const end = lines.indexOf('## R');
    return lines.slice(1, end < 0 ? undefined : end);
  };
  return { full: await text('entries'), line: (await text('lines'))[0] };
}

describe('kinds of entries on the page', () => {
  it('print a grant with its amount as the language of the document writes it', async () => {
    const fields = {
      title: 'Soils',
      funder: 'Research Fund',
      scheme: 'Starting Grants',
      amount: { value: 250_000, currency: 'USD' },
      role: 'Co-investigator',
      status: 'applied',
      number: 'A-1',
      dates: { edtf: '2024/2027' },
    };
    expect(await printed('grant', fields)).toEqual({
      full: ['Soils | Research Fund | Starting Grants | $250,000 | 2024 – 2027', '  Co-investigator · no. A-1 · applied for'],
      line: 'Soils, Research Fund, Starting Grants, $250,000, Co-investigator, applied for, 2024 – 2027',
    });
    expect((await printed('grant', fields, { locale: 'en-GB' })).full[0]).toContain('US$250,000');
    expect((await printed('grant', { title: 'Soils', status: 'awarded' })).full).toEqual(['Soils']);
  });

  it('print a course with its code, size and evaluation', async () => {
    const fields = { course: 'Hydrology', code: 'H1', role: 'Lecturer', level: 'MSc', size: 1, evaluation: '4.8 of 5' };
    expect(await printed('teaching', fields)).toEqual({
      full: ['Hydrology (H1)', '  Lecturer · MSc · 1 student · evaluation 4.8 of 5'],
      line: 'Hydrology (H1), Lecturer, MSc',
    });
  });

  it('print joint works of a supervision as citations', async () => {
    expect(
      await printed('supervision', { name: 'Tom Fenn', level: 'PhD', topic: 'Roots', outcome: 'graduated', works: ['joint'] }),
    ).toEqual({
      full: ['Tom Fenn, PhD', '  Roots', '  graduated · [1]'],
      line: 'Tom Fenn, PhD, Roots, graduated [1]',
    });
  });

  it('print numbers of reviews', async () => {
    const fields = { venue: 'Journal', role: 'Reviewer', count: 12, dates: { edtf: '2023/..' } };
    expect((await printed('reviewing', fields)).line).toBe('Reviewer, Journal, 12 reviews, 2023 – Present');
  });

  it('print a certificate as a link with the day until which it is valid', async () => {
    const fields = { title: 'Licence', issuer: 'Office', validUntil: { edtf: '2028-05' }, url: 'https://example.org/l' };
    expect((await printed('certification', fields)).line).toBe('Licence, Office, valid until May 2028');
  });

  it('print a language with its levels', async () => {
    const fields = { language: 'Swedish', level: 'C1', writing: 'B2', certificate: 'Swedex' };
    expect((await printed('language', fields)).line).toBe('Swedish: C1 (writing B2), Swedex');
    expect((await printed('language', { language: 'English', level: 'native' })).line).toBe('English: native');
  });

  it('print a free text with fields of its own', async () => {
    const fields = {
      label: 'Expedition',
      text: 'To the fens',
      dates: { edtf: '2023' },
      details: [{ label: 'Team', text: 'Six' }, { text: 'Wet' }],
    };
    expect(await printed('custom', fields)).toEqual({
      full: ['Expedition | 2023', '  To the fens', '  Team: Six', '  Wet'],
      line: 'Expedition: To the fens; Team: Six; Wet, 2023',
    });
    expect((await printed('custom', { label: 'Interests', text: 'soil' })).full).toEqual(['Interests: soil']);
  });
});

describe('referees', () => {
  const referee = { name: 'Prof. Oda Marsh', position: 'Professor', contacts: [{ id: 'c', kind: 'email', value: 'oda@example.org' }] };
  const listed = async (fields: Record<string, unknown>, items: readonly { kind: string; id: string }[]) => {
    const whole = portfolio({
      people: [owner],
      entries: [{ kind: 'referee', id: 'x', person: 'o', ...referee, ...fields } as never],
      documents: [document('o', [section('S', 'entries', { kinds: ['referee'], items })])],
    });
    return outline((await composed(whole)).cv);
  };
  const picked = [{ kind: 'entry', id: 'x' }];
  const page = ['## S', 'Prof. Oda Marsh', '  Professor', '  oda@example.org'];

  it('are private unless the file says otherwise, and printed where they are picked by hand', async () => {
    expect(await listed({}, [])).toEqual([]);
    expect(await listed({}, picked)).toEqual(page);
    expect(await listed({ private: true }, picked)).toEqual(page);
    expect(await listed({ private: false }, [])).toEqual(page);
  });
});
