/** A JSON Schema, or a part of one. */
export type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema without what only people read. A field may be called "description": it has a schema and no text. */
export function withoutDescriptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key === 'description' && typeof one === 'string' ? [] : [[key, withoutDescriptions(one)] as const],
    ),
  );
}

/** Paths at which the later schema is anything else than the earlier one with more optional fields. */
export function breakingChanges(before: Node, after: Node): string[] {
  const compare = (a: unknown, b: unknown, path: readonly string[]): string[] => {
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && [...a, ...b].every(isNode))
      return a.flatMap((one, i) => compare(one, b[i], [...path, String(i)]));
    if (!isNode(a) || !isNode(b)) return JSON.stringify(a) === JSON.stringify(b) ? [] : [path.join('.')];
    const [from, to] = [resolved(a, before), resolved(b, after)];
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
      if (key === '$defs') return [];
      if (key === 'properties') return fields(from.properties, to.properties, path);
      return compare(from[key], to[key], [...path, key]);
    });
  };
  const fields = (a: unknown, b: unknown, path: readonly string[]): string[] => {
    if (!isNode(a) || !isNode(b)) return [path.join('.')];
    return Object.keys(a).flatMap((name) => (name in b ? compare(a[name], b[name], [...path, name]) : [[...path, name].join('.')]));
  };
  return compare(before, after, []);
}

/** The part that a node refers to. Schemas of portfolios never hold themselves. */
function resolved(node: Node, whole: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  const { $ref, ...rest } = node;
  const part = (whole.$defs as Readonly<Record<string, Node>>)[$ref.replace('#/$defs/', '')];
  return { ...part, ...rest };
}
