import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../../../electron/services/session/memory.ts';
import {
  addTag,
  duplicateWorks,
  markSelected,
  removeTag,
  removeWorks,
  setKind,
  setStatus,
} from '../../../../renderer/features/works/bulk-commands.ts';
import { type Status, statuses } from '../../../../shared/model/status.ts';
import { currentStatus, type Work } from '../../../../shared/model/work.ts';
import { Command } from '../../../../shared/portfolio/commands.ts';
import { workKindOf, workKinds } from '../../../../shared/works/work-kinds.ts';
import { portfolio, work } from '../../../builders/portfolio.ts';

const tag = fc.constantFrom('rain', 'soil', 'a “quoted” tag', 'x'.repeat(300));
const status = fc.constantFrom(...(Object.keys(statuses) as Status[]));
const aWork = fc.record(
  {
    tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
    selected: fc.constant(true),
    status: fc.array(
      status.map((one) => ({ status: one })),
      { maxLength: 3 },
    ),
    genre: fc.constantFrom('Poster', 'Invited talk'),
  },
  { requiredKeys: [] },
);
const works = fc
  .array(fc.tuple(fc.constantFrom('book', 'speech', 'article-journal', 'thesis' as const), aWork), { minLength: 1, maxLength: 12 })
  .map((list) => list.map(([type, fields], i) => work(`w${i}`, type as Work['type'], fields)));
const action = fc.oneof(
  tag.map((one) => (list: readonly Work[]) => addTag(list, one)),
  tag.map((one) => (list: readonly Work[]) => removeTag(list, one)),
  status.map((one) => (list: readonly Work[]) => setStatus(list, one)),
  fc.boolean().map((one) => (list: readonly Work[]) => markSelected(list, one)),
  fc.constantFrom(...workKinds.map((kind) => kind.id)).map((one) => (list: readonly Work[]) => setKind(list, one)),
  fc.constant(removeWorks),
);

/** Carries a command out as the session does, on works of which some are ticked. */
function carriedOut(list: readonly Work[], command: Command): { readonly memory: Memory; readonly after: readonly Work[] } {
  const memory = new Memory();
  memory.replace(portfolio({ works: [...list] }), 1);
  const done = memory.edit(Command.parse(JSON.parse(JSON.stringify(command))), 0);
  if (!done.ok) throw new Error(done.message);
  return { memory, after: memory.portfolio?.works ?? [] };
}

describe('an edit of many works', () => {
  it('is one step of undo that brings everything back, and touches no other work', () => {
    fc.assert(
      fc.property(works, action, fc.infiniteStream(fc.boolean()), (list, make, choice) => {
        const ticked = list.filter(() => choice.next().value);
        const command = make(ticked);
        if (!command) return;
        const { memory, after } = carriedOut(list, command);
        for (const one of list) if (!ticked.includes(one)) expect(after).toContainEqual(one);
        expect(memory.undo().ok).toBe(true);
        expect(memory.portfolio?.works).toEqual(list);
        expect(memory.undo().ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is none when nothing would change', () => {
    fc.assert(
      fc.property(works, action, (list, make) => {
        const command = make(list);
        if (!command) return;
        expect(make(carriedOut(list, command).after)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('what each action does', () => {
  const two = [
    work('a', 'book', { tags: ['old'], status: [{ status: 'submitted', date: '2024' }] }),
    work('b', 'speech', { genre: 'Poster' }),
  ];
  const worksAfter = (command: Command | null) => (command ? carriedOut(two, command).after : []);

  it('adds a tag to those without it, and takes one off without leaving an empty list', () => {
    expect(worksAfter(addTag(two, 'old')).map((one) => one.tags)).toEqual([['old'], ['old']]);
    expect(worksAfter(removeTag(two, 'old'))[0]).not.toHaveProperty('tags');
  });

  it('keeps the history of a work when its status is set', () => {
    const [a, b] = worksAfter(setStatus(two, 'rejected'));
    expect(a?.status).toEqual([{ status: 'submitted', date: '2024' }, { status: 'rejected' }]);
    expect(b && currentStatus(b)).toBe('rejected');
    expect(setStatus([two[1] as Work], 'published')).toBeNull();
  });

  it('changes the type, with the genre that tells it apart', () => {
    expect(worksAfter(setKind(two, 'talk')).map((one) => workKindOf(one).id)).toEqual(['talk', 'talk']);
    expect(worksAfter(setKind(two, 'talk'))[1]).not.toHaveProperty('genre');
    expect(setKind(two, 'no such kind')).toBeNull();
  });

  it('is named after what it does to how many', () => {
    expect(addTag(two, 'old')).toMatchObject({ label: 'Tag 1 work “old”' });
    expect(removeWorks(two)).toMatchObject({ label: 'Delete 2 works' });
    expect(removeWorks([])).toBeNull();
  });

  it('puts each copy behind its work, whatever was ticked, and takes them back in one step', () => {
    fc.assert(
      fc.property(works, fc.infiniteStream(fc.boolean()), (list, choice) => {
        const ticked = new Set(list.filter(() => choice.next().value).map(({ id }) => id));
        let made = 0;
        const done = duplicateWorks(list, ticked, () => `copy${made++}`);
        if (!done) {
          expect(ticked.size).toBe(0);
          return;
        }
        const { memory, after } = carriedOut(list, done.command);
        expect(done.copies).toHaveLength(ticked.size);
        const copies = [...done.copies];
        expect(after).toEqual(list.flatMap((one) => (ticked.has(one.id) ? [one, { ...one, id: copies.shift() }] : [one])));
        expect(memory.undo().ok).toBe(true);
        expect(memory.portfolio?.works).toEqual(list);
      }),
      { numRuns: 100 },
    );
    expect(duplicateWorks(two, new Set(['a', 'b']), () => 'c')?.command).toMatchObject({ label: 'Duplicate 2 works' });
  });
});
