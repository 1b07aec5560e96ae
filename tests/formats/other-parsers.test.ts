import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { biblatexExport, bibtexExport } from '../../shared/formats/bibtex/bibtex-export.ts';
import { cslJsonExport } from '../../shared/formats/csl-json/csl-json-export.ts';
import { parseEdtf } from '../../shared/model/dates.ts';
import { fullName } from '../../shared/model/names.ts';
import { plainText } from '../../shared/text/parse-rich.ts';
import { samplePortfolio } from '../builders/portfolio.ts';
import { imported, written } from './round-trips.ts';
import { trickyBib, trickyBiblatex } from './tricky.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

type Item = {
  readonly id: string;
  readonly title?: string;
  readonly DOI?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
};

/** What pandoc, which has parsers of its own, finds in a file. */
function pandoc(format: string, text: string): readonly Item[] {
  return JSON.parse(
    execFileSync('pandoc', ['-f', format, '-t', 'csljson'], { input: text, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }),
  );
}

/** Small letters and digits alone: pandoc writes English titles like sentences, and has quotation marks and blanks of its own. */
const letters = (text = '') =>
  text
    .replace(/<[^>]*>/g, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
const wholeName = (name: Readonly<Record<string, string>>) =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');

const sources = [
  ['the sample', samplePortfolio().works],
  ['a tricky .bib', imported(bibtex, trickyBib)],
  ['a tricky BibLaTeX file', imported(bibtex, trickyBiblatex)],
] as const;

// Where pandoc is not installed, these are left out: our own reader is tested in round-trips.test.ts.
describe.skipIf(!hasPandoc)('pandoc finds every title, author, year and DOI', () => {
  it.each(
    [bibtexExport, biblatexExport, cslJsonExport].flatMap((format) =>
      sources.map(([name, works]) => [format.name, name, format, works] as const),
    ),
  )('in %s of %s', (_, __, format, works) => {
    const items = pandoc(format === cslJsonExport ? 'csljson' : format.id, written(format, works));
    const found = (list: readonly (readonly string[])[]) => list.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
    const ours = works.map((work) => [
      letters(plainText(work.title)),
      ...work.contributors.filter(({ role }) => role === 'author').map(({ name }) => letters(fullName(name))),
      String(parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '')?.start?.year ?? ''),
      work.DOI ?? '',
    ]);
    const theirs = items.map((item) => [
      letters(item.title),
      ...(item.author ?? []).map((name) => letters(wholeName(name))),
      String(
        item.issued?.['date-parts']?.[0]?.[0] ?? (item as { 'event-date'?: Item['issued'] })['event-date']?.['date-parts']?.[0]?.[0] ?? '',
      ),
      item.DOI?.startsWith('10.') ? item.DOI : '',
    ]);
    expect(found(theirs)).toEqual(found(ours));
  });
});
