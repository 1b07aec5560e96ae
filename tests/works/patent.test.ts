import { expect, it } from 'vitest';
import { workKindOf } from '../../shared/works/work-kinds.ts';
import { composed, outline } from '../builders/compose.ts';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';

const fields = {
  title: 'Probe with roots',
  number: 'EP 1 234 567 B1',
  authority: 'European Patent Office',
  submitted: { edtf: '2022-03-05' },
  issued: { edtf: '2024-06-12' },
};
const inventors = [{ family: 'Owner', given: 'Ada', person: 'o' }, 'Ben Beta'];

it.each([
  ['ieee', 'A. Owner and B. Beta, “Probe with roots,” EP 1 234 567 B1, Jun. 12, 2024'],
  ['apa', 'Owner, A., & Beta, B. (2024). Probe with roots (European Patent Office Patent No. EP 1 234 567 B1).'],
  ['chicago-author-date', 'filed March 5, 2022, and issued June 12, 2024'],
])('a patent in %s names its inventors, number and dates', async (style, expected) => {
  const patent = work('p', 'patent', fields, inventors);
  expect(workKindOf(patent)).toMatchObject({ id: 'patent', name: { one: 'Patent' } });
  const { cv, findings } = await composed(
    portfolio({
      people: [person('o', 'Ada', 'Owner')],
      works: [patent],
      documents: [document('o', [section('Patents', 'references', { works: ['patent'] })], { style })],
    }),
  );
  expect(findings).toEqual([]);
  expect(outline(cv).join(' ')).toContain(expected);
});
