import { describe, expect, it } from 'vitest';
import { dataFormats } from '../../shared/formats/export-registry.ts';
import { importFormats } from '../../shared/formats/registry.ts';
import { parseEdtf } from '../../shared/model/dates.ts';
import { familyName } from '../../shared/model/names.ts';
import { plainText } from '../../shared/text/parse-rich.ts';
import { samplePortfolio, work } from '../builders/portfolio.ts';
import { written } from '../formats/round-trips.ts';

const { works, people, entries } = samplePortfolio();
const yearOf = (edtf = '') => String(parseEdtf(edtf)?.start && edtf.slice(0, 4));

describe.each(dataFormats.map((format) => [format.id, format] as const))('the export format %s', (_, format) => {
  it('says what it is', () => {
    expect(format.id).toMatch(/^[a-z][a-z-]*$/);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.mime).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    expect(format.about).toMatch(/\.$/);
    expect(dataFormats.filter(({ id }) => id === format.id)).toHaveLength(1);
  });

  it('writes nothing without failing', () => {
    expect(written(format, [])).toEqual(expect.any(String));
  });

  it.runIf(format.holds === 'works')('keeps the title, authors, year and DOI of every work of the sample', () => {
    // Each work alone, so that nothing is found in its neighbour.
    for (const one of works) {
      const text = written(format, [one])
        .replace(/[{}]/g, '')
        .replace(/<\/?(sup|i)>/g, '')
        .replaceAll('$10^3$', '10³')
        .replaceAll('103', '10³');
      expect(text).toContain(plainText(one.title));
      for (const { name } of one.contributors) expect(text).toContain(familyName(name).split(' ').at(-1));
      expect(text).toContain(yearOf((one.issued ?? one['event-date'])?.edtf));
      if (one.DOI) expect(text).toContain(one.DOI);
    }
  });

  it.runIf(importFormats.some(({ id }) => id === format.id))('writes what its reader knows by its looks', () => {
    const text = format.write({ works, people, entries, keys: new Map(works.map(({ id }) => [id, id])) });
    expect(importFormats.find((reader) => reader.recognises(text))?.id).toBe(format.id);
  });

  it('never tells where files lie on a disk', () => {
    const kept = {
      attachment: '/home/ada/x.pdf',
      'bdsk-file-1': 'YnBsaXN0',
      remark: 'see C:\\Users\\ada\\x.pdf',
      original: 'file:///tmp/x',
    };
    const secret = work('w', 'book', {
      ext: {
        bibtex: { key: 'k', type: 'book', ...kept },
        ris: { type: 'BOOK', L1: ['file:///x'], C1: ['~/x.pdf'] },
        'csl-json': { type: 'book', ...kept, deep: [{ at: '/Users/ada/x' }] },
      },
    });
    expect(written(format, [secret])).not.toMatch(/ada|YnBsaXN0|file:|~\/x/);
  });
});
