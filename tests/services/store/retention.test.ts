import { describe, expect, it } from 'vitest';
import { type Kept, outdated } from '../../../electron/services/store/retention.ts';
import { Snapshots } from '../../../electron/services/store/snapshots.ts';
import { FakeClock } from './fake-clock.ts';
import { MemoryDisk } from './memory-disk.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is left after keeping a copy at each of these times, tidying up after each. */
function keptAfter(
  times: readonly number[],
  valid: (at: number) => boolean,
  every: (kept: readonly Kept[]) => void = () => {},
): readonly Kept[] {
  let kept: Kept[] = [];
  for (const [index, at] of times.entries()) {
    kept.push({ id: String(index).padStart(6, '0'), at, valid: valid(at) });
    const gone = new Set(outdated(kept));
    kept = kept.filter((copy) => !gone.has(copy.id));
    every(kept);
  }
  return kept;
}

describe('kept copies over three years', () => {
  const start = Date.parse('2023-11-01T08:00:00Z');
  const workingDays = Array.from({ length: 3 * 365 }, (_, day) => start + day * DAY).flatMap((day) =>
    Array.from({ length: 8 }, (_, hour) => day + hour * HOUR),
  );

  it('are the last 10 and one for each of 12 days, 10 weeks and 9 months', () => {
    const kept = keptAfter(
      workingDays,
      () => true,
      (now) => expect(now.length).toBeLessThanOrEqual(10 + 12 + 10 + 9),
    );
    const times = kept.map((copy) => copy.at);
    expect(times.slice(-10)).toEqual(workingDays.slice(-10));
    const periods = (period: (at: number) => string) => new Set(times.map(period)).size;
    expect(periods((at) => new Date(at).toISOString().slice(0, 10))).toBeGreaterThanOrEqual(12);
    expect(periods((at) => String(Math.floor((at / DAY + 3) / 7)))).toBeGreaterThanOrEqual(10);
    expect(new Set(times.map((at) => new Date(at).toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(9);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(240 * DAY);
  });

  it('always have the last valid one, however many damaged ones follow', () => {
    const damagedFrom = start + 30 * DAY;
    const kept = keptAfter(
      workingDays,
      (at) => at < damagedFrom,
      (now) => expect(now.some((copy) => copy.valid)).toBe(true),
    );
    expect(Math.max(...kept.filter((copy) => copy.valid).map((copy) => copy.at))).toBe(workingDays.filter((at) => at < damagedFrom).at(-1));
  });

  it('do not go when nothing new comes', () => {
    expect(outdated([{ id: 'a', at: 0, valid: true }])).toEqual([]);
  });
});

describe('copies on disk', () => {
  const keeper = (disk: MemoryDisk, clock: FakeClock, file = '/home/cv.json') => new Snapshots(disk, clock, '/data', file);

  it('are listed newest first with time, reason and size, and can be read', async () => {
    const disk = new MemoryDisk();
    const clock = new FakeClock();
    const copies = keeper(disk, clock);
    await copies.keep(Buffer.from('one'), 'opened', true);
    await clock.advance(1000);
    await copies.keep(Buffer.from('three'), 'outside', true);
    const list = await copies.list();
    expect(list).toMatchObject([
      { at: '2026-11-20T12:03:01.000Z', reason: 'Changed by another program', bytes: 5 },
      { at: '2026-11-20T12:03:00.000Z', reason: 'As it was opened', bytes: 3 },
    ]);
    expect(await copies.read(list[1]?.id ?? '')).toEqual({ ok: true, value: Buffer.from('one') });
  });

  it('are not kept twice, also not by the next opening', async () => {
    const disk = new MemoryDisk();
    const clock = new FakeClock();
    for (let opening = 0; opening < 3; opening++) {
      await clock.advance(1000);
      await keeper(disk, clock).keep(Buffer.from('same'), 'opened', true);
    }
    expect(await keeper(disk, clock).list()).toHaveLength(1);
  });

  it('of one moment do not overwrite each other, nor those of another file', async () => {
    const disk = new MemoryDisk();
    const clock = new FakeClock();
    const copies = keeper(disk, clock);
    await copies.keep(Buffer.from('1'), 'edited', true);
    await copies.keep(Buffer.from('2'), 'edited', true);
    await keeper(disk, clock, '/home/other.json').keep(Buffer.from('3'), 'edited', true);
    expect(await copies.list()).toHaveLength(2);
  });

  it('say so when they cannot be kept', async () => {
    const disk = new MemoryDisk();
    disk.fault = (call) => (call.operation === 'create' ? { code: 'ENOSPC' } : 'pass');
    expect(await keeper(disk, new FakeClock()).keep(Buffer.from('1'), 'edited', true)).toMatchObject({ ok: false, code: 'copy-failed' });
  });

  it.each(['../../etc/passwd', 'x.json', ''])('are only read by their own names, not %s', async (id) => {
    expect(await keeper(new MemoryDisk(), new FakeClock()).read(id)).toMatchObject({ ok: false, code: 'snapshot-missing' });
  });
});
