import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../electron/services/store/envelope.ts';
import { textsOf } from '../store/sample-portfolios.ts';
import { World } from './world.ts';

/** Kills of each of three writers; `KILLS=70` gives the long run. */
const KILLS = Number(process.env.KILLS ?? 12);

let bundle = '';
const children = new Set<ChildProcess>();

beforeAll(async () => {
  bundle = await mkdtemp(path.join(tmpdir(), 'kill-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./kill-writer.ts', import.meta.url)),
      outDir: bundle,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(bundle, { recursive: true, force: true });
});

/** A real process that edits and saves without end; `next` gives what it says, line by line. */
function startWriter(world: World, first: number) {
  const child = spawn(process.execPath, [path.join(bundle, 'writer.mjs'), world.at('cv.json'), world.dataDir, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const ended = new Promise<void>((resume) => child.once('close', () => resume()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async (): Promise<string | null> => {
      const line = await lines.next();
      return line.done ? null : line.value;
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
      children.delete(child);
    },
  };
}

describe('killing the process that saves', () => {
  // Each of the three has a file of its own; together they use the time that a process needs to start.
  it.concurrent.each([1, 2, 3])(
    'loses no acknowledged edit and leaves a whole file behind, however often (%d)',
    async (seed) => {
      const world = await World.create();
      await world.write('cv.json', []);
      let acknowledged = -1;
      for (let kill = 0; kill < KILLS; kill++) {
        const writer = startWriter(world, acknowledged + 1000);
        // The lock of the killed process does not block, and its last save is not taken for somebody else's edit.
        expect(await writer.next()).toBe('writable -');
        for (let line = 0; line < 1 + ((kill * 7 + seed * 3) % 11); line++) acknowledged = Number(await writer.next());
        // It goes on saving while the signal is on its way; what it still says counts as acknowledged too.
        await writer.kill();
        for (let said = await writer.next(); said; said = await writer.next()) acknowledged = Number(said);
        expect(acknowledged).not.toBeNaN();
        const reading = readContent(await readFile(world.at('cv.json')), 'cv.json');
        expect(reading).toMatchObject({ ok: true, value: { edited: false } });
        expect(reading.ok && textsOf(reading.value.portfolio)).toContain(`Edit ${acknowledged}`);
      }
      const names = (await readdir(world.at(''))).filter((name) => !name.startsWith('.'));
      expect(names).toEqual(['cv.json']);
      await world.end();
    },
    60_000,
  );
});

describe('two real processes', () => {
  it('never both write: the second reads until the first is gone, however it went', async () => {
    const world = await World.create();
    await world.write('cv.json', []);
    const writer = startWriter(world, 0);
    expect(await writer.next()).toBe('writable -');
    await writer.next();
    // Real time: the signs of life of the other process are real.
    const session = await world.session({ clock: undefined });
    await session.open(world.at('cv.json'), false);
    expect(session.state()).toMatchObject({ access: 'read-only', accessReason: { code: 'locked' } });
    await writer.kill();
    await session.open(world.at('cv.json'), false);
    expect(session.state().access).toBe('writable');
    await world.end();
  });
});
