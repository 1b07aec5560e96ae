import { describe, expect, it } from 'vitest';
import { csvExport } from '../../shared/formats/csv/csv-export.ts';
import { work } from '../builders/portfolio.ts';
import { written } from './round-trips.ts';

/** Rows of a table as RFC 4180 has it, read sign by sign. */
function rows(text: string): string[][] {
  const table: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted && sign === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted || (sign !== ',' && sign !== '\r' && sign !== '\n')) cell += sign;
    else {
      table.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        table.push([]);
        i++;
      }
    }
  }
  return table.slice(0, -1);
}

describe('CSV', () => {
  const table = (...works: Parameters<typeof written>[1]) => {
    const [head = [], ...body] = rows(written(csvExport, works).slice(1));
    return body.map((cells) => Object.fromEntries(cells.map((cell, i) => [head[i], cell])));
  };

  it('begins with a byte order mark and CSL names, and ends every row as Windows does', () => {
    const text = written(csvExport, [work('w', 'book')]);
    expect(text).toBe('\uFEFFcitation-key,type,title,author,issued,container-title,DOI\r\ntitle,book,Title of w,,,,\r\n');
  });

  it('keeps commas, quotation marks and lines inside of a cell', () => {
    const abstract = 'First, “this”.\nThen "that".';
    expect(
      table(work('w', 'book', { title: 'A, "B"', abstract, issued: { edtf: '2020-03' } }, ['Ada Berg', { literal: 'Tides; Waves, Ltd' }])),
    ).toEqual([expect.objectContaining({ title: 'A, "B"', abstract, author: 'Berg, Ada; {Tides; Waves, Ltd}', issued: '2020-03' })]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes text of %j, which a spreadsheet would run', (abstract) => {
    expect(table(work('w', 'book', { abstract }))[0]?.abstract).toBe(`'${abstract}`);
  });

  it('has a column for what at least one work says, and prints marks as words', () => {
    const [one, two] = table(work('w1', 'book', { title: '*Waves*', publisher: 'P & Q' }), work('w2', 'book', { edition: '2' }));
    expect(one).toMatchObject({ title: 'Waves', publisher: 'P & Q', edition: '' });
    expect(two).toMatchObject({ publisher: '', edition: '2' });
    expect(one).not.toHaveProperty('volume');
  });
});
