import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type AnyForm, fieldsOf } from '../../renderer/form/codecs.ts';
import { definitionOf, emptyEntry, entryKinds } from '../../shared/entries/registry.ts';
import { portfolioJsonSchema } from '../../shared/portfolio/json-schema.ts';
import { filledFields } from '../builders/filled-fields.ts';
import { resources } from '../builders/portfolio.ts';

type Node = { readonly [key: string]: unknown };
const schema = portfolioJsonSchema() as Node;
const sample = () => JSON.parse(readFileSync(`${resources}/sample/portfolio.json`, 'utf8')) as { portfolio: { entries: unknown[] } };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The node a reference leads to, with its own words before those of its target. */
function resolved(node: Node): Node {
  const name = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined;
  return name === undefined ? node : { ...((schema.$defs as Node)[name] as Node), ...node };
}

/** Every property anywhere in the schema, by its path. */
function properties(node: Node, path: string): { readonly path: string; readonly node: Node }[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'properties' && isNode(value))
      return Object.entries(value).flatMap(([name, property]) => [
        { path: `${path}.${name}`, node: resolved(property as Node) },
        ...properties(property as Node, `${path}.${name}`),
      ]);
    if (Array.isArray(value)) return value.filter(isNode).flatMap((one) => properties(one, path));
    return isNode(value) ? properties(value, key === '$defs' || path === '#' ? `#${key === '$defs' ? '' : key}` : path) : [];
  });
}

describe('the JSON Schema of a portfolio', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

  it('is draft 2020-12, and each part is written once', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.$defs as Node)).toEqual(expect.arrayContaining(['Person', 'Work', 'Dates', 'entry-grant', 'Document']));
    expect(JSON.stringify(schema)).not.toContain('__schema');
  });

  it('describes every field', () => {
    const all = properties(schema, '#');
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ node }) => typeof node.description !== 'string' || node.description === '').map(({ path }) => path)).toEqual([]);
  });

  it('accepts the sample', () => {
    expect(validate(sample()), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(entryKinds)('accepts a filled entry and a new one: %s', (kind) => {
    const filled = filledFields(fieldsOf(definitionOf(kind).form as unknown as AnyForm));
    const file = sample();
    file.portfolio.entries.push({ ...emptyEntry(kind, 'x1', 'ilse'), ...filled }, { ...emptyEntry(kind, 'x2', 'ilse') });
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['another format', { format: 'something-else' }],
    ['an entry of no kind', { entry: { kind: 'hobby', id: 'x', person: 'ilse' } }],
    ['an amount without a currency', { entry: { kind: 'grant', id: 'x', person: 'ilse', title: 'T', amount: { value: 1 } } }],
    ['an id with a blank', { entry: { kind: 'award', id: 'a b', person: 'ilse', title: 'T' } }],
  ])('refuses %s', (_what, { entry, ...envelope }: { entry?: unknown; format?: string }) => {
    const file = sample();
    if (entry) file.portfolio.entries.push(entry);
    expect(validate({ ...file, ...envelope })).toBe(false);
  });
});
