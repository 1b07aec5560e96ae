import { newDocument } from '../../renderer/lib/new-document.ts';
import type { CslType } from '../../shared/model/work.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { entry, person, portfolio, work } from './portfolio.ts';

const words = 'River Soil Moisture Forecasts Catchments Sensors Fields Storage Flow Basins Noise Depth Seasons Ice Roots Clay'.split(' ');
const families = 'Almqvist Brandt Castell Dorn Ekman Falk Grau Hedin Ivers Jansen Kolb Lind Moreau Nadel Orlov'.split(' ');
const given = 'Ann Ben Cleo Dan Eva Finn Gita Hugo'.split(' ');
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

const first = 1996;
const years = 30;

const title = (i: number) =>
  `${at(words, i)} and ${at(words, i * 7 + 3).toLowerCase()} in ${at(words, i * 5 + 1).toLowerCase()}, part ${i + 1}`;
const student = (i: number) => `${at(given, i * 3)} ${at(families, i * 7)}`;

const types: readonly CslType[] = ['article-journal', 'article-journal', 'paper-conference', 'article-journal', 'speech', 'chapter'];

/**
 * A made-up professor's whole career: 300 works with their authors, 25 grants in two currencies, 40 supervised students, courses,
 * positions, service, and the three documents that are made of it: a full CV, a short one and a list of publications.
 */
export function career(): PortfolioV1 {
  const owner = {
    ...person('prof', 'Maren', 'Solberg-Haugen'),
    contacts: [{ id: 'mail', kind: 'email' as const, value: 'maren.solberg@example.org' }],
  };
  const works = Array.from({ length: 300 }, (_, i) => {
    const type = at(types, i);
    const place = i % 4;
    const others = Array.from({ length: 1 + (i % 6) }, (_unused, j) => `${at(given, i + j)} ${at(families, i * 3 + j)}`);
    const me = { family: 'Solberg-Haugen', given: 'Maren', person: 'prof' };
    return work(
      `w${i}`,
      type,
      {
        title: title(i),
        issued: { edtf: String(first + Math.floor((i * years) / 300)) },
        ...(type === 'speech' ? { 'event-title': `${at(words, i)} Days` } : { 'container-title': `Journal of ${at(words, i * 3)}` }),
        ...(type === 'article-journal' ? { volume: String(1 + (i % 40)), page: `${i + 1}–${i + 12}`, DOI: `10.5555/career.${i}` } : {}),
        ...(i % 40 === 7 ? { tags: ['selected'] } : {}),
      },
      others.toSpliced(place, 0, me as never),
    );
  });
  const dated = (i: number, of: number, length: number) => {
    const from = first + Math.floor((i * years) / of);
    return { edtf: `${from}/${from + length}` };
  };
  const entries = [
    entry('education', 'phd', 'prof', {
      organisation: 'Harbour University',
      degree: 'PhD',
      area: 'Hydrology',
      dates: { edtf: '1992/1996' },
    }),
    entry('education', 'msc', 'prof', {
      organisation: 'Eastmere University',
      degree: 'MSc',
      area: 'Physics',
      dates: { edtf: '1990/1992' },
    }),
    ...Array.from({ length: 5 }, (_, i) =>
      entry('employment', `job${i}`, 'prof', {
        organisation: `${at(families, i)} Institute`,
        role: at(['Postdoctoral fellow', 'Lecturer', 'Reader', 'Professor', 'Head of department'], i),
        dates: i === 4 ? { edtf: '2020/..' } : dated(i, 5, 6),
        details: [{ text: `Led the group on ${at(words, i).toLowerCase()}, see [@w${i * 50}].` }],
      }),
    ),
    ...Array.from({ length: 25 }, (_, i) =>
      entry('grant', `grant${i}`, 'prof', {
        title: `${at(words, i)} That Remember`,
        funder: at(['Northern Research Fund', 'Harbour Science Fund'], i),
        number: `N-${100 + i}`,
        amount: { value: 20_000 * (i + 1), currency: i % 3 ? 'EUR' : 'NOK' },
        role: i % 2 ? 'Principal investigator' : 'Co-investigator',
        dates: dated(i, 25, 3),
      }),
    ),
    ...Array.from({ length: 40 }, (_, i) =>
      entry('supervision', `student${i}`, 'prof', {
        name: student(i),
        level: at(['PhD', 'MSc', 'MSc'], i),
        topic: title(i + 400),
        role: i % 2 ? 'First supervisor' : 'Co-supervisor',
        outcome: i % 5 ? '' : 'graduated with distinction',
        dates: dated(i, 40, 3),
        works: i % 4 ? [] : [`w${i * 6}`],
      }),
    ),
    ...Array.from({ length: 8 }, (_, i) =>
      entry('teaching', `course${i}`, 'prof', {
        course: `Principles of ${at(words, i)}`,
        level: 'MSc',
        size: 20 + i,
        dates: dated(i, 8, 8),
      }),
    ),
    ...Array.from({ length: 12 }, (_, i) =>
      entry('reviewing', `review${i}`, 'prof', {
        venue: `Journal of ${at(words, i)}`,
        role: 'Reviewer',
        count: i + 1,
        dates: dated(i, 12, 9),
      }),
    ),
    ...Array.from({ length: 6 }, (_, i) =>
      entry('award', `award${i}`, 'prof', { title: `${at(families, i)} Prize`, dates: { edtf: String(2000 + i * 4) } }),
    ),
  ];
  const documents = [
    { ...newDocument(owner, 'Full CV', 'cv'), id: 'full' },
    { ...newDocument(owner, 'Short CV', 'short-cv'), id: 'short' },
    { ...newDocument(owner, 'Publications', 'publications'), id: 'list' },
  ];
  return portfolio({ people: [owner], works, entries, documents });
}
