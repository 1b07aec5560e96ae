import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { OwnStyle } from '../../shared/model/reference-style.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { describe as inWords } from '../../shared/portfolio/describe.ts';
import { salvage } from '../../shared/portfolio/salvage.ts';
import { ownCsl } from '../builders/csl.ts';
import { document, person, portfolio } from '../builders/portfolio.ts';

const style = OwnStyle.parse({ id: 'mine', title: 'House style', csl: ownCsl(), cites: 'numeric' });
const before = portfolio({ people: [person('ada', 'Ada', 'Owner')], documents: [document('ada', [])] });
const add: Command = { kind: 'add-style', style };
const remove: Command = { kind: 'remove-style', id: 'mine' };

function done(from: typeof before, command: Command) {
  const result = apply(from, command);
  if (!result.ok) throw new Error(result.message);
  expect(applyPatches(result.value.portfolio, result.value.inverse)).toEqual(from);
  return result.value.portfolio;
}

describe('a reference style of one’s own', () => {
  it('is kept once, replaced by another with its id, and removed without a trace', () => {
    const once = done(before, add);
    expect(once.styles).toEqual([style]);
    const again = done(once, { kind: 'add-style', style: { ...style, title: 'Other' } });
    expect(again.styles?.map((one) => one.title)).toEqual(['Other']);
    expect(done(again, remove)).toEqual(before);
  });

  it('stays while a document uses it', () => {
    const used = done(done(before, add), { kind: 'set', collection: 'documents', id: 'cv', changes: [{ path: ['style'], value: 'mine' }] });
    const refused = apply(used, remove);
    expect(refused).toMatchObject({ ok: false, code: 'style-used' });
    expect(refused.ok ? '' : refused.message).toContain('“CV”');
  });

  it('is named by undo', () => {
    expect(inWords(add, before)).toBe('Add the reference style “House style”');
    expect(inWords(remove, done(before, add))).toBe('Remove the reference style “House style”');
  });

  it('comes out of a damaged file, and what is no list of styles is left out of it', () => {
    const file = (styles: unknown) =>
      JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: { ...before, styles } });
    expect(salvage(file([style]))).toMatchObject({ ok: true, value: { portfolio: { styles: [style] } } });
    const wrong = salvage(file([{ id: 'mine' }]));
    expect(wrong).toMatchObject({ ok: true, value: { leftOut: [{ place: 'Field “styles”' }] } });
  });
});
