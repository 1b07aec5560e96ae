import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { EntryKind } from '../../shared/entries/registry.ts';
import { resources } from '../builders/portfolio.ts';
import { buildChild } from '../services/render/build-child.ts';
import { entryContract } from './entry-contract.ts';

// The registry as it is once the line of the how-to has been added to it.
vi.mock('../../shared/entries/registry.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../shared/entries/registry.ts')>();
  const { fieldwork } = await import('./example-kind.ts');
  const registry = { ...original.registry, fieldwork };
  const [first, ...rest] = Object.values(registry).map((definition) => definition.schema);
  const Entry = z.discriminatedUnion('kind', [first as never, ...(rest as never[])]);
  const definitionOf = (kind: keyof typeof registry) => registry[kind];
  return {
    ...original,
    registry,
    entryKinds: Object.keys(registry),
    Entry,
    definitionOf,
    emptyEntry: (kind: keyof typeof registry, id: string, person: string) =>
      Entry.parse({ ...structuredClone(definitionOf(kind).blank), kind, id, person }),
  };
});

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('how-to');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A file without the order of its imports, which is by path. */
function code(source: string): string[] {
  const lines = source.trim().split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  return [...imports.sort(), ...lines.filter((line) => !line.startsWith('import '))];
}

describe('the kind that the how-to adds', () => {
  it('is the one that is tested here', () => {
    const [, shown = ''] = /```ts\n(import \{ z \}[\s\S]+?)```/.exec(text('../../docs/how-to/add-an-entry-kind.md')) ?? [];
    const tested = text('./example-kind.ts').replaceAll("'../../shared/entries/", "'./").replaceAll("'../../shared/", "'../");
    expect(code(shown)).toEqual(code(tested));
  });

  entryContract('fieldwork' as EntryKind, () => typesetter);
});
