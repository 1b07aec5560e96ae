import { describe, expect, it } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { biblatexExport, bibtexExport } from '../../shared/formats/bibtex/bibtex-export.ts';
import { cslJson } from '../../shared/formats/csl-json/csl-json.ts';
import { cslJsonExport } from '../../shared/formats/csl-json/csl-json-export.ts';
import { ris } from '../../shared/formats/ris/ris.ts';
import { risExport } from '../../shared/formats/ris/ris-export.ts';
import { comparable, imported, written } from './round-trips.ts';
import { trickyBib, trickyBiblatex, trickyCsl, trickyRis } from './tricky.ts';

describe('works that were imported, exported and imported again', () => {
  it.each([
    ['BibTeX', bibtex, bibtexExport, trickyBib],
    ['BibTeX through BibLaTeX', bibtex, biblatexExport, trickyBib],
    ['BibLaTeX', bibtex, biblatexExport, trickyBiblatex],
    ['RIS', ris, risExport, trickyRis],
    ['CSL-JSON', cslJson, cslJsonExport, JSON.stringify(trickyCsl)],
  ])('are the same in %s', (_, reader, writer, source) => {
    const first = imported(reader, source);
    const text = written(writer, first);
    const second = imported(reader, text);
    expect(first.length).toBeGreaterThan(4);
    expect(comparable(second)).toEqual(comparable(first));
    expect(text).not.toMatch(/\/home\//);
  });
});
