import path from 'node:path';
import type { Patches } from 'mutative';
import type { SessionState } from '../../../shared/contract/session.ts';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { type Clock, systemClock } from '../store/clock.ts';
import type { Reading } from '../store/envelope.ts';
import { disk, type FileSystem, type Owner, thisProcess } from '../store/file-system.ts';
import type { Look } from '../store/portfolio-adapter.ts';
import { readPortfolioFile } from '../store/store.ts';
import { quoted } from '../store/store-error.ts';
import { Autosave } from './autosave.ts';
import { type Change, Memory } from './memory.ts';
import { info, OpenFile, type Surroundings } from './open-file.ts';
import { RecentFiles } from './recent-files.ts';
import { recoverFile, resolveConflict } from './repair.ts';
import { cleanStatus, type Status, stateOf } from './status.ts';
import { watchOnce } from './watch.ts';

export type SessionEvent = { readonly kind: 'state'; readonly state: SessionState } | { readonly kind: 'replaced' };

export type SessionOptions = {
  /** Folder for locks, kept copies and the list of recent files; the same for every host of a user. */
  readonly dataDir: string;
  /** The bundled sample portfolio. */
  readonly samplePath: string;
  readonly clock?: Clock;
  readonly fs?: FileSystem;
  readonly owner?: Owner;
  readonly onEvent?: (event: SessionEvent) => void;
  /** Told about programming errors in work that nobody waits for; the edits stay in memory and show as not saved. */
  readonly onBug?: (error: unknown) => void;
};

const WATCH_EVERY = 1_000;

/**
 * One user's work on one file at a time: the portfolio in memory, its history, saving it, and what other programs do to the file.
 * Edits are carried out at once; everything that touches the disk runs one after the other.
 */
export class Session {
  readonly around: Surroundings;
  readonly memory = new Memory();
  status: Status = cleanStatus();
  file: OpenFile | null = null;
  /** Looks in a row at which a changed file could not be read. */
  unreadable = 0;
  readonly #options: SessionOptions;
  readonly #recent: RecentFiles;
  readonly #autosave: Autosave;
  #queue: Promise<unknown> = Promise.resolve();
  #stopWatching: () => void = () => {};

  constructor(options: SessionOptions) {
    this.#options = options;
    const clock = options.clock ?? systemClock;
    this.around = { fs: options.fs ?? disk, clock, owner: options.owner ?? thisProcess, dataDir: options.dataDir };
    this.#recent = new RecentFiles(this.around.fs, options.dataDir);
    this.#autosave = new Autosave(clock, () => this.#background(() => this.save()));
  }

  async start(): Promise<this> {
    await this.#recent.load();
    return this;
  }

  state(): SessionState {
    return stateOf(this.status, this.memory, this.file, this.#recent);
  }

  portfolio(): Portfolio | null {
    return this.memory.portfolio;
  }

  revision(): number {
    return this.memory.revision;
  }

  onChange(listener: (change: Change) => void): () => void {
    return this.memory.onChange(listener);
  }

  /** Settles when no work on files is under way or waiting. */
  async whenIdle(): Promise<void> {
    for (let seen: unknown; seen !== this.#queue; ) {
      seen = this.#queue;
      await seen;
    }
  }

  edit(change: Command | 'undo' | 'redo'): Result<Patches> {
    if (this.status.readOnly) return { ok: false, ...this.status.readOnly };
    const memory = this.memory;
    const done = change === 'undo' ? memory.undo() : change === 'redo' ? memory.redo() : memory.edit(change, this.around.clock.now());
    if (!done.ok) return done;
    if (!this.status.conflict) this.#autosave.edited();
    this.changed();
    return done;
  }

  dismissNotice(): void {
    this.status.notice = null;
    this.changed();
  }

  create(file: string, sample: boolean): Promise<Result<void>> {
    return this.#run(async () => {
      const target = portfolioPath(file);
      const left = await this.#leave();
      if (!left.ok) return left;
      const source = sample ? await readPortfolioFile(this.around.fs, this.#options.samplePath) : null;
      if (source && !source.ok) return source;
      const portfolio = source?.value.portfolio ?? emptyPortfolio();
      const written = await OpenFile.write(this.around, target, { portfolio, revision: 1, extra: source?.value.extra ?? {} }, false);
      if (!written.ok) return written;
      const base = written.value.store.adapter.base;
      if (base) await written.value.keepCopy(base.bytes, 'opened');
      await this.#recent.add(target);
      await this.#switchTo(written.value);
      this.memory.replace(portfolio, 1);
      this.status.savedAt = this.#time();
      this.#opened();
      return success(undefined);
    });
  }

