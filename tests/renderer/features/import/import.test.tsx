import { beforeEach, describe, expect, it, vi } from 'vitest';
import { apply } from '../../../../renderer/features/import/apply-import.ts';
import { decide, decisionOn, isNeeded, mergeByChoosing, take } from '../../../../renderer/features/import/decisions.ts';
import { cancelImport, endLeftImport, idle, useImport } from '../../../../renderer/features/import/import-state.ts';
import { readSources, readTable, retry } from '../../../../renderer/features/import/read-sources.ts';
import type { ImportRow, ImportSource } from '../../../../shared/contract/import.ts';
import { emptyWork } from '../../../../shared/model/work.ts';

type Asked = { readonly channel: string; readonly input: Record<string, unknown> };

const host = vi.hoisted(() => ({
  asked: [] as Asked[],
  answer: (_channel: string, _input: Record<string, unknown>): unknown => ({}),
  problems: [] as string[],
}));

vi.mock('../../../../renderer/lib/api.ts', () => ({
  HostLost: class extends Error {},
  call: async (channel: string, input: Record<string, unknown>) => {
    host.asked.push({ channel, input });
    return host.answer(channel, input);
  },
}));
vi.mock('../../../../renderer/lib/notify.tsx', () => ({
  notifyProblem: (message: string) => void host.problems.push(message),
  notifyDone: () => {},
}));
vi.mock('../../../../renderer/state/app.ts', () => ({ onHostEvent: () => {}, resync: () => {}, settled: async () => {} }));
vi.mock('../../../../renderer/state/offer-undo.ts', () => ({ offerUndo: () => {} }));

const file = (name: string, text = 'text') => ({ name, bytes: new Blob([text]) });
/** As a folder that was dropped: nothing can be read of it. */
const folder = (name: string) => {
  const bytes = new Blob(['']);
  bytes.slice = () => ({ size: 1 }) as Blob;
  return { name, bytes };
};
const source = (name: string): ImportSource => ({ name, format: 'BibTeX', encoding: 'utf-8', failure: null, readings: [], table: null });
const row = (title: string, more: Partial<ImportRow> = {}): ImportRow => ({
  source: 0,
  line: 1,
  kind: 'work',
  type: 'book',
  title,
  detail: '',
  unnamed: false,
  same: null,
  owner: null,
  notes: [],
  unsure: false,
  proposals: [],
  ...more,
});
const same = { title: 'Rivers', by: 'DOI', sure: true, twice: false };
const problem = { source: 0, message: 'A brace is missing.', excerpt: { line: 3, text: '@book{' }, correctable: true };

/** A host that reads these rows from whatever is handed over. */
function reads(rows: readonly ImportRow[], other: Record<string, (input: Record<string, unknown>) => unknown> = {}): void {
  const names = new Map<unknown, Map<unknown, string>>();
  host.answer = (channel, input) => {
    if (other[channel]) return other[channel](input);
    if (channel === 'import.give') {
      names.set(input.job, (names.get(input.job) ?? new Map()).set(input.source, String(input.name)));
      return { failure: null };
    }
    if (channel === 'import.read')
      return { sources: [...(names.get(input.job)?.values() ?? [])].map(source), rows, problems: [problem], failure: null };
    if (channel === 'import.retry') return { sources: [], rows: [row('Corrected')], problems: [], failure: null };
    return {};
  };
}

const askedFor = (channel: string) => host.asked.filter((one) => one.channel === channel);
const state = () => useImport.getState();

