import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/portfolio/apply.ts';
import { Command } from '../../shared/portfolio/commands.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { portrait } from '../builders/picture.ts';

const start: Portfolio = Portfolio.parse({
  people: [
    { id: 'mira', name: { given: 'Mira', family: 'Okonjo' }, contacts: [{ id: 'c1', kind: 'email', value: 'mira@example.org' }] },
    { id: 'tomas', name: { given: 'Tomas', family: 'Hruby' } },
  ],
  works: [
    {
      id: 'w1',
      type: 'article-journal',
      title: 'Soil',
      contributors: [
        { name: { family: 'Okonjo' }, person: 'mira' },
        { name: { family: 'Hruby' }, person: 'tomas' },
      ],
    },
  ],
  entries: ['a', 'b', 'c'].map((id) => ({ id, person: id === 'c' ? 'tomas' : 'mira', kind: 'custom', text: id, mine: { kept: true } })),
  documents: [{ id: 'cv', name: 'CV', owner: 'mira', template: 'organisation-first' }],
  drafts: [{ collection: 'entries', id: 'a', path: 'dates.edtf', text: 'sometime', message: 'Not a date' }],
  unknown: { survives: true },
});

/** Carries a command out; checks that its patches lead there and back. */
function done(command: Command, from: Portfolio = start): Portfolio {
  const before = JSON.stringify(from);
  const applied = apply(from, Command.parse(command));
  if (!applied.ok) throw new Error(applied.message);
  const { portfolio, patches, inverse } = applied.value;
  expect(JSON.stringify(from)).toBe(before);
  expect(applyPatches(from, patches)).toStrictEqual(portfolio);
  expect(applyPatches(portfolio, inverse)).toStrictEqual(from);
  expect(Portfolio.safeParse(portfolio).success).toBe(true);
  return portfolio;
}

const refused = (command: Command, from = start) => {
  const result = apply(from, command);
  return result.ok ? null : result.code;
};

const set = (id: string, ...changes: { path: (string | number)[]; value?: string | number | boolean | null | object }[]) =>
  Command.parse({
    kind: 'set',
    collection: id === 'w1' ? 'works' : id === 'cv' ? 'documents' : id === 'mira' ? 'people' : 'entries',
    id,
    changes,
  });

describe('adding', () => {
  it('puts something at the end or where it was asked for, with what its kind needs', () => {
    const work = { id: 'w2', type: 'book', title: 'A book' };
    expect(done({ kind: 'add', collection: 'works', value: work }).works[1]).toEqual({ ...work, contributors: [], status: [] });
    expect(done({ kind: 'add', collection: 'works', value: work, index: 0 }).works.map((item) => item.id)).toEqual(['w2', 'w1']);
    expect(done({ kind: 'add', collection: 'works', value: work, index: 99 }).works.map((item) => item.id)).toEqual(['w1', 'w2']);
  });

  it('refuses a taken id and what its schema refuses', () => {
    const add = (id: string) => ({ kind: 'add' as const, collection: 'works' as const, value: { id, type: 'book', title: 'x' } });
    expect(refused(add('w1'))).toBe('id-taken');
    expect(refused({ kind: 'batch', label: 'Twice', commands: [add('new'), add('new')] })).toBe('id-taken');
    const again = [add('new'), { kind: 'remove' as const, collection: 'works' as const, id: 'new' }, add('new')];
    expect(apply(start, { kind: 'batch', label: 'Again', commands: again }).ok).toBe(true);
    expect(refused({ kind: 'add', collection: 'works', value: { id: 'w2', type: 'scroll', title: 'x' } })).toBe('invalid');
    expect(refused({ kind: 'add', collection: 'entries', value: { id: 'e', kind: 'mystery', person: 'mira' } })).toBe('invalid');
  });
});

