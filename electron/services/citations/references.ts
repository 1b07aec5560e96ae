import { type CitationRequest, type CitationResult, formatRequest, styleOf } from '../../../shared/citations/request.ts';
import type { StyleFacts } from '../../../shared/citations/style-facts.ts';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Child } from '../children.ts';
import { createChildEngine, type Engine } from './child-engine.ts';
import { createFormatters, describeStyle } from './csl-files.ts';
import type { Nearby } from './nearby.ts';
import { createReferenceCache, type Lookup } from './reference-cache.ts';

/** Formats references for documents. */
export type References = {
  /**
   * What is known, after waiting a moment for texts that are missing: one edited reference is there within some 20 ms. `pending`
   * says that some texts are still old or missing and `onReady` will be called, unless there is a `problem`: why the engine failed.
   */
  readonly soon: (request: CitationRequest) => Promise<Known>;
  /** The exact answer, of which `soon` shows nothing before it is asked for the same. Fails with `references-failed`; never settles once closed, when nobody is left who would wait for it. */
  readonly exact: (request: CitationRequest) => Promise<Result<CitationResult>>;
  /** The exact answer for something beside the documents, of which nothing is kept. Fails like `exact`. */
  readonly once: (request: CitationRequest) => Promise<Result<CitationResult>>;
  /** What there is to know about a style that somebody adds. Fails with `style-broken`. */
  readonly describe: (csl: string) => Promise<Result<StyleFacts>>;
  readonly close: () => void;
};

export type Known = { readonly result: CitationResult; readonly pending: boolean; readonly problem: Failure | null };

/** Longest wait of `soon`, in milliseconds: beyond it, pages with the previous texts are better than none. */
const PATIENCE = 60;

/** Lists of so many works take longer than somebody likes to wait for the one that is being edited. */
const LONG = 150;

const failed = (error: unknown): Failure =>
  failure(
    'references-failed',
    `The references could not be formatted (${error instanceof Error ? error.message : String(error)}). Try again; if it stays so, choose another reference style.`,
  );

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());

/**
 * @param onReady is called when something that `soon` reported as pending has arrived
 * @param nearby formats a few items at once, where it can
 */
function createReferences(engine: Engine, onReady: () => void, close: () => void, nearby: Nearby | null = null): References {
  const cache = createReferenceCache();
  let wanted: CitationRequest | null = null;
  let running: Promise<void> | null = null;
  /** Somebody was given texts that are old or missing. */
  let owed = false;
  /** Why a job failed, until whoever asked for it was told. */
  let problem: { readonly of: string; readonly why: Failure } | null = null;

  /** One job at a time; of the requests that arrive meanwhile only the newest is worth doing. */
  const work = (request: CitationRequest): Promise<void> => {
    wanted = request;
    running ??= workOff().finally(() => {
      running = null;
    });
    return running;
  };
  const workOff = async (): Promise<void> => {
    while (wanted) {
      const next: CitationRequest = wanted;
      wanted = null;
      try {
        cache.show(next, styleOf(next), await fill(next));
        problem = null;
      } catch (error) {
        problem = { of: JSON.stringify(next), why: failed(error) };
        console.error('References could not be formatted:', error);
      }
      // A failure is news as well: who asks again is told why, once, and only the next question tries again.
      if (owed) {
        owed = false;
        onReady();
      }
    }
  };
  const fill = async (request: CitationRequest): Promise<CitationResult> => {
    const style = styleOf(request);
    const { result, missing } = cache.lookup(request, style);
    if (!missing) return result;
    cache.store(missing, style, await engine.format(missing));
    nearby?.prepare(missing, style);
    return cache.lookup(request, style).result;
  };
  /** The whole answer where only a few items are missing that can be formatted at once. */
  const atOnce = (request: CitationRequest, { result, missing }: Lookup): CitationResult | null => {
    if (!missing) return result;
    const style = styleOf(request);
    const made = nearby?.format(missing, style);
    if (!made) return null;
    cache.store(missing, style, made);
    return { ...result, references: { ...result.references, ...made.references } };
  };
  /**
   * What is known, with the works that are being edited formatted as if they stood alone: without what tells them from others, which
   * comes with the exact answer. Null where that cannot be done at once.
   */
  const sketch = (request: CitationRequest, { result, edited = [] }: Lookup): CitationResult | null => {
    if (edited.length === 0 || result.order.length === 0) return null;
    const made = nearby?.format({ ...request, items: edited, lists: [] }, styleOf(request));
    if (!made) return null;
    const within = (texts: CitationResult['references']) =>
      Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, made.references[id] ?? text]));
    return {
      order: result.order,
      references: { ...result.references, ...made.references },
      lists: result.lists.map(within),
      cites: { ...result.cites, ...made.cites },
    };
  };
  /** What is known now, or why this very request failed, which is said once. */
  const answer = (request: CitationRequest, { result, missing } = cache.lookup(request, styleOf(request))): Known => {
    if (!missing) return { result, pending: false, problem: null };
    if (!problem || problem.of !== JSON.stringify(request)) return { result, pending: true, problem: null };
    const { why } = problem;
    problem = null;
    return { result, pending: false, problem: why };
  };
  return {
    soon: async (request) => {
      const found = cache.lookup(request, styleOf(request));
      const whole = atOnce(request, found);
      if (whole) {
        cache.show(request, styleOf(request), whole);
        return { result: whole, pending: false, problem: null };
      }
      const first = answer(request, found);
      if (!first.pending) return first;
      const sketched = sketch(request, found);
      // A short list is there before anybody sees the sketch.
      const patience = sketched && request.items.length > LONG ? 0 : PATIENCE;
      await Promise.race([work(request), after(patience)]);
      const second = answer(request);
      if (second.pending) {
        owed = true;
        // What was asked for later took its turn.
        if (!running) void work(request);
      }
      return second.pending && sketched ? { ...second, result: sketched } : second;
    },
    exact: async (request) => {
      try {
        return success(await fill(request));
      } catch (error) {
        return failed(error);
      }
    },
    once: async (request) => {
      try {
        return success(await engine.format(request));
      } catch (error) {
        return failed(error);
      }
    },
    describe: async (csl) => {
      try {
        return success(await engine.describe(csl));
      } catch (error) {
        return failure(
          'style-broken',
          `The reference engine cannot use this style (${error instanceof Error ? error.message : String(error)}). Download it again, or choose another one.`,
        );
      }
    },
    close,
  };
}

/** Formats in this process: for the command line, which has nothing else to do. */
export function createLocalReferences(resources: string): References {
  const formatterFor = createFormatters(resources);
  const engine: Engine = {
    format: async (request) => formatRequest(request, styleOf(request), formatterFor(request.style, request.locale, request.own?.csl)),
    describe: async (csl) => describeStyle(resources, csl),
  };
  return createReferences(
    engine,
    () => {},
    () => {},
  );
}

/**
 * Formats in a child process: see {@link createChildEngine}.
 * @param nearby formats what is being edited, in this process
 */
export function createChildReferences(start: () => Child, onReady: () => void, nearby: Nearby | null = null): References {
  const engine = createChildEngine(start);
  return createReferences(engine, onReady, engine.close, nearby);
}