  open(file: string, anyway: boolean): Promise<Result<void>> {
    return this.#run(async () => {
      const target = path.resolve(file);
      const left = await this.#leave();
      if (!left.ok) return left;
      // Opening the open file again must not find its own lock.
      const again = this.file !== null && (await this.around.fs.realpath(target).catch(() => null)) === this.file.real;
      if (again) await this.#letGo();
      const result = await OpenFile.open(this.around, target, anyway);
      if (!result.ok) {
        if (again) this.#nothing();
        return result;
      }
      const { opened, look } = result.value;
      await this.#recent.add(target);
      await this.#switchTo(opened);
      this.takeIn(look);
      if (look.reading.ok) this.status.notice = openingNotice(look.reading.value, opened);
      this.#opened();
      return success(undefined);
    });
  }

  /** @param replace an existing file may be replaced, after a copy of it was kept; the user was asked */
  saveAs(file: string, replace: boolean): Promise<Result<void>> {
    return this.#run(async () => {
      const { portfolio, revision } = this.memory;
      if (!portfolio) return failure('nothing-open', 'There is nothing to save: no portfolio is open.');
      if (this.status.readOnly?.code === 'newer') return { ok: false, ...this.status.readOnly };
      const target = portfolioPath(file);
      if (this.file && (await this.around.fs.realpath(target).catch(() => target)) === this.file.real) {
        if (this.status.conflict || this.status.readOnly)
          return failure('exists', `${quoted(target)} is the file that cannot be saved now. Choose another name.`);
        return this.save();
      }
      const written = await OpenFile.write(this.around, target, { portfolio, revision, extra: this.file?.store.extra ?? {} }, replace);
      if (!written.ok) return written;
      await this.#recent.add(target);
      await this.#switchTo(written.value);
      this.memory.savedRevision = revision;
      this.status.savedAt = this.#time();
      if (this.memory.dirty) this.#autosave.edited();
      this.#opened();
      return success(undefined);
    });
  }

  flush(): Promise<Result<void>> {
    return this.#run(() => this.save());
  }

  /** Saves and lets go of the file. With `discard`, edits that cannot be saved are given up. Fails with `unsaved` otherwise. */
  close(options: { readonly discard?: boolean } = {}): Promise<Result<void>> {
    return this.#run(async () => {
      const left = await this.#leave();
      if (!left.ok && !options.discard) return left;
      await this.#letGo();
      this.#nothing();
      return success(undefined);
    });
  }

  resolve(keep: 'theirs' | 'mine'): Promise<Result<void>> {
    return this.#run(() => resolveConflict(this, keep));
  }

  recover(snapshot: string): Promise<Result<void>> {
    return this.#run(() => recoverFile(this, snapshot));
  }

  /** Writes what is in memory, if anything is unsaved and nothing stands in the way. Only called while no other file work runs. */
  async save(): Promise<Result<void>> {
    const { memory, status, file } = this;
    this.#autosave.started();
    if (!file || !memory.portfolio || !memory.dirty) return success(undefined);
    if (!(await file.stillLocked())) status.readOnly = file.locked;
    const obstacle = status.blocked ?? status.readOnly ?? status.conflict;
    if (obstacle) {
      this.changed();
      return { ok: false, ...obstacle };
    }
    const { portfolio, revision } = memory;
    status.saving = true;
    this.changed();
    let saved: Result<void>;
    try {
      saved = await file.store.save(portfolio, revision);
    } finally {
      status.saving = false;
    }
    if (saved.ok) {
      memory.savedRevision = revision;
      status.savedAt = this.#time();
      status.saveFailure = null;
      status.notice = (await file.keepNowAndThen()) ?? status.notice;
      if (memory.dirty) this.#autosave.edited();
    } else if (saved.code === 'changed-elsewhere' || saved.code === 'missing') {
      this.contradict(saved);
    } else {
      status.saveFailure = info(saved);
      this.#autosave.failed();
    }
    this.changed();
    return saved;
  }

  /** Unsaved edits and another program's change stand against each other: saving waits for the user. */
  contradict(reason: Failure): void {
    const choices =
      reason.code === 'missing'
        ? 'Keep yours to write the file again, or save it under another name.'
        : 'Load their version, keep yours (theirs is kept as a copy), or save yours under another name.';
    this.#autosave.stop();
    this.status.saveFailure = null;
    this.status.conflict = { code: reason.code, message: `${reason.message} ${choices}` };
    this.changed();
  }

  /** The obstacle is gone; what is unsaved is saved soon. */
  carryOn(): void {
    this.status.conflict = null;
    this.unreadable = 0;
    if (this.memory.dirty) this.#autosave.edited();
    this.changed();
  }

  /** What is on disk becomes what is in memory; edits in memory and the history are gone. */
  takeIn(look: Look): void {
    const { file, status, memory } = this;
    file?.store.accept(look);
    this.unreadable = 0;
    this.#autosave.stop();
    Object.assign(status, { conflict: null, saveFailure: null, blocked: null, readOnly: file?.locked ?? null });
    if (look.reading.ok) {
      if (look.reading.value.newer) {
        const message = `${quoted(file?.info.name ?? '')} was written by a newer version of Scholarfolio, so it can only be read. Update Scholarfolio to edit it.`;
        status.readOnly = { code: 'newer', message };
      }
      memory.replace(look.reading.value.portfolio, look.reading.value.revision);
    } else {
      status.blocked = info(look.reading);
      memory.replace(null, 0);
    }
    this.#replaced();
  }

  changed(): void {
    this.#options.onEvent?.({ kind: 'state', state: this.state() });
  }

  /** Everything unsaved is on disk, or why not. */
  async #leave(): Promise<Result<void>> {
    while (this.memory.dirty) {
      const saved = await this.save();
      if (!saved.ok) return failure('unsaved', `The last edits are not saved yet. ${saved.message}`);
    }
    return success(undefined);
  }

  async #letGo(): Promise<void> {
    this.#autosave.stop();
    this.#stopWatching();
    await this.file?.close();
    this.file = null;
  }

  #nothing(): void {
    this.status = cleanStatus();
    this.memory.replace(null, 0);
    this.#replaced();
  }

  async #switchTo(next: OpenFile): Promise<void> {
    await this.#letGo();
    this.file = next;
    this.status = cleanStatus();
    this.unreadable = 0;
  }

  #opened(): void {
    this.#watch();
    this.#replaced();
  }

  #replaced(): void {
    this.#options.onEvent?.({ kind: 'replaced' });
    this.changed();
  }

  /** Asks the disk every second: that works on network drives and synced folders too, where change notices do not arrive. */
  #watch(): void {
    this.#stopWatching();
    this.#stopWatching = this.around.clock.after(
      WATCH_EVERY,
      () =>
        this.#background(async () => {
          await watchOnce(this);
          if (this.file) this.#watch();
        }),
      true,
    );
  }

  #time(): string {
    return new Date(this.around.clock.now()).toISOString();
  }

  /** Runs work on files after all work that was asked for before. */
  #run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #background(work: () => Promise<unknown>): void {
    this.#run(work).catch((error: unknown) => {
      this.status.saveFailure = {
        code: 'internal',
        message: 'Saving failed because of an error in Scholarfolio. Use “Save as” to keep your edits.',
      };
      this.changed();
      (this.#options.onBug ?? console.error)(error);
    });
  }
}

/** A session with nothing open yet. */
export function createSession(options: SessionOptions): Promise<Session> {
  return new Session(options).start();
}

/** Absolute, and with an ending by which it is found again. */
function portfolioPath(file: string): string {
  const absolute = path.resolve(file);
  return path.extname(absolute) ? absolute : `${absolute}.json`;
}

function openingNotice(reading: Reading, file: OpenFile) {
  if (reading.newer || file.locked) return null;
  const name = quoted(file.info.name);
  if (reading.edited)
    return {
      code: 'edited-elsewhere',
      message: `${name} was changed outside Scholarfolio. The changes are taken over; the version before them is among the kept copies.`,
    };
  if (reading.migratedFrom !== null)
    return {
      code: 'migrated',
      message: `${name} was written by an older version of Scholarfolio and is saved in today’s form from now on.`,
    };
  return null;
}
