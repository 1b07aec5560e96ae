import type { z } from 'zod';
import type { Finding, Place } from '../model/problem.ts';
import { strayTexts } from '../translations/stray-texts.ts';
import { labelOf } from './item-label.ts';
import { type Collection, collections, Portfolio } from './portfolio.ts';

type Key = string | number;
type Path = readonly Key[];

/** Names under which other programs, and later versions, keep what only they know. */
const foreign = (key: string) => key === 'ext' || key.startsWith('x-');

/** A warning for every field of a portfolio file that no schema knows: a name with a typing mistake, most often. */
export function unknownFields(portfolio: Portfolio, around: Readonly<Record<string, unknown>>): Finding[] {
  const found = [...unknownIn(Portfolio, portfolio, [])].map((path) => finding(portfolio, path));
  const outside = Object.keys(around).filter((key) => !foreign(key));
  return [...outside.map((key) => warning('file', key)), ...found, ...strays(portfolio)];
}

/** A warning for every translation of something that is not there to translate. */
function strays(portfolio: Portfolio): Finding[] {
  return (['people', 'works', 'entries'] as const).flatMap((list) =>
    portfolio[list].flatMap((item, index) =>
      item.translations ? strayTexts(item).map((path) => finding(portfolio, [list, index, ...path])) : [],
    ),
  );
}

/**
 * Paths of the fields that a value has and its schema does not. What is known is asked of the schema itself.
 * @param value fits the schema
 */
export function* unknownIn(schema: z.core.$ZodType, value: unknown, path: Path): Generator<Path> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      for (const [key, child] of entriesOf(value)) {
        const known = def.shape[key];
        if (known) yield* unknownIn(known, child, [...path, key]);
        else if (!foreign(key)) yield [...path, key];
      }
      return;
    case 'record':
      for (const [key, child] of entriesOf(value)) yield* unknownIn(def.valueType, child, [...path, key]);
      return;
    case 'array':
      if (Array.isArray(value)) for (const [index, child] of value.entries()) yield* unknownIn(def.element, child, [...path, index]);
      return;
    case 'union': {
      const fitting = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
      if (fitting) yield* unknownIn(fitting, value, path);
      return;
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      yield* unknownIn(def.innerType, value, path);
      return;
    case 'lazy':
      yield* unknownIn(def.getter(), value, path);
      return;
    case 'pipe':
      yield* unknownIn(def.in, value, path);
      return;
    default:
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function finding(portfolio: Portfolio, path: Path): Finding {
  const [list = '', index, ...rest] = path;
  const field = String(path.at(-1));
  if (typeof index !== 'number') return warning('portfolio', field);
  const items = portfolio[list as keyof Portfolio] as readonly { readonly id: string }[];
  const item = items[index];
  const label = labelOf(item);
  const inside = rest.slice(0, -1).map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  const where = `${list}[${index}]${inside.join('')}${label ? ` (“${label}”)` : ''}`;
  const place = item && list in collections ? { collection: list as Collection, id: item.id, path: rest } : undefined;
  return warning(where, field, place);
}

function warning(where: string, field: string, place?: Place): Finding {
  const message = `${where}: unknown field “${field}” – kept, but printed nowhere`;
  return { code: 'unknown-field', severity: 'warning', message, ...(place ? { place } : {}) };
}
