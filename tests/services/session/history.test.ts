import fc from 'fast-check';
import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { History } from '../../../electron/services/session/history.ts';
import { collectionNames } from '../../../shared/model/collection-names.ts';
import { Command } from '../../../shared/portfolio/commands.ts';
import { Portfolio } from '../../../shared/portfolio/portfolio.ts';
import { addText, setText, smallPortfolio, textsOf } from '../store/sample-portfolios.ts';

const start: Portfolio = Portfolio.parse({
  ...smallPortfolio(['One', 'Two', 'Three']),
  works: [{ id: 'w0', type: 'article', title: 'A work', contributors: [{ name: { family: 'X' }, person: 'mira' }] }],
  documents: [
    {
      id: 'd0',
      name: 'CV',
      owner: 'mira',
      template: 't',
      sections: [
        { id: 's', heading: 'H', layout: 'lines' },
        {
          id: 't',
          heading: 'Picked',
          layout: 'lines',
          items: [
            { kind: 'entry', id: 'e1' },
            { kind: 'work', id: 'w0', pinned: true },
            { kind: 'entry', id: 'e0' },
          ],
        },
      ],
    },
  ],
  groups: [{ id: 'g0', name: 'Lab', members: [{ id: 'm0', person: 'mira' }], works: [{ id: 'k0', work: 'w0' }] }],
  later: { unknown: true },
});

const id = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'w0', 'w1', 'd0', 'g0', 'mira');
const collection = fc.constantFrom(...collectionNames);
const value = fc.oneof(fc.string(), fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }));
const path = fc.oneof(
  fc.constantFrom(
    ['text'],
    ['title'],
    ['label'],
    ['note'],
    ['name', 'family'],
    ['contributors', 0, 'name', 'given'],
    ['sections', 0, 'heading'],
    ['sections', 0],
    ['members', 0, 'role'],
  ),
  fc.array(fc.oneof(fc.constantFrom('text', 'a', 'b', 'contacts'), fc.nat(3)), { minLength: 1, maxLength: 3 }),
);
const single = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    collection: fc.constant('entries' as const),
    value: fc.record({ id, person: fc.constant('mira'), kind: fc.constant('custom'), text: fc.string() }),
    index: fc.option(fc.nat(4), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    collection,
    id,
    changes: fc.array(fc.record({ path, value }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    collection: fc.constant('entries' as const),
    id,
    changes: fc.tuple(fc.record({ path: fc.constant(['text']), value: fc.string() })),
  }),
  fc.record({ kind: fc.constant('remove' as const), collection, id }),
  fc.record({ kind: fc.constant('move' as const), collection, id, index: fc.nat(4) }),
  fc.record({
    kind: fc.constant('draft' as const),
    draft: fc.record({ collection, id, path: fc.constantFrom('text', 'issued'), text: fc.string(), message: fc.constant('no') }),
  }),
  fc.record({ kind: fc.constant('drop-draft' as const), collection, id, path: fc.constantFrom('text', 'issued') }),
);
const command = fc
  .oneof(
    { weight: 5, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('batch' as const),
        label: fc.constant('Several'),
        commands: fc.array(single, { minLength: 1, maxLength: 3 }),
      }),
    },
  )
  // As it comes over the bridge: plain JSON.
  .map((candidate): unknown => JSON.parse(JSON.stringify(candidate)))
  .filter((candidate) => Command.safeParse(candidate).success)
  .map((candidate) => Command.parse(candidate));

