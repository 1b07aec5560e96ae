import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventQueue } from '../../../electron/services/events.ts';
import { importHandlers } from '../../../electron/services/import/handlers.ts';
import type { ImportJob } from '../../../electron/services/import/import-protocol.ts';
import { emptyWork } from '../../../shared/model/work.ts';
import { FakeChild } from '../fake-child.ts';
import { World } from '../session/world.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
  await world.write('other.json', ['Other']);
});
afterEach(() => world.end());

const reading = { sources: [], rows: [], problems: [], failure: null };
const decided = { decisions: {}, takes: {}, proposals: {}, names: {} };

/** Handlers whose child answers at once; `before` is waited for before the answer to a question. */
async function handlers(before: Partial<Record<ImportJob['question'], () => Promise<unknown>>> = {}) {
  const session = await world.opened();
  const children: FakeChild<ImportJob>[] = [];
  const made = importHandlers(session, createEventQueue(), () => {
    const child = new FakeChild<ImportJob>();
    child.send = (message) => void answer(message as ImportJob);
    const answer = async (job: ImportJob) => {
      child.sent.push(job);
      await before[job.question]?.();
      child.message({ id: job.id, answer: answerTo(job) });
    };
    children.push(child);
    return child;
  });
  const read = async (job = 'job') => {
    await made['import.give']({ job, source: 0, name: 'a.bib', base64: Buffer.from('text').toString('base64') });
    return made['import.read']({ job, person: null, encodings: {}, tables: {} });
  };
  return { session, made, children, read };
}

function answerTo(job: ImportJob): unknown {
  if (job.question === 'read') return reading;
  if (job.question === 'decide') return { label: 'Import a.bib', added: 1, changed: 0 };
  if (job.question === 'commands' && job.ask.from === 0) return [{ kind: 'add', collection: 'works', value: emptyWork('w') }];
  return job.question === 'commands' ? [] : null;
}

it('takes over what was decided, then lets go of the process', async () => {
  const { session, made, children, read } = await handlers();
  await read();
  expect(await made['import.apply']({ job: 'job', ...decided })).toMatchObject({ added: 1, failure: null });
  expect(session.portfolio()?.works).toMatchObject([{ id: 'w' }]);
  expect(children[0]?.killed).toBe(true);
  expect(await made['import.original']({ job: 'job', row: 0 })).toMatchObject({ text: null, failure: { code: 'import-gone' } });
});

describe('another portfolio that is opened', () => {
  it('while it is decided gets nothing of the import', async () => {
    const { session, made, read } = await handlers({ decide: () => session.open(world.at('other.json'), false) });
    await read();
    expect(await made['import.apply']({ job: 'job', ...decided })).toMatchObject({ added: 0, failure: { code: 'other-portfolio' } });
    expect(session.portfolio()?.works).toEqual([]);
  });

  it('while a copy is kept gets nothing of the import', async () => {
    const { session, made, read } = await handlers();
    const keepCopy = session.keepCopy.bind(session);
    session.keepCopy = async (reason) => {
      const kept = await keepCopy(reason);
      await session.open(world.at('other.json'), false);
      return kept;
    };
    await read();
    expect(await made['import.apply']({ job: 'job', ...decided })).toMatchObject({ added: 0, failure: { code: 'other-portfolio' } });
    expect(session.portfolio()?.works).toEqual([]);
  });

  it('ends the process that has read for the one before', async () => {
    const { session, made, children, read } = await handlers();
    await read();
    await session.open(world.at('other.json'), false);
    expect(children[0]?.killed).toBe(true);
    expect(await made['import.compare']({ job: 'job', row: 0 })).toMatchObject({ failure: { code: 'other-portfolio' } });
    expect(await made['import.apply']({ job: 'job', ...decided })).toMatchObject({ failure: { code: 'other-portfolio' } });
    expect(children).toHaveLength(1);
  });
});

it('leaves a job alone that began while the one before was taken over', async () => {
  const { made, children, read } = await handlers({ commands: () => (children.length === 1 ? read('next') : Promise.resolve()) });
  await read();
  const done = await made['import.apply']({ job: 'job', ...decided });
  expect(done.failure).toMatchObject({ message: 'The import was cancelled.' });
  expect(children[1]?.killed).toBe(false);
  expect(await made['import.original']({ job: 'next', row: 0 })).toMatchObject({ failure: null });
});
