import type { CitationRequest, CitationResult } from '../../../shared/citations/request.ts';
import type { StyleFacts } from '../../../shared/citations/style-facts.ts';
import type { Child } from '../children.ts';
import type { CitationJob, CitationReply } from './citation-jobs.ts';
import { createHostPost } from './post.ts';

/** The engine, here or in another process. */
export type Engine = {
  readonly format: (request: CitationRequest) => Promise<CitationResult>;
  readonly describe: (csl: string) => Promise<StyleFacts>;
};

/** Longest time for one job from when the child gets it, in milliseconds; then the child is ended and the next job starts a new one. */
const DEADLINE = 60_000;

type Answer = { readonly result: CitationResult } | { readonly facts: StyleFacts };

type Job = {
  readonly id: number;
  readonly about: { readonly request: CitationRequest } | { readonly style: string };
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/**
 * An engine in a child process that is started on first use and again after it died. It gets one job at a time, so that none pays for the
 * time that another takes, and of items only what it does not have yet. Once closed it never answers.
 * @param start starts electron/services/citations/citations-child with IPC
 */
export function createChildEngine(start: () => Child): Engine & { readonly close: () => void } {
  let child: (Child & { readonly post: ReturnType<typeof createHostPost> }) | null = null;
  let count = 0;
  let closed = false;
  const waiting: Job[] = [];
  let running: (Job & { readonly late: NodeJS.Timeout }) | null = null;
  /** The job that the child has, which is over. */
  const settle = (): Job | null => {
    const job = running;
    if (job) clearTimeout(job.late);
    running = null;
    return job;
  };
  const ensure = () => {
    if (child) return child;
    const started = { ...start(), post: createHostPost() };
    child = started;
    started.onMessage((message) => {
      const reply = message as CitationReply;
      if (reply.id !== running?.id) return;
      const job = settle();
      if ('error' in reply) job?.reject(new Error(reply.error));
      else job?.resolve('result' in reply ? { result: started.post.unpacked(reply.result) } : reply);
      next();
    });
    started.onExit((why) => {
      if (child !== started) return;
      child = null;
      // We ended it ourselves: that is no failure to report, and there is no window left to report it to.
      if (closed) return;
      settle()?.reject(new Error(`The reference engine stopped (${why})`));
      next();
    });
    return started;
  };
  const next = (): void => {
    // A child started now would keep the program from ending.
    if (closed || running) return;
    const job = waiting.shift();
    if (!job) return;
    const to = ensure();
    const late = setTimeout(to.kill, DEADLINE);
    late.unref();
    running = { ...job, late };
    const { about } = job;
    to.send({ id: job.id, ...('request' in about ? { request: to.post.packed(about.request) } : about) } satisfies CitationJob);
  };
  const ask = (about: Job['about']): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ id: ++count, about, resolve, reject });
      next();
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
