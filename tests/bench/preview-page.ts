/** Runs in the browser: shows pages through the product's own feed and surface and times keystroke → painted. */
import { PageSurface } from '../../renderer/features/preview/page-surface.ts';
import { PreviewFeed } from '../../renderer/features/preview/preview-feed.ts';
import { Preview } from '../../shared/contract/preview.ts';

/** Milliseconds from the keystroke; `bytes` of the answer. */
export type Timing = { readonly total: number; readonly reply: number; readonly patch: number; readonly bytes: number };

declare global {
  interface Window {
    bench: (scenario: string, from: number, to: number, strokes: number) => Promise<Timing[]>;
  }
}

window.bench = async (scenario, from, to, strokes) => {
  const surface = new PageSurface(document);
  document.body.replaceChildren(surface.element);
  let start = 0;
  let timing = { reply: 0, patch: 0, bytes: 0 };
  let painted = (): void => {};
  const feed = new PreviewFeed({
    call: async (_channel, input) => {
      const response = await fetch('/render', { method: 'POST', body: JSON.stringify(input) });
      const text = await response.text();
      const preview = Preview.parse(JSON.parse(text));
      timing = { reply: performance.now() - start, patch: 0, bytes: text.length };
      return preview as never;
    },
    show: (preview, first, last) => {
      const shown = surface.show(preview, first, last);
      timing.patch = performance.now() - start - timing.reply;
      // The second frame begins after the first one, with the change, was painted.
      requestAnimationFrame(() => requestAnimationFrame(() => painted()));
      return shown;
    },
    changed: (state) => {
      if (state.failure) throw new Error(state.failure);
    },
  });
  const timings: Timing[] = [];
  for (let stroke = 0; stroke <= strokes; stroke++) {
    start = performance.now();
    const done = new Promise<void>((resolve) => {
      painted = resolve;
    });
    feed.want({ document: scenario, stamp: String(stroke), from, to });
    await done;
    // The first one draws everything; it is not a keystroke.
    if (stroke > 0) timings.push({ ...timing, total: performance.now() - start });
  }
  return timings;
};
