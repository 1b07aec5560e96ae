import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PageFile } from '../../../shared/templates/page-data.ts';
import type { Child } from '../children.ts';
import type { Begin, FileMessage, Job, Replies, ReplyMessage } from './child-protocol.ts';

type Waiting = {
  readonly done: (result: Result<unknown>) => void;
  readonly message: Job & { readonly id: number };
  readonly files: readonly PageFile[];
};

/** Files of earlier jobs that the child keeps besides those of the present one. */
const FILES_KEPT = 4;

/**
 * A line to a child process that may hang or die. One job is with the child at a time, so that the deadline counts from its own
 * start. A job that overruns, and only that one, fails; the child is killed and the rest go to a new one.
 */
export class ChildLine {
  readonly #start: () => Child;
  readonly #begin: Begin;
  readonly #deadline: number;
  readonly #queue: Waiting[] = [];
  #child: Child | null = null;
  /** Names of the files that the child has, the oldest first. */
  #files: string[] = [];
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #next = 1;
  #closed = false;

  constructor(start: () => Child, begin: Begin, deadline: number) {
    this.#start = start;
    this.#begin = begin;
    this.#deadline = deadline;
  }

  /**
   * Failures: `typeset-timeout`, `typeset-stopped` and those the child reports.
   * @param files what the job reads besides its data; they travel only when the child does not have them
   */
  ask<K extends Job['kind']>(job: Extract<Job, { kind: K }>, files: readonly PageFile[] = []): Promise<Result<Replies[K]>> {
    return new Promise((resolve) => {
      if (this.#closed) return resolve(failure('typeset-closed', 'Scholarfolio is closing.'));
      this.#queue.push({ done: resolve as (result: Result<unknown>) => void, message: { ...job, id: this.#next++ }, files });
      this.#pump();
    });
  }

  close(): void {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.done(failure('typeset-closed', 'Scholarfolio is closing.'));
    this.#finish(failure('typeset-closed', 'Scholarfolio is closing.'));
    this.#drop();
  }

  #pump(): void {
    if (this.#current || this.#closed) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    this.#current = waiting;
    this.#timer = setTimeout(() => {
      this.#drop();
      this.#finish(
        failure('typeset-timeout', `Typesetting took longer than ${Math.round(this.#deadline / 1000)} seconds and was stopped.`),
      );
    }, this.#deadline);
    const child = this.#connected();
    this.#sendFiles(child, waiting.files);
    child.send(waiting.message);
  }

  #sendFiles(child: Child, files: readonly PageFile[]): void {
    const needed = new Set(files.map(({ name }) => name));
    const others = this.#files.filter((name) => !needed.has(name));
    const missing = files.filter(({ name }) => !this.#files.includes(name));
    if (missing.length === 0) return;
    const kept = others.slice(-FILES_KEPT);
    const forget = others.slice(0, -FILES_KEPT);
    for (const [i, file] of missing.entries()) child.send({ kind: 'file', file, forget: i === 0 ? forget : [] } satisfies FileMessage);
    this.#files = [...kept, ...needed];
  }

  #connected(): Child {
    if (this.#child) return this.#child;
    const child = this.#start();
    this.#child = child;
    this.#files = [];
    child.onMessage((message) => {
      if (this.#child === child) this.#answered(message as ReplyMessage);
    });
    child.onExit((why) => this.#lost(child, why));
    child.send(this.#begin);
    return child;
  }

  #answered(reply: ReplyMessage): void {
    if (reply.id !== this.#current?.message.id) return;
    this.#finish(reply.ok ? success(reply.value) : failure(reply.code, reply.message));
  }

  #lost(child: Child, reason: string): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.#finish(failure('typeset-stopped', `Typesetting stopped unexpectedly (${reason}). The next change starts it again.`));
  }

  #drop(): void {
    const child = this.#child;
    this.#child = null;
    child?.kill();
  }

  #finish(result: Result<unknown>): void {
    clearTimeout(this.#timer);
    const waiting = this.#current;
    this.#current = null;
    waiting?.done(result);
    this.#pump();
  }
}
