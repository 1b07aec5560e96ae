import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChildEngine } from '../../../electron/services/citations/child-engine.ts';
import { type CitationJob, type CitationReply, createCitationWorker } from '../../../electron/services/citations/citation-jobs.ts';
import { createNearby } from '../../../electron/services/citations/nearby.ts';
import { createChildReferences } from '../../../electron/services/citations/references.ts';
import { textOf } from '../../../shared/citations/csl-engine.ts';
import type { CitationRequest } from '../../../shared/citations/request.ts';
import { type StyleInfo, styleById } from '../../../shared/citations/styles.ts';
import { toCsl } from '../../../shared/citations/to-csl.ts';
import { ownCsl } from '../../builders/csl.ts';
import { resources, work } from '../../builders/portfolio.ts';
import { FakeChild } from '../fake-child.ts';

const request: CitationRequest = {
  style: 'apa',
  locale: 'en-GB',
  items: [toCsl(work('soil', 'book', {}, ['Mira Okonjo']))],
  lists: [],
  names: {},
  families: [],
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** References over fake children, with one answer asked for; what became of it is told when everything that can happen has happened. */
function begun() {
  const children: FakeChild[] = [];
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const references = createChildReferences(
    () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    () => {},
  );
  let outcome = 'waiting';
  const settled = references.exact(request).then((answer) => {
    outcome = answer.ok ? 'answered' : answer.message;
  });
  /** All promises that are already decided have been followed up. */
  const calm = () => new Promise((resume) => setImmediate(resume));
  return { children, complaints, references, settled, calm, outcome: () => outcome };
}

describe('the engine in a process of its own', () => {
  it('that dies is reported, and started again for the next question', async () => {
    const { children, references, settled, outcome, complaints } = begun();
    children[0]?.exit('SIGSEGV');
    await settled;
    expect(outcome()).toContain('The reference engine stopped (SIGSEGV)');
    const soon = references.soon(request);
    expect(children).toHaveLength(2);
    children[1]?.exit('code 1');
    expect(await soon).toMatchObject({ pending: false, problem: { code: 'references-failed' } });
    expect(complaints).toHaveBeenCalledTimes(1);
  });

  it('that fails late says so to who asks again, once, and is tried again with the next question', async () => {
    const children: FakeChild[] = [];
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const ready = vi.fn();
    const references = createChildReferences(() => {
      const child = new FakeChild();
      children.push(child);
      return child;
    }, ready);
    expect(await references.soon(request)).toMatchObject({ pending: true, problem: null });
    children[0]?.exit('SIGSEGV');
    await vi.waitFor(() => expect(ready).toHaveBeenCalledTimes(1));
    expect(await references.soon(request)).toMatchObject({ pending: false, problem: { code: 'references-failed' } });
    expect(children).toHaveLength(1);
    // What failed for one document says nothing about another.
    expect(await references.soon({ ...request, locale: 'en-US' })).toMatchObject({ pending: true, problem: null });
    references.close();
  });

  it('gets one job at a time, and has its whole time for each', async () => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const children: FakeChild<CitationJob>[] = [];
    const engine = createChildEngine(() => {
      const child = new FakeChild<CitationJob>();
      children.push(child);
      return child;
    });
    const answered: string[] = [];
    const nothing = { order: [], references: [], lists: [], cites: [], runs: { numbers: [], fresh: [], anew: false } };
    const ask = (name: string) =>
      engine.format(request).then(
        () => answered.push(name),
        (error: Error) => answered.push(`${name}: ${error.message}`),
      );
    const all = Promise.all(['long', 'sample', 'late', 'last'].map(ask));
    const [child] = children;
    expect(child?.sent).toHaveLength(1);
    vi.advanceTimersByTime(50_000);
    child?.message({ id: child.sent[0]?.id, result: nothing });
    expect(child?.sent).toHaveLength(2);
    vi.advanceTimersByTime(50_000);
    expect(child?.killed).toBe(false);
    child?.message({ id: child.sent[1]?.id, result: nothing });
    vi.advanceTimersByTime(60_000);
    expect(child?.killed).toBe(true);
    const [, second] = children;
    second?.message({ id: second.sent[0]?.id, result: nothing });
    await all;
    expect(answered).toEqual(['long', 'sample', 'late: The reference engine stopped (SIGKILL)', 'last']);
    engine.close();
  });

  it('that is ended because the program closes is no failure', async () => {
    const { children, references, outcome, complaints, calm } = begun();
    void references.soon(request);
    references.close();
    await calm();
    expect(children[0]?.killed).toBe(true);
    expect(outcome()).toBe('waiting');
    expect(complaints).not.toHaveBeenCalled();
  });

  it('is not started again by a question that comes while the program closes', async () => {
    const { children, references, complaints, calm } = begun();
    references.close();
    void references.soon({ ...request, locale: 'en-US' });
    void references.exact({ ...request, locale: 'en-US' });
    await calm();
    expect(children).toHaveLength(1);
    expect(complaints).not.toHaveBeenCalled();
  });
});

