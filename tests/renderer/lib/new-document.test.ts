import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentPresets, newDocument } from '../../../renderer/lib/new-document.ts';
import { runText } from '../../../shared/compose/runs.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { career } from '../../builders/career.ts';
import { composed, outline } from '../../builders/compose.ts';
import { resources } from '../../builders/portfolio.ts';

const sample = (JSON.parse(readFileSync(join(resources, 'sample/portfolio.json'), 'utf8')) as { portfolio: PortfolioV1 }).portfolio;
const people = [sample, career()].flatMap((from) => from.people.map((person): [string, Person, PortfolioV1] => [person.id, person, from]));

/** A fresh document of the person, as it prints. */
async function fresh(from: PortfolioV1, person: Person, kind: (typeof documentPresets)[number]['id']) {
  const made = newDocument(person, 'New', kind);
  return composed({ ...from, documents: [made] }, made.id);
}

describe.each(people)('a new document of %s', (_, person, from) => {
  // A full CV gets its list of references from who makes it; Checks says what is cited and missing.
  it.each(documentPresets.flatMap(({ id }) => (id === 'cv' ? [] : [id])))('has nothing to complain about: %s', async (kind) => {
    expect((await fresh(from, person, kind)).findings).toEqual([]);
  });
});

describe('a short CV', () => {
  const numbers = (lines: readonly string[]) => lines.flatMap((line) => /^\[(\d+)\] /.exec(line)?.[1] ?? []).map(Number);

  it('lists ten publications, and what else is cited under references, with numbers that run on', async () => {
    const from = career();
    const [prof] = from.people;
    if (!prof) throw new Error('The career has nobody');
    const lines = outline((await fresh(from, prof, 'short-cv')).cv);
    const under = (heading: string) => {
      const rest = lines.slice(lines.indexOf(heading) + 1);
      const next = rest.findIndex((line) => line.startsWith('## '));
      return next < 0 ? rest : rest.slice(0, next);
    };
    expect(numbers(under('## Publications'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const further = numbers(under('## References'));
    expect(further).toEqual([11, 12, 13, 14, 15]);
    const cited = [
      ...under('## Experience')
        .join(' ')
        .matchAll(/\[(\d+)\]/g),
    ].map((match) => Number(match[1]));
    expect(cited.sort()).toEqual(further);
  });

  it('has no references where the publications have everything that is cited', async () => {
    const [ilse] = sample.people;
    if (!ilse) throw new Error('The sample has nobody');
    expect(outline((await fresh(sample, ilse, 'short-cv')).cv)).not.toContain('## References');
  });
});

it('a publication list prints nothing that was only submitted', async () => {
  const [, person, from] = people[0] ?? [];
  if (!person || !from) throw new Error('no sample');
  const works = from.works.map((work) => ({ ...work, status: [{ status: 'submitted' as const }] }));
  const lines = outline((await fresh({ ...from, works }, person, 'publications')).cv);
  expect(lines.join('\n')).not.toContain('presented at');
  expect(lines.length).toBeLessThan(5);
});

it.each(documentPresets.map(({ id }) => id))('what somebody says of themselves stands under the name at once: %s', async (kind) => {
  const [, person, from] = people[0] ?? [];
  if (!person || !from) throw new Error('no sample');
  const known = { ...person, headline: 'Reader in Imaginary Soils' };
  const { cv } = await fresh({ ...from, people: [known, ...from.people.filter((one) => one.id !== person.id)] }, known, kind);
  expect(runText(cv.header.headline)).toBe('Reader in Imaginary Soils');
});
