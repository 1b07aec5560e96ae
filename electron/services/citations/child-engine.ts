import type { CitationRequest, CitationResult } from '../../../shared/citations/request.ts';
import type { StyleFacts } from '../../../shared/citations/style-facts.ts';
import type { Child } from '../children.ts';
import type { CitationJob, CitationReply } from './citations-child.ts';

/** The engine, here or in another process. */
export type Engine = {
  readonly format: (request: CitationRequest) => Promise<CitationResult>;
  readonly describe: (csl: string) => Promise<StyleFacts>;
};

/** Longest time for one job, in milliseconds; then the child is ended and the next job starts a new one. */
const DEADLINE = 60_000;

/**
 * An engine in a child process that is started on first use and again after it died. Once closed it never answers.
 * @param start starts electron/services/citations/citations-child with IPC
 */
export function createChildEngine(start: () => Child): Engine & { readonly close: () => void } {
  let child: Child | null = null;
  let count = 0;
  let closed = false;
  const waiting = new Map<number, { resolve: (reply: CitationReply) => void; reject: (error: Error) => void }>();
  const ensure = (): Child => {
    if (child) return child;
    const started = start();
    started.onMessage((message) => {
      const reply = message as CitationReply;
      const job = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) job?.reject(new Error(reply.error));
      else job?.resolve(reply);
    });
    started.onExit((why) => {
      if (child === started) child = null;
      // We ended it ourselves: that is no failure to report, and there is no window left to report it to.
      if (closed) return;
      for (const job of waiting.values()) job.reject(new Error(`The reference engine stopped (${why})`));
      waiting.clear();
    });
    child = started;
    return started;
  };
  const ask = (job: { readonly request: CitationRequest } | { readonly style: string }): Promise<CitationReply> =>
    new Promise((resolve, reject) => {
      // A child started now would keep the program from ending.
      if (closed) return;
      const id = ++count;
      const late = setTimeout(() => child?.kill(), DEADLINE);
      late.unref();
      const settle = () => {
        clearTimeout(late);
        waiting.delete(id);
      };
      waiting.set(id, {
        resolve: (reply) => {
          settle();
          resolve(reply);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      ensure().send({ id, ...job } satisfies CitationJob);
    });
  const wrong = () => new Error('The reference engine answered something else');
  return {
    format: async (request) => {
      const reply = await ask({ request });
      if ('result' in reply) return reply.result;
      throw wrong();
    },
    describe: async (style) => {
      const reply = await ask({ style });
      if ('facts' in reply) return reply.facts;
      throw wrong();
    },
    close: () => {
      closed = true;
      child?.kill();
    },
  };
}