beforeEach(() => {
  useImport.setState(idle, true);
  Object.assign(host, { asked: [], problems: [] });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('reading sources', () => {
  it('goes on beside a file that cannot be read, in a new import and in one under review', async () => {
    reads([row('Rivers')]);
    await readSources([folder('Papers'), file('a.bib')]);
    expect(state().stage).toBe('review');
    expect(state().sources.map(({ name, failure }) => [name, failure?.code])).toEqual([
      ['a.bib', undefined],
      ['Papers', 'unreadable'],
    ]);
    await readSources([file('b.bib'), folder('More')]);
    expect(state().sources.map(({ name }) => name)).toEqual(['a.bib', 'b.bib', 'Papers', 'More']);
    expect(state().given.map(({ name }) => name)).toEqual(['a.bib', 'b.bib']);
  });

  it('hands everything over anew without a file that vanishes while it is read', async () => {
    reads([row('Rivers')]);
    const half = new Blob(['half']);
    const bytes = new Blob(['']);
    Object.defineProperty(bytes, 'size', { value: 5 * 1024 * 1024 });
    bytes.slice = (from) => (from === 0 ? half : ({ size: 1 } as Blob));
    await readSources([{ name: 'gone.bib', bytes }, file('a.bib')]);
    expect(state().sources.map(({ name, failure }) => [name, failure?.code])).toEqual([
      ['a.bib', undefined],
      ['gone.bib', 'partly'],
    ]);
    expect(new Set(askedFor('import.give').map(({ input }) => input.job)).size).toBe(2);
  });

  it('leaves out a file that is too large, and keeps what is under review', async () => {
    reads([row('Rivers')]);
    await readSources([file('a.bib')]);
    reads([row('Rivers')], {
      'import.give': ({ name }) => ({ failure: name === 'huge.bib' ? { code: 'too-large', message: '“huge.bib” is too large.' } : null }),
      'import.read': () => ({ sources: [source('a.bib')], rows: [row('Rivers')], problems: [], failure: null }),
    });
    await readSources([file('huge.bib')]);
    expect(state().stage).toBe('review');
    expect(state().sources.map(({ name, failure }) => [name, failure?.message])).toEqual([
      ['a.bib', undefined],
      ['huge.bib', '“huge.bib” is too large.'],
    ]);
  });

  it('says what is wrong when nothing can be read, whatever it is', async () => {
    reads([]);
    await readSources([folder('Papers')]);
    expect(state()).toMatchObject({ stage: 'choose', failure: { message: expect.stringContaining('“Papers” could not be read') } });
    reads([], {
      'import.give': () => {
        throw new Error('The call import.give failed (400).');
      },
    });
    await readSources([file('a.bib')]);
    expect(state()).toMatchObject({
      stage: 'choose',
      failure: { code: 'internal', message: expect.stringContaining('an error in Scholarfolio') },
    });
  });

  it('takes at most a thousand files, and says so before it hands any over', async () => {
    reads([]);
    await readSources(Array.from({ length: 1_001 }, (_, i) => file(`${i}.bib`)));
    expect(state()).toMatchObject({ stage: 'choose', failure: { message: expect.stringContaining('1,001 files') } });
    expect(askedFor('import.give')).toEqual([]);
  });

  it('keeps what was decided, chosen, named and put right when it reads again', async () => {
    reads([row('Rivers', { same }), row('Peat'), row('Unnamed', { kind: 'person', unnamed: true })], {
      'import.compare': () => ({ works: { stays: emptyWork('a'), other: { ...emptyWork('b'), title: 'B' } }, failure: null }),
    });
    await readSources([file('a.bib')]);
    await mergeByChoosing(0);
    decide([1], 'skip');
    await retry(0, '@book{}');
    expect(state().rows).toHaveLength(4);
    decide([3], 'skip');
    const { takes } = state();
    expect(Object.keys(takes)).toEqual(['0']);
    await readSources([file('b.bib')]);
    expect(state()).toMatchObject({ decisions: { 0: 'merge', 1: 'skip', 3: 'skip' }, takes, problems: [null] });
    await readTable(1, { rows: 'works', columns: ['title'] });
    expect(state().decisions).toEqual({ 0: 'merge', 1: 'skip', 3: 'skip' });
    expect(askedFor('import.read').at(-1)?.input).toMatchObject({ tables: { 1: { rows: 'works', columns: ['title'] } } });
  });
});

describe('what becomes of a row', () => {
  const people = [row('Mira Feld', { kind: 'person' }), row('Lecturer', { kind: 'entry', owner: 0 }), row('Rivers')];

  it('takes a new person with any of their entries', () => {
    useImport.setState({ rows: people });
    decide([0, 1, 2], 'skip');
    expect([0, 1, 2].map((one) => decisionOn(state(), one))).toEqual(['skip', 'skip', 'skip']);
    decide([1], 'keep');
    expect([0, 1, 2].map((one) => decisionOn(state(), one))).toEqual(['keep', 'keep', 'skip']);
    expect([isNeeded(state(), 0), isNeeded(state(), 1)]).toEqual([true, false]);
  });

  it('forgets values that were chosen when it is decided otherwise', () => {
    useImport.setState({ rows: [row('Rivers', { same }), row('Peat', { same })], takes: {} });
    take(0, { title: 'other' });
    take(1, { title: 'other' });
    decide([0], 'merge');
    expect(state().takes).toEqual({ 1: { title: 'other' } });
  });
});

describe('taking over', () => {
  const done = { added: 1, changed: 0, failure: null, state: { undo: null, revision: 1 } };

  it('refuses more files meanwhile', async () => {
    useImport.setState({ stage: 'applying', job: 'job', given: [file('a.bib')] });
    await readSources([file('b.bib')]);
    expect(state()).toMatchObject({ stage: 'applying', job: 'job' });
    expect(host.problems).toEqual([expect.stringContaining('still being taken over')]);
  });

  it('leaves an import alone that began after this one was cancelled', async () => {
    let answer: (value: unknown) => void = () => {};
    reads([row('Rivers')], { 'import.apply': () => new Promise((resolve) => (answer = resolve)) });
    await readSources([file('a.bib')]);
    const applied = apply();
    await vi.waitFor(() => expect(askedFor('import.apply')).toHaveLength(1));
    cancelImport();
    await readSources([file('b.bib')]);
    answer({ ...done, added: 0, failure: { code: 'cancelled', message: 'The import was cancelled.' } });
    await applied;
    expect(state()).toMatchObject({ stage: 'review', sources: [{ name: 'b.bib' }] });
    expect(host.problems).toEqual([]);
  });

  it.each(['import-stopped', 'import-slow', 'import-gone', 'other-portfolio'])(
    'begins again when what was read is gone (%s)',
    async (code) => {
      reads([row('Rivers')], { 'import.apply': () => ({ ...done, failure: { code, message: 'It is gone.' } }) });
      await readSources([file('a.bib')]);
      await apply();
      expect(state()).toMatchObject({ stage: 'choose', rows: [], failure: { message: 'It is gone.' } });
    },
  );
});

describe('a window that is loaded anew', () => {
  it('lets go of what it had read before, and of nothing else', async () => {
    reads([row('Rivers')]);
    await readSources([file('a.bib')]);
    const { job } = state();
    endLeftImport();
    expect(askedFor('import.cancel')).toEqual([]);
    // As the page that is loaded anew: it knows of no import.
    sessionStorage.setItem('scholarfolio-import', 'before');
    endLeftImport();
    expect(askedFor('import.cancel')).toMatchObject([{ input: { job: 'before' } }]);
    endLeftImport();
    expect(askedFor('import.cancel')).toHaveLength(1);
    expect(state().job).toBe(job);
    cancelImport();
    expect(sessionStorage.getItem('scholarfolio-import')).toBeNull();
  });
});
