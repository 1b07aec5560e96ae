import type { PageRange, Preview, PreviewRequest } from '../../../shared/contract/preview.ts';

export type ReadAhead = {
  /** Pages for the window. */
  readonly render: (request: PreviewRequest) => Promise<Preview>;
  /** The portfolio changed. */
  readonly edited: () => void;
};

type Ahead = {
  /** What the window asks next if it shows the same pages; null while it waits for an answer. */
  next: PreviewRequest | null;
  begun: Begun | null;
};
const NOTHING: Ahead = { next: null, begun: null };
const MOST_WINDOWS = 4;

type Begun = { readonly request: PreviewRequest; readonly revision: number; readonly preview: Promise<Preview> };

/**
 * Begins the next pages as soon as an edit is made, while the window still draws its own form and has not asked yet: some 20 ms are
 * saved at every key. The window asks for one preview at a time, so what it will ask is known. One that nobody fetches (the preview
 * was hidden) is the last one begun.
 * @param revision of the portfolio that `preview` would show now
 */
export function createReadAhead(preview: (request: PreviewRequest) => Promise<Preview>, revision: () => number): ReadAhead {
  /** By window, the one that asked last at the end. */
  const windows = new Map<string, Ahead>();

  const begin = (ahead: Ahead) => {
    if (!ahead.next || ahead.begun) return;
    ahead.begun = { request: ahead.next, revision: revision(), preview: preview(ahead.next) };
    // Whoever asks meets the failure.
    ahead.begun.preview.catch(() => {});
  };
  return {
    // Before the edit itself is answered: the window shows it already and waits for the pages only.
    edited: () => [...windows.values()].toReversed().forEach(begin),
    async render(request) {
      const { begun } = windows.get(request.client) ?? NOTHING;
      const ahead: Ahead = { next: null, begun: null };
      windows.delete(request.client);
      windows.set(request.client, ahead);
      for (const client of [...windows.keys()].slice(0, -MOST_WINDOWS)) windows.delete(client);
      const fits = begun && begun.revision === revision() && same(begun.request, request);
      const answer = await (fits ? begun.preview : preview(request));
      ahead.next = answer.failure ? null : { ...request, known: answer.number, part: 'view' };
      if (answer.revision !== revision()) begin(ahead);
      return answer;
    },
  };
}

function same(a: PreviewRequest, b: PreviewRequest): boolean {
  return a.document === b.document && a.known === b.known && a.part === b.part && alike(a.view, b.view) && alike(a.around, b.around);
}

function alike(a: PageRange, b: PageRange): boolean {
  return a.from === b.from && a.to === b.to;
}