describe('undo', () => {
  it('takes back any number of edits exactly, and redo brings them back; patches alone keep a mirror equal', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.constantFrom(0, 300, 1500)), { maxLength: 25 }), (edits) => {
        const history = new History();
        let portfolio = start;
        let mirror = start;
        let now = 0;
        for (const [edit, pause] of edits) {
          now += pause;
          const frozen = JSON.stringify(portfolio);
          const done = history.carryOut(portfolio, edit, now);
          expect(JSON.stringify(portfolio)).toBe(frozen);
          if (!done.ok) continue;
          expect(Portfolio.safeParse(done.value.portfolio).success).toBe(true);
          mirror = applyPatches(mirror, done.value.patches);
          portfolio = done.value.portfolio;
        }
        const end = portfolio;
        for (let back = history.undo(portfolio); back; back = history.undo(portfolio)) {
          portfolio = back.portfolio;
          mirror = applyPatches(mirror, back.patches);
          expect(mirror).toStrictEqual(portfolio);
        }
        expect(portfolio).toStrictEqual(start);
        for (let forth = history.redo(portfolio); forth; forth = history.redo(portfolio)) portfolio = forth.portfolio;
        expect(portfolio).toStrictEqual(end);
      }),
      { numRuns: 400 },
    );
  });

  const typed = (history: History, portfolio: Portfolio, edits: readonly (readonly [string, string, number])[]) =>
    edits.reduce((now, [entry, text, at]) => {
      const done = history.carryOut(now, setText(entry, text), at);
      if (!done.ok) throw new Error(done.message);
      return done.value.portfolio;
    }, portfolio);

  it('is one step for a word, and another after a pause, in another field or after an undo', () => {
    const history = new History();
    let portfolio = typed(history, start, [
      ['e0', 'O', 0],
      ['e0', 'Ot', 900],
      ['e0', 'Oth', 1800],
      ['e0', 'Other', 2801],
      ['e1', 'X', 2900],
      ['e0', 'Other!', 2950],
    ]);
    const texts = [];
    for (let back = history.undo(portfolio); back; back = history.undo(portfolio)) {
      portfolio = back.portfolio;
      texts.push(textsOf(portfolio).slice(0, 2).join('/'));
    }
    expect(texts).toEqual(['Other/X', 'Other/Two', 'Oth/Two', 'One/Two']);
    portfolio = typed(history, portfolio, [['e0', 'A', 3000]]);
    portfolio = history.undo(portfolio)?.portfolio ?? portfolio;
    portfolio = typed(history, portfolio, [['e0', 'B', 3001]]);
    expect(textsOf(history.undo(portfolio)?.portfolio ?? null)[0]).toBe('One');
    expect(history.undo(start)).toBeNull();
  });

  it('keeps typing small: a thousand keystrokes are one patch each way', () => {
    const history = new History();
    const portfolio = typed(
      history,
      start,
      Array.from({ length: 1000 }, (_, key) => ['e0', `Typed ${key}`, key * 50] as const),
    );
    const back = history.undo(portfolio);
    expect(back?.patches).toEqual([{ op: 'replace', path: ['entries', 0, 'text'], value: 'One' }]);
    expect(history.undoLabel).toBeNull();
  });

  it('reaches back more than 500 steps', () => {
    const history = new History();
    let portfolio: Portfolio = start;
    for (let n = 0; n < 600; n++) {
      const done = history.carryOut(portfolio, addText(`n${n}`, 'x'), n);
      if (done.ok) portfolio = done.value.portfolio;
    }
    let steps = 0;
    for (let back = history.undo(portfolio); back; back = history.undo(portfolio)) {
      portfolio = back.portfolio;
      steps++;
    }
    expect(steps).toBe(600);
    expect(portfolio).toEqual(start);
  });

  it('says what it would take back and bring back', () => {
    const history = new History();
    const done = history.carryOut(start, { kind: 'remove', collection: 'entries', id: 'e1' }, 0);
    expect(history.undoLabel).toBe('Delete “Two”');
    if (done.ok) history.undo(done.value.portfolio);
    expect([history.undoLabel, history.redoLabel]).toEqual([null, 'Delete “Two”']);
  });

  it('forgets what was undone once something else is done', () => {
    const history = new History();
    const portfolio = typed(history, start, [['e0', 'A', 0]]);
    const back = history.undo(portfolio)?.portfolio ?? portfolio;
    typed(history, back, [['e1', 'B', 0]]);
    expect(history.redoLabel).toBeNull();
  });
});

describe('how a document was exported', () => {
  it('is no step of its own: undo and redo go on as if nothing had been between', () => {
    const history = new History();
    const done = (portfolio: Portfolio, command: Command) => {
      const result = history.carryOut(portfolio, command, 0);
      if (!result.ok) throw new Error(result.message);
      return result.value.portfolio;
    };
    const remember: Command = {
      kind: 'set',
      collection: 'documents',
      id: 'd0',
      changes: [{ path: ['exports'], value: { formats: ['pdf', 'docx'] } }],
    };
    const edited = done(done(start, setText('e0', 'Uno')), remember);
    const back = history.undo(edited);
    expect(textsOf(back?.portfolio ?? null)).toEqual(textsOf(start));
    expect(back?.portfolio.documents[0]?.exports).toEqual({ formats: ['pdf', 'docx'] });
    const again = history.redo(done(back?.portfolio ?? start, remember));
    expect(textsOf(again?.portfolio ?? null)[0]).toBe('Uno');
    expect(again?.portfolio.documents[0]?.exports).toEqual({ formats: ['pdf', 'docx'] });
  });
});
