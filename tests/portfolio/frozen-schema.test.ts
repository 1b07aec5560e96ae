import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { portfolioJsonSchema } from '../../shared/portfolio/json-schema.ts';
import { breakingChanges, type Node, withoutDescriptions } from './schema-changes.ts';

const golden = fileURLToPath(new URL('../golden/portfolio-v1.schema.json', import.meta.url));

describe('schema version 1', () => {
  it('means what it meant when files were first written in it', async () => {
    const now = withoutDescriptions(portfolioJsonSchema()) as Node;
    // First what must not be, because `-u` would write any change down. Until version 1 is released the golden file may be deleted first.
    const broken = existsSync(golden) ? breakingChanges(JSON.parse(readFileSync(golden, 'utf8')) as Node, now) : [];
    expect(
      broken,
      `Files of version 1 are out there, and this change makes some of them mean something else or nothing at all. Undo it, or keep the
model of version 1 as it is and write a version 2: shared/portfolio/portfolio-v2.ts, a step in shared/portfolio/migrate.ts, and
schemaVersion in shared/portfolio/portfolio.ts. Only new optional fields belong to version 1.`,
    ).toEqual([]);
    await expect(
      `${JSON.stringify(now, null, 1)}\n`,
      'Version 1 has new optional fields, which is fine. Look at them, then write the golden file anew: npx vitest run tests/portfolio/frozen-schema.test.ts -u',
    ).toMatchFileSnapshot(golden);
  });
});

describe('a change of the schema', () => {
  const before: Node = {
    type: 'object',
    properties: {
      title: { type: 'string', minLength: 1 },
      kind: { enum: ['a', 'b'] },
      parts: { type: 'array', items: { $ref: '#/$defs/Part' } },
    },
    required: ['title'],
    $defs: { Part: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } },
  };
  const part = { $defs: { Part: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } } };

  it.each<[string, string[], Node]>([
    ['nothing', [], before],
    ['an optional field', [], { ...before, properties: { ...(before.properties as Node), note: { type: 'string' } } }],
    [
      'an optional field of a part',
      [],
      { ...before, $defs: { Part: { ...part.$defs.Part, properties: { ...part.$defs.Part.properties, text: { type: 'string' } } } } },
    ],
    [
      'another name of a part',
      [],
      {
        ...before,
        properties: { ...(before.properties as Node), parts: { type: 'array', items: { $ref: '#/$defs/Piece' } } },
        $defs: { Piece: part.$defs.Part },
      },
    ],
    ['a field that is gone', ['kind'], { ...before, properties: { ...(before.properties as Node), kind: undefined } }],
    ['a field that must be there', ['required'], { ...before, required: ['title', 'kind'] }],
    [
      'another type',
      ['title.type'],
      { ...before, properties: { ...(before.properties as Node), title: { type: 'number', minLength: 1 } } },
    ],
    [
      'a rule more',
      ['title.maxLength'],
      { ...before, properties: { ...(before.properties as Node), title: { type: 'string', minLength: 1, maxLength: 9 } } },
    ],
    ['another choice', ['kind.enum'], { ...before, properties: { ...(before.properties as Node), kind: { enum: ['a', 'c'] } } }],
    [
      'a part that changes',
      ['parts.items.id.type'],
      { ...before, $defs: { Part: { ...part.$defs.Part, properties: { id: { type: 'number' } } } } },
    ],
  ])('%s', (_name, broken, after) => {
    expect(breakingChanges(before, JSON.parse(JSON.stringify(after)) as Node)).toEqual(broken);
  });
});
