import { describe, expect, it } from 'vitest';
import { sectionItems } from '../../../../renderer/features/documents/use-section-items.ts';
import { entry, person, portfolio, section, work } from '../../../builders/portfolio.ts';

const ada = [{ family: 'Owner', given: 'Ada', person: 'ada' }];
const whole = portfolio({
  people: [person('ada', 'Ada', 'Owner')],
  works: [
    work('talk', 'speech', { issued: { edtf: '2020' } }, ada),
    work('book', 'book', { issued: { edtf: '2022' } }, ada),
    work('foreign', 'book', { issued: { edtf: '2021' } }, ['Ben Beta']),
  ],
  entries: [entry('award', 'prize', 'ada', { title: 'Prize', dates: { edtf: '2023' } })],
});

const rows = (fields: Record<string, unknown>, layout = 'lines', references: readonly { id: string; label: string }[] = []) =>
  sectionItems(whole, 'ada', section('s', layout, fields), references).map(({ id, number, kind, date, picked, gone }) =>
    [id, number, kind, date, picked && 'picked', gone && 'gone'].filter(Boolean).join(' '),
  );

describe('the items of a section', () => {
  it('keep what is left out, at its place, and tell what was picked from what comes by its kind', () => {
    const fields = { kinds: ['award'], works: ['book'], exclude: ['prize'], items: [{ kind: 'work', id: 'talk' }] };
    expect(rows(fields)).toEqual(['prize Award 2023', 'book Book 2022', 'talk Talk 2020 picked']);
  });

  it('show what a limit lets through, and what was left out by hand', () => {
    expect(rows({ works: ['all'], filter: { most: 1 } })).toEqual(['book Book 2022']);
    expect(rows({ works: ['all'], filter: { most: 1 }, exclude: ['book'] })).toEqual(['book Book 2022', 'talk Talk 2020']);
  });

  it('end with what was deleted', () => {
    const items = [
      { kind: 'entry', id: 'lost' },
      { kind: 'work', id: 'talk' },
    ];
    expect(rows({ items, order: 'manual' })).toEqual(['talk Talk 2020 picked', 'lost picked gone']);
  });

  it('stand in printed order in a reference list, those without a number last', () => {
    const references = [
      { id: 'talk', label: '[1]' },
      { id: 'foreign', label: '[2]' },
    ];
    expect(rows({ works: ['all', 'cited'] }, 'references', references)).toEqual([
      'talk [1] Talk 2020',
      'foreign [2] Book 2021',
      'book Book 2022',
    ]);
    expect(rows({ works: ['cited'], exclude: ['foreign'] }, 'references', [])).toEqual(['foreign Book 2021']);
  });
});
