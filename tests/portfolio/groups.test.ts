import fc from 'fast-check';
import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { portfolioText } from '../../electron/services/store/serialize.ts';
import { inGroupsAgain } from '../../renderer/lib/listed-again.ts';
import { citationsOf } from '../../renderer/lib/uses.ts';
import { printedTexts } from '../../shared/checks/printed-texts.ts';
import { PortfolioDocument } from '../../shared/model/document.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { Command, SingleCommand } from '../../shared/portfolio/commands.ts';
import { describe as words } from '../../shared/portfolio/describe.ts';
import { differences, restoring } from '../../shared/portfolio/differences.ts';
import { mergeCommand } from '../../shared/portfolio/merge-command.ts';
import { fileFormat, Portfolio, schemaVersion } from '../../shared/portfolio/portfolio.ts';
import { salvage } from '../../shared/portfolio/salvage.ts';
import { unknownFields } from '../../shared/portfolio/unknown-fields.ts';
import { lab } from '../builders/group.ts';
import { document, person, portfolio, work } from '../builders/portfolio.ts';

const people = [person('ada', 'Ada', 'Owner'), person('ben', 'Ben', 'Other')];
const works = ['w1', 'w2', 'w3'].map((id) => work(id, 'book'));
const without = portfolio({ people, works });
const one = portfolio({ people, works, groups: [lab()] });
const json = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;
const add = (fields: Record<string, unknown> = {}): SingleCommand => ({ kind: 'add', collection: 'groups', value: json(lab(fields)) });

/** The portfolio after a command, which must be possible. */
function edited(before: Portfolio, command: Command): Portfolio {
  const applied = apply(before, command);
  if (!applied.ok) throw new Error(applied.message);
  expect(applyPatches(applied.value.portfolio, applied.value.inverse as never)).toEqual(before);
  return applied.value.portfolio;
}

const textOf = async (value: Portfolio) => Buffer.concat([...(await portfolioText(value)).pretty]).toString();

