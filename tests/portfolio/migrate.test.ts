import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../shared/portfolio/migrate.ts';
import { emptyPortfolio, schemaVersion } from '../../shared/portfolio/portfolio.ts';

describe('a stored portfolio', () => {
  it('of today’s version is taken as it is', () => {
    const sample = JSON.parse(readFileSync('resources/sample/portfolio.json', 'utf8'));
    const result = migrate(sample.schemaVersion, sample.portfolio);
    expect(result).toEqual({ ok: true, value: { portfolio: sample.portfolio, from: null, newer: false } });
    expect(migrate(schemaVersion, {})).toMatchObject({ ok: true, value: { portfolio: emptyPortfolio() } });
  });

  it('of a newer version is marked, or refused when it cannot be shown', () => {
    expect(migrate(schemaVersion + 1, { people: [], tomorrow: 1 })).toMatchObject({
      ok: true,
      value: { newer: true, portfolio: { tomorrow: 1 } },
    });
    expect(migrate(schemaVersion + 1, { people: 'elsewhere' })).toMatchObject({ ok: false, code: 'newer' });
  });

  it('that does not fit is refused with the path of the field', () => {
    const broken = { works: [{ id: 'w', type: 'book', title: 'x', contributors: [{ name: { family: 3 } }] }] };
    expect(migrate(1, broken)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringMatching(/^works › no. 1 › contributors › no. 1 › name › family should be a text/),
    });
    expect(migrate(1, null)).toMatchObject({ ok: false, code: 'invalid' });
  });
});
