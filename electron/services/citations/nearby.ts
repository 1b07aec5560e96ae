import { type CitationRequest, type CitationResult, formatRequest } from '../../../shared/citations/request.ts';
import type { StyleInfo } from '../../../shared/citations/styles.ts';
import { createFormatters } from './csl-files.ts';

export type Nearby = {
  /** The answer for a few items of a style that is ready here; null for everything else. */
  readonly format: (request: CitationRequest, style: StyleInfo) => CitationResult | null;
  /** Gets a style ready, in a quiet moment: reading one takes some 100 ms. */
  readonly prepare: (request: CitationRequest, style: StyleInfo) => void;
};

/** So many items take a few milliseconds; more would keep the program from answering. */
const FEW = 2;

/**
 * An engine in this process for the reference that somebody is editing: it takes 2 ms, whereas asking another process for it took some
 * 17 ms at every key while the browser paints on all cores. Styles that somebody added never run here: nothing could stop them.
 * @param later calls a task in a quiet moment
 */
export function createNearby(resources: string, later: (task: () => void) => void = (task) => void setTimeout(task, 500).unref()): Nearby {
  const formatterFor = createFormatters(resources);
  const ready = new Map<string, 'soon' | 'now'>();
  const keyOf = ({ style, locale }: CitationRequest) => `${style}|${locale}`;
  const format = (request: CitationRequest, style: StyleInfo) => formatRequest(request, style, formatterFor(request.style, request.locale));
  return {
    format(request, style) {
      if (request.own || ready.get(keyOf(request)) !== 'now' || request.items.length > FEW) return null;
      try {
        return format(request, style);
      } catch {
        // The process that formats lists says what is wrong.
        return null;
      }
    },
    prepare(request, style) {
      const key = keyOf(request);
      const [first] = request.items;
      if (!first || request.own || ready.has(key)) return;
      ready.set(key, 'soon');
      later(() => {
        try {
          // The first references are slow.
          format({ ...request, items: [first], lists: [] }, style);
          ready.set(key, 'now');
        } catch {
          // Stays with the other process.
        }
      });
    },
  };
}
