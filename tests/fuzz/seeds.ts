import { readFileSync } from 'node:fs';

/** The file of a fictional person beside the tests of a format; run.mjs starts this in the folder of the project. */
const fixture = (format: string, name: string): string => readFileSync(`tests/formats/${format}/fixtures/${name}`, 'utf8');

/** What is mutated: a text whole, or one of its entries, whose neighbours must then be read as before. */
export type Seed = {
  /** Id of the format that it is in. */
  readonly format: string;
  readonly entries: readonly string[];
  readonly between: string;
  /** Each entry has a title of its own, "Marker 1" and so on, and stands on its own. */
  readonly apart: boolean;
};

const five = (entry: (i: number) => string): readonly string[] => Array.from({ length: 5 }, (_, i) => entry(i));
const alone = (format: string, text: string): Seed => ({ format, entries: [text], between: '', apart: false });

export const seeds: readonly Seed[] = [
  {
    format: 'bibtex',
    apart: true,
    between: '\n',
    entries: five(
      (i) =>
        `@article{key${i},\n  title = {Marker ${i}},\n  author = {Feld, Mira and van der {Berg}, Ad{\\'e}le and {The Soil Group*}},\n  journal = "Soils # ${i}",\n  year = 202${i},\n  month = mar # "~5",\n  note = {\\emph{Words} with $x^2$ and \\textbf{more}},\n  author+an = {1=equal},\n  doi = {10.5555/m${i}}\n}`,
    ),
  },
  alone(
    'bibtex',
    '@string{j = "Journal " # of}\n@preamble{"x"}\n@book{p, title = {Parent}, crossref = {c}, year = 2000}\n@inbook{c, title = {Child}, crossref = {p}, xdata = {p, c}, pages = {1--2}}\n',
  ),
  {
    format: 'ris',
    apart: true,
    between: '\n',
    entries: five(
      (i) => `TY  - JOUR\nAU  - Feld, Mira\nTI  - Marker ${i}\nJO  - Soils\nPY  - 202${i}\nSP  - 1\nEP  - 9\nDO  - 10.5555/m${i}\nER  - `,
    ),
  },
  {
    format: 'nbib',
    apart: true,
    between: '\n\n',
    entries: five(
      (i) =>
        `PMID- 1234567${i}\nTI  - Marker ${i}\nFAU - Feld, Mira\nAU  - Feld M\nJT  - Soils\nDP  - 202${i} Mar 5\nPG  - 1-9\nPT  - Journal Article`,
    ),
  },
  alone(
    'csl-json',
    JSON.stringify(
      five((i) => `Marker ${i}`).map((title, i) => ({
        id: `m${i}`,
        type: 'article-journal',
        title,
        author: [{ family: 'Feld', given: 'Mira' }, { literal: 'Soil Group' }],
        issued: { 'date-parts': [[2020 + i, 3, 5]] },
        DOI: `10.5555/m${i}`,
      })),
      null,
      1,
    ),
  ),
  alone('endnote', fixture('endnote', 'a-library-with-two-broken-records.xml')),
  alone('orcid', fixture('orcid', 'the-record-of-runa-ashgrove.json')),
  alone('json-resume', fixture('json-resume', 'the-resume-of-runa-ashgrove.json')),
  alone('rendercv', fixture('rendercv', 'the-cv-of-runa-ashgrove.yaml')),
  alone(
    'plain-text',
    [
      '[1] A. Feld, B. Marsh, “Rivers that flow”, Journal of Soils 12(3), 201–219, 2021. doi:10.5555/x',
      '[2] Feld, A., & Marsh, B. (2021). Rivers that flow. Journal of Soils, 12(3), 201–219. https://doi.org/10.5555/x',
      '[3] Feld A*, Marsh B, et al. Rivers that flow. J Soils. 2021 May 3;12(3):201-219.',
      '[4] Lind K. Moss. In: Oda B, Berg C, editors. Handbook of bogs. Norwich: Bog Press; 2018. p. 1-20.',
      '[5] Berg, C. (2015). Waves [Doctoral dissertation, University of Norwich]. Available at: https://example.org (accessed 5 May 2020)',
    ].join('\n'),
  ),
];
