import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ImportFormat, ReadItem } from '../../shared/formats/format.ts';
import type { Decision } from '../../shared/import/decision.ts';
import { importCommand } from '../../shared/import/import-command.ts';
import { candidatesOf } from '../../shared/import/plan-import.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { hasPrototypeField } from '../../shared/portfolio/prototype-field.ts';

/** The text of a file beside the tests of a format: `fixture('orcid', 'a-record.json')`. */
export const fixture = (format: string, name: string): string =>
  readFileSync(fileURLToPath(new URL(`${format}/fixtures/${name}`, import.meta.url)), 'utf8');

/** The portfolio after everything that was read has been taken over. */
export function takenOver(items: readonly ReadItem[], there: PortfolioV1, decision: Decision = 'skip'): PortfolioV1 {
  const decided = candidatesOf([items], there).flat();
  const command = importCommand(
    'Import',
    decided.map((one) => [one, one.kind === 'person' ? 'merge' : one.same ? decision : 'keep']),
  );
  if (!command) return there;
  const done = apply(there, command);
  if (!done.ok) throw new Error(done.message);
  return done.value.portfolio;
}

/** Whatever was read fits into a portfolio that can be saved and opened again. */
export function expectSound(format: ImportFormat, text: string): PortfolioV1 {
  const items = [...format.read(text)];
  for (const item of items) expect(item.source.text.length).toBeGreaterThan(0);
  const portfolio = takenOver(items, Portfolio.parse({}));
  const saved: unknown = JSON.parse(JSON.stringify(portfolio));
  expect(Portfolio.safeParse(saved).success).toBe(true);
  expect(hasPrototypeField(saved)).toBe(false);
  return portfolio;
}

type Path = readonly (string | number)[];

function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (i === key ? replaced(one, rest, by) : one));
  return Object.fromEntries(Object.entries(value as object).map(([k, one]) => [k, k === key ? replaced(one, rest, by) : one]));
}

const wild = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '\u0000',
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    '2024-02-31',
    '9999-99',
    -1,
    1e308,
    null,
    [[]],
    [null],
    {},
    { value: {} },
  ),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as unknown),
);

/** The value with one to three things in it replaced by something that does not belong there. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places = [...placesIn(value)];
  const one = fc.record({ at: fc.nat(places.length - 1), by: wild });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce((now, { at, by }) => {
      const path = places[at] ?? [];
      return [...placesIn(now)].some((there) => there.join('\n') === path.join('\n')) ? replaced(now, path, by) : now;
    }, value),
  );
}
