import path from 'node:path';
import { type FileStat, type FileSystem, systemError } from '../../../electron/services/store/file-system.ts';

type Inode = { id: number; data: Buffer; synced: Buffer; mode: number; version: number; changed: number };

export type Call = { readonly number: number; readonly operation: string; readonly file: string };
/** What happens at a call: nothing special, a system error, or the power goes off before or after it took effect. */
export type Fault = 'pass' | 'cut-before' | 'cut-after' | { readonly code: string };

/**
 * A disk in memory that behaves as badly as a real one may: bytes that were not synced and names whose folder was not synced can be
 * gone after a power cut, writes can be short, and every call can fail.
 */
export class MemoryDisk implements FileSystem {
  #names = new Map<string, Inode>();
  #durable = new Map<string, Inode>();
  #next = 1;
  #off = false;
  calls: Call[] = [];
  fault: (call: Call) => Fault = () => 'pass';
  /** Awaited at every call, so that a test can decide whose turn it is. */
  turn: () => Promise<void> = async () => {};
  /** Most bytes that one write takes. */
  chunk = Number.POSITIVE_INFINITY;
  /** The time that new files get. */
  time: () => number = () => 0;
  /** A disk that only pretends to sync. */
  syncs = true;

  /** Puts a file there, durable, as if it had always been. */
  put(file: string, bytes: Buffer, mode = 0o600): void {
    const inode: Inode = { id: this.#next++, data: bytes, synced: bytes, mode, version: 0, changed: 0 };
    this.#names.set(file, inode);
    this.#durable.set(file, inode);
  }

  /** Another program writes into a file. */
  scribble(file: string, bytes: Buffer): void {
    const inode = this.#names.get(file);
    if (!inode) throw systemError('ENOENT', file);
    inode.data = bytes;
    inode.version++;
  }

  bytes(file: string): Buffer | undefined {
    return this.#names.get(file)?.data;
  }

  files(): string[] {
    return [...this.#names.keys()].sort();
  }

  /**
   * What is left after a power cut: unsynced bytes are gone.
   * @param names whether names given since the last sync of the folder made it to the disk
   */
  afterPowerCut(names: 'kept' | 'lost'): MemoryDisk {
    const left = new MemoryDisk();
    for (const [file, inode] of names === 'kept' ? this.#names : this.#durable) left.put(file, inode.synced, inode.mode);
    return left;
  }

  async #call<T>(operation: string, file: string, effect: () => T): Promise<T> {
    await this.turn();
    if (this.#off) throw systemError('ECUT', 'the power is off');
    const call = { number: this.calls.length, operation, file };
    this.calls.push(call);
    const fault = this.fault(call);
    if (typeof fault === 'object') throw systemError(fault.code, `${operation} ${file}`);
    if (fault === 'cut-before') this.#off = true;
    if (this.#off) throw systemError('ECUT', 'the power is off');
    const result = effect();
    if (fault === 'cut-after') {
      this.#off = true;
      throw systemError('ECUT', 'the power is off');
    }
    return result;
  }

  #find(file: string): Inode {
    const inode = this.#names.get(file);
    if (!inode) throw systemError('ENOENT', file);
    return inode;
  }

  #stat(inode: Inode): FileStat {
    const { data, mode, changed } = inode;
    return { identity: `${inode.id}:${inode.version}`, size: data.length, mode, uid: 0, gid: 0, changed, kind: 'file' };
  }

  #give(from: string, to: string): void {
    this.#names.set(to, this.#find(from));
    this.#names.delete(from);
  }

  readonly realpath = (file: string) =>
    this.#call('realpath', file, () => {
      // A name without an ending stands for a folder; folders always exist here.
      if (path.extname(file)) this.#find(file);
      return file;
    });
  readonly stat = (file: string) => this.#call('stat', file, () => this.#stat(this.#find(file)));
  readonly read = (file: string) =>
    this.#call('read', file, () => {
      const inode = this.#find(file);
      return { bytes: Buffer.from(inode.data), stat: this.#stat(inode) };
    });
  readonly replace = (from: string, to: string, identity: string) =>
    this.#call('replace', to, () => {
      if (this.#stat(this.#find(to)).identity !== identity) throw systemError('ECHANGED', to);
      this.#give(from, to);
    });
  readonly publish = (from: string, to: string) =>
    this.#call('publish', to, () => {
      if (this.#names.has(to)) throw systemError('EEXIST', to);
      this.#give(from, to);
    });
  readonly remove = (file: string) =>
    this.#call('remove', file, () => {
      this.#find(file);
      this.#names.delete(file);
    });
  readonly names = (folder: string) =>
    this.#call('names', folder, () =>
      [...this.#names.keys()]
        .filter((file) => path.dirname(file) === folder)
        .map((file) => ({ name: path.basename(file), kind: 'file' as const })),
    );
  readonly makeFolder = (folder: string) => this.#call('makeFolder', folder, () => undefined);
  readonly syncFolder = (folder: string) =>
    this.#call('syncFolder', folder, () => {
      if (!this.syncs) return;
      const here = (file: string) => path.dirname(file) === folder;
      for (const file of this.#durable.keys()) if (here(file) && !this.#names.has(file)) this.#durable.delete(file);
      for (const [file, inode] of this.#names) if (here(file)) this.#durable.set(file, inode);
    });
  readonly touch = (file: string, time: number) =>
    this.#call('touch', file, () => {
      this.#find(file).changed = time;
    });

  readonly create = (file: string, mode: number) =>
    this.#call('create', file, () => {
      if (this.#names.has(file)) throw systemError('EEXIST', file);
      const inode: Inode = { id: this.#next++, data: Buffer.alloc(0), synced: Buffer.alloc(0), mode, version: 0, changed: this.time() };
      this.#names.set(file, inode);
      return {
        write: (bytes: Uint8Array) =>
          this.#call('write', file, () => {
            const taken = bytes.subarray(0, this.chunk);
            inode.data = Buffer.concat([inode.data, taken]);
            inode.version++;
            return taken.length;
          }),
        resemble: (other: FileStat) =>
          this.#call('resemble', file, () => {
            inode.mode = other.mode;
          }),
        sync: () =>
          this.#call('sync', file, () => {
            if (this.syncs) inode.synced = inode.data;
          }),
        stat: () => this.#call('fstat', file, () => this.#stat(inode)),
        close: () => this.#call('close', file, () => undefined),
      };
    });
}