describe('setting fields', () => {
  it('refuses names and gaps in a list, which the file could not keep', () => {
    expect(refused(set('a', { path: ['later', 0], value: 'x' }, { path: ['later', 'name'], value: 'y' }))).toBe('invalid');
    expect(refused(set('a', { path: ['later', 2], value: 'x' }))).toBe('invalid');
  });

  it('touches only the fields that change and keeps unknown ones', () => {
    const applied = apply(start, set('a', { path: ['text'], value: 'changed' }));
    expect(applied.ok && applied.value.patches).toEqual([{ op: 'replace', path: ['entries', 0, 'text'], value: 'changed' }]);
    const after = done(set('a', { path: ['text'], value: 'changed' }));
    expect(after.entries[0]).toEqual({ ...start.entries[0], text: 'changed' });
    expect(after.entries[1]).toBe(start.entries[1]);
    expect(after).toMatchObject({ unknown: { survives: true } });
  });

  it('makes what is missing on the way, and removes a field without a value', () => {
    const dated = done(set('w1', { path: ['issued', 'edtf'], value: '2024' }));
    expect(dated.works[0]?.issued).toEqual({ edtf: '2024' });
    expect(done(set('w1', { path: ['issued'] }), dated).works[0]).not.toHaveProperty('issued');
    expect(done(set('mira', { path: ['contacts', 0] })).people[0]?.contacts).toEqual([]);
    expect(done(set('cv', { path: ['options', 'fontSize'], value: 11 })).documents[0]?.options).toEqual({ fontSize: 11 });
  });

  it.each([
    ['a value of another type', set('a', { path: ['text'], value: 7 }), 'invalid'],
    ['a missing required field', set('w1', { path: ['title'] }), 'invalid'],
    ['an impossible date', set('w1', { path: ['issued'], value: { edtf: '2024-13' } }), 'invalid'],
    ['an address that is none', set('mira', { path: ['contacts', 0, 'value'], value: 'nobody' }), 'invalid'],
    ['a dangerous link', set('w1', { path: ['URL'], value: 'javascript:alert(1)' }), 'invalid'],
    ['another id', set('a', { path: ['id'], value: 'z' }), 'id-fixed'],
    ['what is not there', set('zz', { path: ['text'], value: 'x' }), 'not-found'],
  ])('refuses %s', (_, command, code) => {
    expect(refused(command)).toBe(code);
  });

  it('says which field is wrong', () => {
    const result = apply(start, set('mira', { path: ['contacts', 0, 'value'], value: 'nobody' }));
    expect(!result.ok && result.message).toMatch(/Not an e-mail address.*\(contacts\.0\.value\)/);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('never reaches %s', (key) => {
    expect(Command.safeParse({ kind: 'set', collection: 'entries', id: 'a', changes: [{ path: [key, 'x'], value: 1 }] }).success).toBe(
      false,
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('unfinished fields', () => {
  const draft = { collection: 'entries', id: 'b', path: 'dates.edtf', text: '2024-', message: 'Not a date' } as const;

  it('are kept one per field and settled by a value for it, inside it or around it', () => {
    const kept = done({ kind: 'draft', draft: { ...draft, text: '2024-1' } }, done({ kind: 'draft', draft }));
    expect(kept.drafts.map((item) => item.text)).toEqual(['sometime', '2024-1']);
    for (const path of [['dates', 'edtf'], ['dates']])
      expect(done(set('b', { path, value: path.length === 1 ? { edtf: '2024' } : '2024' }), kept).drafts).toHaveLength(1);
    expect(done(set('b', { path: ['text'], value: 'x' }), kept).drafts).toHaveLength(2);
    expect(done({ kind: 'drop-draft', collection: 'entries', id: 'b', path: 'dates.edtf' }, kept).drafts).toHaveLength(1);
  });

  it('belong to something that is there, and go with it', () => {
    expect(refused({ kind: 'draft', draft: { ...draft, id: 'zz' } })).toBe('not-found');
    expect(done({ kind: 'remove', collection: 'entries', id: 'a' }).drafts).toEqual([]);
  });
});

describe('removing and moving', () => {
  it('takes a person’s entries, documents and unfinished fields along, while works stay', () => {
    const after = done({ kind: 'remove', collection: 'people', id: 'mira' });
    expect(after.people.map((person) => person.id)).toEqual(['tomas']);
    expect(after.entries.map((entry) => entry.id)).toEqual(['c']);
    expect([after.documents, after.drafts]).toEqual([[], []]);
    expect(after.works[0]?.contributors.map((contributor) => contributor.person)).toEqual([undefined, 'tomas']);
  });

  it('takes what is deleted off the sections that name it, and touches no others', () => {
    const ref = (kind: string, id: string) => ({ kind, id });
    const one = {
      id: 'one',
      heading: 'One',
      layout: 'lines',
      items: [ref('entry', 'b'), ref('work', 'a'), ref('entry', 'gone'), ref('entry', 'a')],
    };
    const two = { id: 'two', heading: 'Two', layout: 'lines', items: [ref('work', 'w1')] };
    const listing = done(set('cv', { path: ['sections'], value: [one, two] }));
    const items = (of: Portfolio) => of.documents.map(({ sections }) => sections.map((section) => section.items.map(({ id }) => id)));
    // A name that leads nowhere was written by hand: it stays, and is explained under Checks.
    const after = done({ kind: 'remove', collection: 'entries', id: 'a' }, listing);
    expect(items(after)).toEqual([[['b', 'a', 'gone'], ['w1']]]);
    expect(after.documents[0]?.sections[1]).toBe(listing.documents[0]?.sections[1]);
    const all = ['a', 'b', 'c'].map((id) => ({ kind: 'remove' as const, collection: 'entries' as const, id }));
    expect(items(done({ kind: 'batch', label: 'All', commands: all }, listing))).toEqual([[['a', 'gone'], ['w1']]]);
    expect(items(done({ kind: 'remove', collection: 'works', id: 'w1' }, listing))).toEqual([[['b', 'a', 'gone', 'a'], []]]);
    const theirs = done(set('cv', { path: ['owner'], value: 'tomas' }), listing);
    expect(items(done({ kind: 'remove', collection: 'people', id: 'mira' }, theirs))).toEqual([[['a', 'gone'], ['w1']]]);
    const untouched = apply(listing, { kind: 'remove', collection: 'entries', id: 'c' });
    expect(untouched.ok && untouched.value.portfolio.documents).toBe(listing.documents);
  });

  it('moves to a place, and to the end when that is beyond it', () => {
    const order = (index: number) => done({ kind: 'move', collection: 'entries', id: 'a', index }).entries.map((entry) => entry.id);
    expect([order(0), order(1), order(2), order(50)].map((ids) => ids.join(''))).toEqual(['abc', 'bac', 'bca', 'bca']);
  });
});

describe('a batch', () => {
  it('is carried out whole or not at all', () => {
    const good = { kind: 'remove', collection: 'entries', id: 'a' } as const;
    const bad = { kind: 'remove', collection: 'entries', id: 'zz' } as const;
    expect(done({ kind: 'batch', label: 'Both', commands: [good, { ...good, id: 'b' }] }).entries).toHaveLength(1);
    expect(refused({ kind: 'batch', label: 'Both', commands: [good, bad] })).toBe('not-found');
  });
});

describe('a photo', () => {
  const data = portrait().toString('base64');
  const photo = { mime: 'image/png', data, alt: 'Mira at sea' };
  const withPhoto = () => done(set('mira', { path: ['photo'], value: photo }));

  it('is set, described and removed, each with the way back', () => {
    expect(withPhoto().people[0]?.photo).toEqual(photo);
    expect(done(set('mira', { path: ['photo', 'alt'], value: 'Mira' }), withPhoto()).people[0]?.photo).toEqual({ ...photo, alt: 'Mira' });
    expect(done(set('mira', { path: ['photo'] }), withPhoto()).people[0]).not.toHaveProperty('photo');
  });

  it('does not travel again with its description or with the name', () => {
    for (const change of [
      { path: ['photo', 'alt'], value: 'Mira' },
      { path: ['name', 'given'], value: 'M.' },
    ]) {
      const applied = apply(withPhoto(), set('mira', change));
      if (!applied.ok) throw new Error(applied.message);
      expect(JSON.stringify([applied.value.patches, applied.value.inverse])).not.toContain(data.slice(0, 40));
    }
  });

  it('is refused when it is none, with a sentence', () => {
    const result = apply(start, set('mira', { path: ['photo'], value: { ...photo, mime: 'image/jpeg' } }));
    expect(result).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining('is called a JPEG picture') });
  });
});
