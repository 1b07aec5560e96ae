import { expect, it } from 'vitest';
import { readContent, writeContent } from '../../../electron/services/store/envelope.ts';
import { Store } from '../../../electron/services/store/store.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import { MemoryDisk } from './memory-disk.ts';
import { addText, smallPortfolio, textsOf } from './sample-portfolios.ts';

const FILE = '/shared/cv.json';

/** Repeatable numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Lets waiting calls go on one at a time, in random order, until all the work is done. */
async function interleave(disk: MemoryDisk, random: () => number, work: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting: (() => void)[] = [];
  disk.turn = () => new Promise((go) => waiting.push(go));
  let running = work.length;
  const all = Promise.all(work.map((one) => one().finally(() => running--)));
  while (running > 0) {
    await new Promise((resume) => setImmediate(resume));
    waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
  }
  await all;
  disk.turn = async () => {};
}

it('loses no acknowledged edit when several programs write the same file, in 1,000 random orders', async () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 1000; seed++) {
    const disk = new MemoryDisk();
    disk.put(FILE, await writeContent({ portfolio: smallPortfolio([]), revision: 0, extra: {} }));
    const acknowledged: string[] = [];
    const writer = (name: string) => async () => {
      const store = new Store(disk, FILE);
      for (let edit = 0; edit < 2; ) {
        const look = await store.open();
        if (!look.reading.ok) throw new Error(look.reading.message);
        const edited = apply(look.reading.value.portfolio, addText(`${name}${edit}`, `${name}${edit}`));
        if (!edited.ok) throw new Error(edited.message);
        const saved = await store.save(edited.value.portfolio, look.reading.value.revision + 1);
        if (saved.ok) acknowledged.push(`${name}${edit++}`);
        else if (['changed-elsewhere', 'missing'].includes(saved.code)) conflicts++;
        else throw new Error(saved.message);
      }
    };
    /** A sync client: puts whole new bytes in place without asking anybody. */
    const other = async () => {
      await disk.turn();
      const bytes = disk.bytes(FILE) ?? Buffer.alloc(0);
      const now = readContent(bytes, 'cv');
      const edited = now.ok ? apply(now.value.portfolio, addText('other', 'other')) : now;
      if (!edited.ok) throw new Error('the file is not whole');
      disk.scribble(
        FILE,
        Buffer.from(JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: edited.value.portfolio })),
      );
      acknowledged.push('other');
    };
    await interleave(disk, randomFrom(seed), [writer('a'), writer('b'), other]);
    const end = readContent(disk.bytes(FILE) ?? Buffer.alloc(0), 'cv');
    expect([...textsOf(end.ok ? end.value.portfolio : null)].sort(), `order ${seed}`).toEqual(acknowledged.sort());
    expect(disk.files()).toEqual([FILE]);
  }
  expect(conflicts).toBeGreaterThan(100);
});
