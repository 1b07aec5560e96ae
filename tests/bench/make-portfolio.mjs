// A made-up career of any size, written as a portfolio file.
import { writeFileSync } from 'node:fs';

const words =
  'river soil moisture network forecast sparse catchment model sensor learning field storage flow basin signal noise depth season'.split(
    ' ',
  );
const families = 'Almqvist Brandt Castell Dorn Ekman Falk Grau Hedin Ivers Jansen Kolb Lind Moreau Nadel Orlov'.split(' ');

/** A number in [0, 1) that depends on the seed only. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {string} file target
 * @param {{ works: number, listed: number, style?: string }} size works in the portfolio, and how many of them the CV lists
 */
export function makePortfolio(file, { works, listed, style = 'ieee' }) {
  const next = random(works * 7 + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const title = () =>
    Array.from({ length: 8 }, () => pick(words))
      .join(' ')
      .replace(/^./, (c) => c.toUpperCase());
  const all = Array.from({ length: works }, (_, i) => ({
    id: `w${i}`,
    type: i % 2 ? 'paper-conference' : 'article-journal',
    title: title(),
    contributors: [
      { name: { family: 'Bench', given: 'Ada' }, role: 'author', ...(i < listed ? { person: 'ada' } : {}) },
      ...Array.from({ length: 1 + (i % 4) }, () => ({
        name: { family: pick(families), given: pick(['Ann', 'Ben', 'Cleo', 'Dan']) },
        role: 'author',
      })),
    ],
    'container-title': `Journal of ${pick(words)} ${pick(words)}`,
    volume: String(1 + (i % 40)),
    page: `${10 + i}–${20 + i}`,
    issued: { edtf: String(1995 + (i % 30)) },
    DOI: `10.5555/bench.${i}`,
    status: [],
  }));
  const entries = Array.from({ length: 8 }, (_, i) => ({
    kind: 'employment',
    id: `job${i}`,
    person: 'ada',
    organisation: `Institute ${i}`,
    role: `Researcher ${i}`,
    location: 'Northbridge',
    dates: { edtf: `${2024 - i}-01/${2024 - i}-12` },
    details: Array.from({ length: 4 }, (_, j) => ({ text: `${title()} [@w${(i * 4 + j) % listed}].` })),
  }));
  const section = (id, heading, layout, more) => ({
    id,
    heading,
    layout,
    kinds: [],
    works: [],
    items: [],
    exclude: [],
    order: 'newest',
    details: 'bullets',
    ...more,
  });
  const documents = [
    {
      id: 'cv',
      name: 'CV',
      owner: 'ada',
      template: 'organisation-first',
      options: {},
      style,
      locale: 'en-US',
      sections: [
        section('jobs', 'Experience', 'entries', { kinds: ['employment'] }),
        section('refs', 'Publications', 'references', { works: ['all'] }),
      ],
    },
  ];
  documents.push({ ...documents[0], id: 'short', name: 'Short CV', template: 'title-first' });
  const portfolio = {
    people: [{ id: 'ada', name: { given: 'Ada', family: 'Bench' }, variants: [], contacts: [] }],
    works: all,
    entries,
    documents,
    drafts: [],
  };
  writeFileSync(file, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio }, null, 2));
  return portfolio;
}
