import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import { runText } from '../../shared/compose/runs.ts';
import { entryKinds } from '../../shared/entries/registry.ts';
import { Work } from '../../shared/model/work.ts';
import { mainWorkKinds, workKinds } from '../../shared/works/work-kinds.ts';
import { composed } from '../builders/compose.ts';
import { document, person, portfolio, resources, section, work } from '../builders/portfolio.ts';
import { buildChild } from '../services/render/build-child.ts';
import { entryContract } from './entry-contract.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('contracts');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

describe.each(entryKinds)('%s', (kind) => entryContract(kind, () => typesetter));

const owner = person('o', 'Ada', 'Owner');
const keysOf = (form: readonly { fields: readonly { key: string }[] }[]) => form.flatMap((group) => group.fields.map((field) => field.key));

describe('kinds of works', () => {
  it('cover every CSL type once without a genre', () => {
    expect(mainWorkKinds).toHaveLength(11);
    expect(new Set(workKinds.map((kind) => kind.id)).size).toBe(workKinds.length);
  });

  it.each(workKinds.map((kind) => [kind.id, kind] as const))(
    '%s: its form fits the schema and its reference is formatted',
    async (_id, kind) => {
      const keys = keysOf(kind.form);
      expect(keys.filter((key) => !(key in Work.shape))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
      const item = work('w', kind.type, { title: 'Worktitle', ...(kind.genre ? { genre: kind.genre } : {}), issued: { edtf: '2021' } }, [
        { family: 'Owner', given: 'Ada', person: 'o' },
      ]);
      const { cv } = await composed(
        portfolio({ people: [owner], works: [item], documents: [document('o', [section('r', 'references', { works: [kind.id] })])] }),
      );
      const [block] = cv.sections[0]?.blocks ?? [];
      expect(block?.kind === 'reference' && runText(block.content)).toContain('Worktitle');
    },
  );
});
