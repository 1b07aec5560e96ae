import { describe, expect, it } from 'vitest';
import type { Owner } from '../../../electron/services/store/file-system.ts';
import { takeLock } from '../../../electron/services/store/lock.ts';
import { FakeClock } from './fake-clock.ts';
import { MemoryDisk } from './memory-disk.ts';

function scene() {
  const fs = new MemoryDisk();
  const clock = new FakeClock();
  fs.time = clock.now;
  const alive = new Set([1, 2, 3]);
  const owner = (pid: number, host = 'here'): Owner => ({ host, pid, alive: (asked) => alive.has(asked) });
  const take = (pid: number, more: { anyway?: boolean; host?: string; real?: string } = {}) =>
    takeLock({ fs, clock, dataDir: '/data', real: more.real ?? '/home/cv.json', owner: owner(pid, more.host), anyway: more.anyway });
  const held = async (pid: number, more: Parameters<typeof take>[1] = {}) => {
    const lock = await take(pid, more);
    if (!lock.ok || !lock.value) throw new Error('no lock');
    return lock.value;
  };
  return { fs, clock, alive, take, held, settle: () => new Promise((resume) => setImmediate(resume)) };
}

describe('the lock of a file', () => {
  it('is one for all; a second process is told what it can do', async () => {
    const { take } = scene();
    expect((await take(1)).ok).toBe(true);
    expect(await take(2)).toMatchObject({
      ok: false,
      code: 'locked',
      message: expect.stringMatching(/“cv.json” is open in another window.*open it anyway/),
    });
    expect((await take(2, { real: '/home/other.json' })).ok).toBe(true);
  });

  it('is free again after it was released, and leaves nothing behind', async () => {
    const { fs, held, take } = scene();
    const lock = await held(1);
    expect(await lock.held()).toBe(true);
    await lock.release();
    expect(fs.files()).toEqual([]);
    expect(await lock.held()).toBe(false);
    expect((await take(2)).ok).toBe(true);
  });

  it('of a crashed process is taken over at once', async () => {
    const { alive, take } = scene();
    await take(1);
    alive.delete(1);
    expect((await take(2)).ok).toBe(true);
    expect((await take(3)).ok).toBe(false);
  });

  it('lives as long as its owner gives signs of life', async () => {
    const { clock, take, settle } = scene();
    await take(1);
    const wait = async () => {
      for (let i = 0; i < 12; i++) await settle();
    };
    await clock.advance(120_000, wait);
    expect((await take(2)).ok).toBe(false);
  });

  it.each([31_000, -86_400_000])('without a sign of life (%d ms old) does not block, from whatever computer', async (age) => {
    const { fs, clock, take } = scene();
    await take(1, { host: 'laptop' });
    expect(await take(2)).toMatchObject({ ok: false, message: expect.stringContaining('“laptop”') });
    const [file = ''] = fs.files();
    await fs.touch(file, clock.now() - age);
    expect((await take(2)).ok).toBe(true);
  });

  it('can be taken anyway, and the former owner notices', async () => {
    const { held, take } = scene();
    const first = await held(1);
    const second = await held(2, { anyway: true });
    expect(await first.held()).toBe(false);
    await first.release();
    expect(await second.held()).toBe(true);
    expect((await take(3)).ok).toBe(false);
  });

  it('that cannot be understood counts as abandoned after a while', async () => {
    const { fs, clock, take } = scene();
    await take(1);
    const [file = ''] = fs.files();
    fs.scribble(file, Buffer.from('{"to'));
    expect((await take(2)).ok).toBe(false);
    await fs.touch(file, clock.now() - 60_000);
    expect((await take(2)).ok).toBe(true);
  });

  it('that was abandoned goes to exactly one of many who want it at the same moment', async () => {
    for (let round = 0; round < 200; round++) {
      const { fs, alive, take } = scene();
      await take(1);
      alive.delete(1);
      const waiting: (() => void)[] = [];
      fs.turn = () => new Promise((go) => waiting.push(go));
      let running = 3;
      const takers = [2, 3, 2].map((pid) => take(pid).finally(() => running--));
      for (let step = round; running > 0; step = (step * 7 + 3) % 1009) {
        await new Promise((resume) => setImmediate(resume));
        waiting.splice(step % Math.max(1, waiting.length), 1)[0]?.();
      }
      expect(
        (await Promise.all(takers)).filter((lock) => lock.ok),
        `round ${round}`,
      ).toHaveLength(1);
    }
  });

  it('stands in nobody’s way when locks cannot be kept', async () => {
    const { fs, take } = scene();
    fs.fault = (call) => (call.operation === 'create' ? { code: 'EROFS' } : 'pass');
    expect(await take(1)).toEqual({ ok: true, value: null });
  });
});