describe('a file without groups', () => {
  it('says nothing of them when it is saved', async () => {
    expect(without).not.toHaveProperty('groups');
    expect(Object.keys(JSON.parse(await textOf(without)) as object)).toEqual(['people', 'works', 'entries', 'documents', 'drafts']);
  });

  it('is the same again, byte for byte, when the only group is deleted or its adding undone', async () => {
    const before = await textOf(without);
    const added = apply(without, add());
    if (!added.ok) throw new Error(added.message);
    expect(Object.keys(JSON.parse(await textOf(added.value.portfolio)) as object)).toContain('groups');
    expect(await textOf(applyPatches(added.value.portfolio, added.value.inverse as never) as Portfolio)).toBe(before);
    expect(await textOf(edited(added.value.portfolio, { kind: 'remove', collection: 'groups', id: 'lab' }))).toBe(before);
  });

  it.each<[string, SingleCommand]>([
    ['change', { kind: 'set', collection: 'groups', id: 'lab', changes: [{ path: ['name'], value: 'B' }] }],
    ['delete', { kind: 'remove', collection: 'groups', id: 'lab' }],
    ['move', { kind: 'move', collection: 'groups', id: 'lab', index: 0 }],
  ])('has none to %s', (_name, command) => {
    expect(apply(without, command)).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('what is deleted', () => {
  it('leaves the group: a person as a member, a work from the works', () => {
    expect(edited(one, { kind: 'remove', collection: 'people', id: 'ben' }).groups?.[0]?.members.map((member) => member.id)).toEqual([
      'm1',
    ]);
    expect(edited(one, { kind: 'remove', collection: 'works', id: 'w1' }).groups?.[0]?.works.map((line) => line.id)).toEqual(['k2']);
    const both: Command = {
      kind: 'batch',
      label: 'Both',
      commands: [
        { kind: 'remove', collection: 'works', id: 'w1' },
        { kind: 'remove', collection: 'works', id: 'w2' },
      ],
    };
    expect(edited(one, both).groups?.[0]?.works).toEqual([]);
  });

  it('takes what is unfinished in its line along, and leaves it with the others', () => {
    const draft = (path: string) => ({ collection: 'groups' as const, id: 'lab', path, text: 'soon', message: 'No date' });
    const typed = portfolio({ ...one, drafts: [draft('members.0.dates'), draft('members.1.dates'), draft('callToAction.url')] });
    const { drafts } = edited(typed, { kind: 'remove', collection: 'people', id: 'ada' });
    expect(drafts).toEqual([draft('members.0.dates'), draft('callToAction.url')]);
  });

  it('comes back into the group at its place', () => {
    const gone = edited(one, { kind: 'remove', collection: 'people', id: 'ada' });
    const renamed = edited(gone, { kind: 'set', collection: 'groups', id: 'lab', changes: [{ path: ['name'], value: 'New' }] });
    const back = edited(renamed, { kind: 'batch', label: 'Back', commands: inGroupsAgain(renamed, one, new Set(['ada'])) });
    expect(back.groups?.[0]).toEqual({ ...lab(), name: 'New' });
    expect(inGroupsAgain(back, one, new Set(['ada']))).toEqual([]);
  });
});

describe('groups', () => {
  it('have names in undo', () => {
    expect(words(add(), without)).toBe('Add group');
    expect(words({ kind: 'remove', collection: 'groups', id: 'lab' }, one)).toBe('Delete “Tide Lab”');
  });

  it('name the work that two became', () => {
    const merge = mergeCommand(one, [{ stays: 'w1', other: 'w2' }]);
    if (!merge) throw new Error('Nothing was merged');
    const { groups } = edited(one, merge);
    expect(groups?.[0]?.works).toEqual([{ id: 'k1', work: 'w1', venue: 'v1', venueLine: 'CMC (best paper)' }]);
    const other = mergeCommand(one, [{ stays: 'w3', other: 'w1' }]);
    if (!other) throw new Error('Nothing was merged');
    const moved = edited(one, other).groups?.[0];
    expect(moved?.works.map((line) => [line.id, line.work])).toEqual([
      ['k1', 'w3'],
      ['k2', 'w2'],
    ]);
    expect(moved?.mission).toBe('We measure tides [@w3].');
  });

  it('are told apart from another state and brought back to it', () => {
    const later = edited(one, { kind: 'set', collection: 'groups', id: 'lab', changes: [{ path: ['offices'], value: [] }] });
    const none = edited(one, { kind: 'remove', collection: 'groups', id: 'lab' });
    for (const now of [later, none, without]) {
      const found = differences(one, now);
      expect(found.map(({ collection, id }) => `${collection} ${id}`)).toEqual(['groups lab']);
      expect(edited(now, { kind: 'batch', label: 'Back', commands: restoring(found, one) })).toEqual(one);
    }
    const back = restoring(differences(without, one), without);
    expect(edited(one, { kind: 'batch', label: 'Back', commands: back })).toEqual(without);
  });

  it('count as places where a work is cited', () => {
    expect(citationsOf(one, 'w1').map(({ collection, path }) => [collection, path.join('.')])).toEqual([
      ['groups', 'mission'],
      ['groups', 'works.0.work'],
    ]);
  });

  it('are looked at by checks of texts, and for fields that nobody knows', () => {
    const odd = portfolio({ ...one, groups: [{ ...lab(), misson: 'x' } as never] });
    expect(unknownFields(odd, {}).map(({ message }) => message)).toEqual([
      'groups[0] (“Tide Lab”): unknown field “misson” – kept, but printed nowhere',
    ]);
    expect(printedTexts(one, (text) => text === '12 Quay Street\nLeeds').map(({ place }) => place)).toEqual([
      { collection: 'groups', id: 'lab', path: ['offices', 0, 'address'] },
    ]);
  });

  it('with one id twice make no portfolio', () => {
    expect(Portfolio.safeParse({ groups: [lab(), lab()] }).success).toBe(false);
  });
});

describe('a damaged file', () => {
  const fileOf = (value: unknown) => JSON.stringify({ format: fileFormat, schemaVersion, revision: 1, portfolio: value }, null, 2);

  it('keeps the groups that fit and names the others', () => {
    const found = salvage(fileOf({ ...one, groups: [lab(), { id: 'other', name: 7 }] }));
    if (!found.ok) throw new Error(found.message);
    expect(found.value.portfolio).toEqual(one);
    expect(found.value.leftOut).toEqual([{ place: 'Group 2, “other”', reason: 'name should be a text and is a number' }]);
  });

  it('stays one without groups', () => {
    const found = salvage(fileOf({ people, works: [...works, 'no work'] }));
    if (!found.ok) throw new Error(found.message);
    expect(found.value.portfolio).toEqual(without);
  });
});

const id = fc.constantFrom('lab', 'a', 'b');
const edits: fc.Arbitrary<SingleCommand> = fc.oneof(
  fc.tuple(id, fc.option(fc.nat(3), { nil: undefined })).map(([to, index]): SingleCommand => {
    const value = json(lab({ id: to }));
    return { kind: 'add', collection: 'groups', value, ...(index === undefined ? {} : { index }) };
  }),
  fc
    .tuple(id, fc.constantFrom(['name'], ['members', 0, 'role'], ['lists', 0, 'items', 0, 'name'], ['callToAction', 'text']), fc.string())
    .map(([of, path, value]): SingleCommand => ({ kind: 'set', collection: 'groups', id: of, changes: [{ path: [...path], value }] })),
  fc
    .tuple(id, fc.constantFrom('members', 'works'))
    .map(([of, list]): SingleCommand => ({ kind: 'set', collection: 'groups', id: of, changes: [{ path: [list, 0] }] })),
  id.map((of): SingleCommand => ({ kind: 'remove', collection: 'groups', id: of })),
  fc.tuple(id, fc.nat(3)).map(([of, index]): SingleCommand => ({ kind: 'move', collection: 'groups', id: of, index })),
  id.map(
    (of): SingleCommand => ({ kind: 'draft', draft: { collection: 'groups', id: of, path: 'members.1.dates', text: 'x', message: 'No' } }),
  ),
  fc.constantFrom('w1', 'w2').map((of): SingleCommand => ({ kind: 'remove', collection: 'works', id: of })),
  fc.constantFrom('ada', 'ben').map((of): SingleCommand => ({ kind: 'remove', collection: 'people', id: of })),
);

it('n edits of groups and n undos leave everything as it was', async () => {
  const before = await textOf(one);
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { maxLength: 15 }), async (commands) => {
      let now = one;
      const back: unknown[] = [];
      for (const command of commands) {
        const applied = apply(now, command);
        if (!applied.ok) continue;
        expect(applyPatches(now, applied.value.patches as never)).toEqual(applied.value.portfolio);
        expect(Portfolio.parse(json(applied.value.portfolio))).toEqual(applied.value.portfolio);
        now = applied.value.portfolio;
        back.push(applied.value.inverse);
      }
      for (const inverse of back.reverse()) now = applyPatches(now, inverse as never) as Portfolio;
      expect(now).toEqual(one);
      expect(await textOf(now)).toBe(before);
    }),
    { numRuns: 150 },
  );
});

describe('the page of a group', () => {
  const page = PortfolioDocument.parse({ id: 'page', name: 'Page', owner: 'lab', template: 'group-page' });
  const withPage = portfolio({ people, works, groups: [lab()], documents: [page], drafts: [draftOf('page')] });

  it('goes with the group, and the other documents stay', () => {
    const cv = document('ada', []);
    const after = edited({ ...withPage, documents: [page, cv] }, { kind: 'remove', collection: 'groups', id: 'lab' });
    expect(after.documents).toEqual([cv]);
    expect(after.drafts).toEqual([]);
  });

  it('goes with its group among others that are deleted at once', () => {
    const two = { ...withPage, groups: [lab(), lab({ id: 'other' })] };
    const commands = ['other', 'lab'].map((id): SingleCommand => ({ kind: 'remove', collection: 'groups', id }));
    const after = edited(two, { kind: 'batch', label: 'Delete groups', commands });
    expect([after.documents, after.groups]).toEqual([[], undefined]);
  });

  it('belongs to nobody who is missing when a damaged file is read', () => {
    const found = salvage(JSON.stringify({ format: fileFormat, schemaVersion, portfolio: { ...withPage, works: ['no work'] } }));
    if (!found.ok) throw new Error(found.message);
    expect(found.value.portfolio.people.map(({ id: found }) => found)).toEqual(['ada', 'ben']);
    expect(found.value.portfolio.documents).toEqual([page]);
  });
});

function draftOf(id: string) {
  return { collection: 'documents' as const, id, path: 'pages', text: 'many', message: 'Not a number' };
}