describe('the reference that is being edited', () => {
  const ask = (title: string, style = 'ieee'): CitationRequest => ({
    ...request,
    style,
    items: [
      ...request.items,
      ...['tides', 'locks'].map((id) => toCsl(work(id, 'article-journal', { title: `${title} of ${id}` }, ['Ada Berg']))),
    ],
  });

  /** References whose other process answers truly, and everything that it was asked. */
  function withProcess() {
    const worker = createCitationWorker(resources);
    const asked: CitationJob[] = [];
    const answers: CitationReply[] = [];
    let held: (() => void)[] | null = null;
    const child = new FakeChild();
    child.send = (message) => {
      // As it goes to another process.
      const job = structuredClone(message) as CitationJob;
      asked.push(job);
      const answer = () => {
        const reply = structuredClone(worker(job));
        answers.push(reply);
        child.message(reply);
      };
      if (held) held.push(answer);
      else answer();
    };
    const quiet: (() => void)[] = [];
    const references = createChildReferences(
      () => child,
      () => {},
      createNearby(resources, (task) => quiet.push(task)),
    );
    /** Answers wait until what this returns is called. */
    const hold = () => {
      const waiting: (() => void)[] = [];
      held = waiting;
      return () => {
        held = null;
        for (const answer of waiting) answer();
      };
    };
    return { references, asked, answers, hold, rest: () => quiet.splice(0).map((task) => task()) };
  }

  it('is formatted without the other process, and exactly as there', async () => {
    const { references, asked, rest } = withProcess();
    await references.soon(ask('Levels'));
    expect(asked).toHaveLength(1);
    rest();
    const edited = await references.soon(ask('Heights'));
    expect(edited).toMatchObject({ pending: false, problem: null });
    expect(asked).toHaveLength(1);
    const there = await withProcess().references.exact(ask('Heights'));
    expect(there).toMatchObject({ ok: true, value: edited.result });
  });

  it('goes to the other process until its style was read in a quiet moment, and with many others', async () => {
    const { references, asked, rest } = withProcess();
    await references.soon(ask('Levels'));
    await references.soon(ask('Heights'));
    expect(asked).toHaveLength(2);
    rest();
    await references.soon({ ...ask('Depths'), items: ['a', 'b', 'c'].map((id) => toCsl(work(id, 'book', { title: `Depths ${id}` }))) });
    expect(asked).toHaveLength(3);
  });

  it('is all that goes to the other process of a list that it has, and comes back alone', async () => {
    const { references, asked, answers } = withProcess();
    const many = (title: string): CitationRequest => ({
      ...ask(title, 'apa'),
      items: items.map((item, i) => (i === 3 ? { ...item, title } : item)),
    });
    const items = Array.from({ length: 30 }, (_, i) =>
      toCsl(work(`w${i}`, 'book', { title: `Book ${i}` }, [`Ada Lind${'abcdef'.at(i % 6)}`])),
    );
    await references.exact(many('Levels'));
    const edited = await references.exact(many('Heights'));
    const sent = asked.flatMap((job) => ('request' in job ? [job.request.items.fresh.length] : []));
    const back = answers.flatMap((reply) => ('result' in reply ? [reply.result.runs.fresh.length] : []));
    expect(sent).toEqual([30, 1]);
    expect(back[0]).toBe(60);
    expect(back[1]).toBeLessThan(10);
    expect(edited).toEqual(await withProcess().references.exact(many('Heights')));
    expect(edited.ok && textOf(edited.value.references.w3 ?? [])).toMatch(/^Lindd, A\. \(n\.d\.-\w\)\. Heights\.$/);
  });

  it('goes to the other process where references depend on each other', async () => {
    const { references, asked, rest } = withProcess();
    await references.soon(ask('Levels', 'apa'));
    rest();
    await references.soon(ask('Heights', 'apa'));
    expect(asked).toHaveLength(2);
  });

  it('stands among the references that were shown, whatever was asked for beside them', async () => {
    const { references, rest, hold } = withProcess();
    for (const style of ['apa', 'ieee']) {
      const shown = await references.soon(ask('Levels', style));
      rest();
      const older = await references.exact({ ...ask('Levels', style), items: [toCsl(work('soil', 'book', { title: 'Of last month' }))] });
      const alone = await references.once({ ...ask('Levels', style), items: [toCsl(work('tides', 'book', { title: 'Copied' }))] });
      expect([older.ok, alone.ok]).toEqual([true, true]);
      const release = hold();
      const all = ask('Heights', style);
      const next = await references.soon(all);
      const texts = Object.values(next.result.references).map(textOf);
      expect(Object.keys(next.result.references)).toEqual(Object.keys(shown.result.references));
      expect(texts.join()).not.toMatch(/last month|Copied/);
      release();
    }
  });

  it('in a style that somebody added never runs in this process', () => {
    const csl = ownCsl();
    const own = { ...(styleById('ieee') as StyleInfo), id: 'house', csl };
    const quiet: (() => void)[] = [];
    const nearby = createNearby(resources, (task) => quiet.push(task));
    const house = { ...ask('Levels', 'house'), own, items: request.items };
    nearby.prepare(house, own);
    for (const task of quiet) task();
    expect(quiet).toEqual([]);
    expect(nearby.format(house, own)).toBeNull();
  });

  it('is sketched at once in a long list whose references depend on each other, and exact when the list is', async () => {
    const { references, rest, hold } = withProcess();
    const long = (title: string): CitationRequest => ({
      ...ask(title, 'apa'),
      items: Array.from({ length: 160 }, (_, i) =>
        toCsl(work(`w${i}`, 'book', { title: i === 7 ? title : `Book ${i}`, issued: { edtf: '2001' } }, ['Ada Berg'])),
      ),
    });
    await references.exact(long('Levels'));
    await references.soon(long('Levels'));
    rest();
    const release = hold();
    const sketched = await references.soon(long('Heights'));
    expect(sketched).toMatchObject({ pending: true, problem: null });
    expect(textOf(sketched.result.references.w7 ?? [])).toBe('Berg, A. (2001). Heights.');
    expect(textOf(sketched.result.references.w8 ?? [])).toMatch(/^Berg, A\. \(2001\w+\)\. Book 8\.$/);
    release();
    const exact = await references.exact(long('Heights'));
    expect(exact.ok && textOf(exact.value.references.w7 ?? [])).toMatch(/^Berg, A\. \(2001\w+\)\. Heights\.$/);
  });
});
