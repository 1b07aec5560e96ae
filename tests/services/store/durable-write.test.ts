import { describe, expect, it } from 'vitest';
import { readContent, writeContent } from '../../../electron/services/store/envelope.ts';
import { Store } from '../../../electron/services/store/store.ts';
import { type Call, type Fault, MemoryDisk } from './memory-disk.ts';
import { smallPortfolio, textsOf } from './sample-portfolios.ts';

const FILE = '/home/mira/cv.json';
const oldPortfolio = smallPortfolio(['Old']);
const newPortfolio = smallPortfolio(['New', 'and longer']);
const oldBytes = await writeContent({ portfolio: oldPortfolio, revision: 1, extra: {} });

/** A disk with the old file, opened; calls are counted from here. */
async function opened(prepare: (disk: MemoryDisk) => void = () => {}) {
  const disk = new MemoryDisk();
  disk.put(FILE, oldBytes, 0o640);
  prepare(disk);
  const store = new Store(disk, FILE);
  await store.open();
  disk.calls = [];
  return { disk, store };
}

async function callsOfASave(): Promise<Call[]> {
  const { disk, store } = await opened((made) => {
    made.chunk = 200;
  });
  expect((await store.save(newPortfolio, 2)).ok).toBe(true);
  return disk.calls;
}
const calls = await callsOfASave();

async function saveWith(number: number, fault: Fault) {
  const { disk, store } = await opened((made) => {
    made.chunk = 200;
  });
  disk.fault = (call) => (call.number === number ? fault : 'pass');
  return {
    disk,
    result: await store.save(newPortfolio, 2).catch((error: unknown) => ({ ok: false as const, code: 'thrown', message: String(error) })),
  };
}

function textsIn(disk: MemoryDisk): string[] | 'unreadable' {
  const bytes = disk.bytes(FILE);
  const reading = bytes && readContent(bytes, 'cv.json');
  return reading?.ok ? textsOf(reading.value.portfolio) : 'unreadable';
}

describe('saving', () => {
  it('writes everything, syncs the file before it takes its place and the folder after it', () => {
    const order = calls.map((call) => call.operation).filter((operation) => operation !== 'write');
    expect(order).toEqual(['realpath', 'create', 'resemble', 'sync', 'fstat', 'close', 'read', 'replace', 'syncFolder']);
    expect(calls.filter((call) => call.operation === 'write').length).toBeGreaterThan(2);
  });

  it('keeps the permissions of the file and gives a new one to its user only', async () => {
    const { disk, store } = await opened();
    await store.save(newPortfolio, 2);
    expect((await disk.stat(FILE)).mode).toBe(0o640);
    const fresh = new Store(disk, '/home/mira/new.json');
    fresh.replacing(null);
    expect((await fresh.save(newPortfolio, 1)).ok).toBe(true);
    expect((await disk.stat('/home/mira/new.json')).mode).toBe(0o600);
  });

  describe.each(['EIO', 'ENOSPC', 'EPERM', 'EACCES', 'EROFS', 'EDQUOT'])('when a call fails with %s', (code) => {
    it.each(calls)('at call $number ($operation): old or new bytes, told truly, nothing left behind', async ({ number, operation }) => {
      const { disk, result } = await saveWith(number, { code });
      const retried = operation === 'replace' && ['EPERM', 'EACCES'].includes(code);
      expect(result.ok).toBe(retried);
      if (operation === 'syncFolder' || retried) expect(textsIn(disk)).toEqual(['New', 'and longer']);
      else expect(disk.bytes(FILE)?.equals(oldBytes)).toBe(true);
      expect(disk.files()).toEqual([FILE]);
      if (!result.ok) expect(result.message).toContain('“cv.json”');
    });
  });

  it('says what a full disk means and what to do', async () => {
    const { result } = await saveWith(2, { code: 'ENOSPC' });
    expect(result).toMatchObject({ code: 'disk-full', message: expect.stringMatching(/disk is full.*“Save as”/) });
  });

  describe.each(['cut-before', 'cut-after'] as const)('when the power goes off (%s)', (fault) => {
    it.each(calls)('at call $number ($operation): the old or the new file is there, whole', async ({ number }) => {
      const { disk, result } = await saveWith(number, fault);
      expect(result.ok).toBe(false);
      for (const names of ['kept', 'lost'] as const)
        expect([['Old'], ['New', 'and longer']]).toContainEqual(textsIn(disk.afterPowerCut(names)));
    });
  });

  it('is acknowledged only when it survives a power cut', async () => {
    const { disk, store } = await opened();
    expect((await store.save(newPortfolio, 2)).ok).toBe(true);
    for (const names of ['kept', 'lost'] as const) expect(textsIn(disk.afterPowerCut(names))).toEqual(['New', 'and longer']);
  });

  it('would be caught by these tests if it did not sync', async () => {
    const { disk, store } = await opened((made) => {
      made.syncs = false;
    });
    expect((await store.save(newPortfolio, 2)).ok).toBe(true);
    expect(textsIn(disk.afterPowerCut('kept'))).toBe('unreadable');
  });

  it('gives up on a file that stays held by another program, and leaves it alone', async () => {
    const { disk, store } = await opened();
    disk.fault = (call) => (call.operation === 'replace' ? { code: 'EBUSY' } : 'pass');
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'busy' });
    expect(disk.bytes(FILE)?.equals(oldBytes)).toBe(true);
    expect(disk.files()).toEqual([FILE]);
  });

  it('fails when the disk takes bytes without keeping them', async () => {
    const { disk, store } = await opened((made) => {
      made.chunk = 0;
    });
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'disk-error' });
    expect(disk.files()).toEqual([FILE]);
  });

  it('leaves a write-protected file alone', async () => {
    const { disk, store } = await opened((made) => made.put(FILE, oldBytes, 0o444));
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'write-protected' });
    expect(disk.bytes(FILE)?.equals(oldBytes)).toBe(true);
  });

  it('never replaces bytes it has not seen', async () => {
    const { disk, store } = await opened();
    const theirs = await writeContent({ portfolio: smallPortfolio(['Theirs']), revision: 7, extra: {} });
    disk.scribble(FILE, theirs);
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(disk.bytes(FILE)?.equals(theirs)).toBe(true);
    expect(disk.files()).toEqual([FILE]);
  });

  it('never replaces bytes that came between its last look and the replacement', async () => {
    const { disk, store } = await opened();
    const theirs = await writeContent({ portfolio: smallPortfolio(['Theirs']), revision: 7, extra: {} });
    disk.fault = (call) => {
      if (call.operation === 'replace') disk.scribble(FILE, theirs);
      return 'pass';
    };
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(disk.bytes(FILE)?.equals(theirs)).toBe(true);
  });

  it('does not bring back a file that was deleted, and never overwrites one that appeared', async () => {
    const { disk, store } = await opened();
    await disk.remove(FILE);
    expect(await store.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'missing' });
    expect(disk.files()).toEqual([]);
    const fresh = new Store(disk, FILE);
    fresh.replacing(null);
    disk.put(FILE, oldBytes);
    expect(await fresh.save(newPortfolio, 2)).toMatchObject({ ok: false, code: 'exists' });
    expect(disk.bytes(FILE)?.equals(oldBytes)).toBe(true);
  });
});
