import type { Patches } from 'mutative';
import type { SessionState } from '../../../shared/contract/session.ts';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { systemClock } from '../store/clock.ts';
import { disk, thisProcess } from '../store/file-system.ts';
import type { SnapshotReason } from '../store/snapshots.ts';
import { Autosave } from './autosave.ts';
import { keepCopyNow, readKeptCopy } from './copies.ts';
import { FileQueue } from './file-queue.ts';
import { type Change, Memory } from './memory.ts';
import type { OpenFile, Surroundings } from './open-file.ts';
import { createFile, openFile, saveFileAs } from './opening.ts';
import { RecentFiles } from './recent-files.ts';
import { recoverFile, resolveConflict, showSalvage } from './repair.ts';
import { saveFile } from './saving.ts';
import type { SessionOptions } from './session-options.ts';
import { cleanStatus, type Status, stateOf } from './status.ts';
import { watchOnce } from './watch.ts';

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
  readonly recent: RecentFiles;
  readonly autosave: Autosave;
  readonly #queue = new FileQueue();
  /** Edits made now would be lost: the file is being changed for another. */
  #sealed = false;
  #stopWatching: () => void = () => {};

  constructor(options: SessionOptions) {
    this.#options = options;
    const clock = options.clock ?? systemClock;
    this.around = { fs: options.fs ?? disk, clock, owner: options.owner ?? thisProcess, dataDir: options.dataDir };
    this.recent = new RecentFiles(this.around.fs, options.dataDir);
    this.autosave = new Autosave(clock, () => this.#background(() => this.save()));
  }

  /** Reads the list of recent files; nothing is open yet. */
  async start(): Promise<this> {
    await this.recent.load();
    return this;
  }

  state(): SessionState {
    return stateOf(this.status, this.memory, this.file, this.recent);
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
  whenIdle(): Promise<void> {
    return this.#queue.whenIdle();
  }

  edit(change: Command | 'undo' | 'redo'): Result<Patches> {
    const obstacle = this.obstacle();
    if (obstacle) return obstacle;
    const memory = this.memory;
    const done = change === 'undo' ? memory.undo() : change === 'redo' ? memory.redo() : memory.edit(change, this.around.clock.now());
    if (done.ok) this.edited();
    return done;
  }

  /** Why nothing can be edited now; null when it can. */
  obstacle(): Failure | null {
    const reason = this.status.blocked ?? this.status.readOnly;
    if (reason) return { ok: false, ...reason };
    return this.#sealed ? failure('busy', 'Another file is being opened. Try again in a moment.') : null;
  }

  /** What is in memory was edited: it is saved soon. */
  edited(): void {
    if (!this.status.conflict) this.autosave.edited();
    this.changed();
  }

  dismissNotice(): void {
    this.status.notice = null;
    this.changed();
  }

  create(file: string, sample: boolean): Promise<Result<void>> {
    return this.#run(() => createFile(this, file, sample ? this.#options.samplePath : null));
  }

  open(file: string, anyway: boolean): Promise<Result<void>> {
    return this.#run(() => openFile(this, file, anyway));
  }

  /** @param replace an existing file may be replaced, after a copy of it was kept; the user was asked */
  saveAs(file: string, replace: boolean): Promise<Result<void>> {
    return this.#run(() => saveFileAs(this, file, replace));
  }

  flush(): Promise<Result<void>> {
    return this.#run(() => this.save());
  }

  /** Saves and lets go of the file. With `discard`, edits that cannot be saved are given up. Fails with `unsaved` otherwise. */
  close(options: { readonly discard?: boolean } = {}): Promise<Result<void>> {
    return this.#run(async () => {
      const left = await this.leave();
      if (!left.ok && !options.discard) return left;
      await this.letGo();
      this.nothing();
      return success(undefined);
    });
  }

  resolve(keep: 'theirs' | 'mine'): Promise<Result<void>> {
    return this.#run(() => resolveConflict(this, keep));
  }

  recover(snapshot: string): Promise<Result<void>> {
    return this.#run(() => recoverFile(this, snapshot));
  }

  /** See {@link readKeptCopy}. */
  readCopy(snapshot: string): Promise<Result<Portfolio>> {
    return readKeptCopy(this, snapshot);
  }

  /** See {@link keepCopyNow}. */
  keepCopy(reason: SnapshotReason): Promise<Result<void>> {
    return this.#run(() => keepCopyNow(this, reason));
  }

  showSalvage(show: boolean): Promise<Result<void>> {
    return this.#run(async () => showSalvage(this, show));
  }

  /** See {@link saveFile}. */
  save(): Promise<Result<void>> {
    return saveFile(this);
  }

  changed(): void {
    this.#options.onEvent?.({ kind: 'state', state: this.state() });
  }

  /** Everything unsaved is on disk, or why not. From then on edits are refused until the work that asked for it is done. */
  async leave(): Promise<Result<void>> {
    for (const last of [false, true]) {
      // Who types without a pause could keep a second save busy for ever: the last one gets no more edits.
      this.#sealed = last;
      const saved = await this.save();
      if (!saved.ok) return failure('unsaved', `The last edits are not saved yet. ${saved.message}`);
    }
    return success(undefined);
  }

  /** Stops all work on the open file. */
  async letGo(): Promise<void> {
    this.autosave.stop();
    this.#stopWatching();
    await this.file?.close();
    this.file = null;
  }

  /** Back to the welcome screen. */
  nothing(): void {
    this.status = cleanStatus();
    this.memory.replace(null, 0);
    this.replaced();
  }

  /** Another file takes the place of the open one, which has nothing unsaved. */
  async switchTo(next: OpenFile): Promise<void> {
    await this.letGo();
    this.file = next;
    this.status = cleanStatus();
    this.unreadable = 0;
  }

  /** The file that was switched to is ready. */
  opened(): void {
    this.#watch();
    this.changed();
  }

  /** The portfolio in memory is another one now. */
  replaced(): void {
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

  /** Runs work on files after all work that was asked for before. */
  #run<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work, () => {
      this.#sealed = false;
    });
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
