import type { z } from 'zod';

/**
 * A value without the fields that its schema does not know: what other programs and imports left there (originals, paths of files).
 * @param value fits the schema
 */
export function knownPart(schema: z.core.$ZodType, value: unknown): unknown {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return mapped(value, (key, child) => (Object.hasOwn(def.shape, key) && def.shape[key] ? [knownPart(def.shape[key], child)] : []));
    case 'record':
      return mapped(value, (_key, child) => [knownPart(def.valueType, child)]);
    case 'array':
      return Array.isArray(value) ? value.map((child) => knownPart(def.element, child)) : value;
    case 'union': {
      const fitting = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
      return fitting ? knownPart(fitting, value) : value;
    }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return knownPart(def.innerType, value);
    case 'lazy':
      return knownPart(def.getter(), value);
    case 'pipe':
      return knownPart(def.in, value);
    default:
      return value;
  }
}

function mapped(value: unknown, part: (key: string, child: unknown) => readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, child]) => part(key, child).map((kept) => [key, kept] as const)));
}
