import { formatRequest, styleOf } from '../../../shared/citations/request.ts';
import type { StyleFacts } from '../../../shared/citations/style-facts.ts';
import { createFormatters, describeStyle } from './csl-files.ts';
import { createChildPost, type PackedRequest, type PackedResult } from './post.ts';

/** References to format, or the CSL of a style to find out about. */
export type CitationJob = { readonly id: number } & ({ readonly request: PackedRequest } | { readonly style: string });
export type CitationReply = { readonly id: number } & (
  | { readonly result: PackedResult }
  | { readonly facts: StyleFacts }
  | { readonly error: string }
);

/** What the child does: one job after the other, each answered, never throwing. */
export function createCitationWorker(resources: string): (job: CitationJob) => CitationReply {
  const formatterFor = createFormatters(resources);
  const post = createChildPost();
  return (job) => {
    try {
      if ('style' in job) return { id: job.id, facts: describeStyle(resources, job.style) };
      const request = post.unpacked(job.request);
      const { style, locale, own } = request;
      return { id: job.id, result: post.packed(formatRequest(request, styleOf(request), formatterFor(style, locale, own?.csl))) };
    } catch (error) {
      return { id: job.id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
