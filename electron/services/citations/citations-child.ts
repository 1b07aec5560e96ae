// Runs in a process of its own: author-date styles take up to seconds for a thousand works, and typing must not wait for them.
import { type CitationRequest, type CitationResult, formatRequest, styleOf } from '../../../shared/citations/request.ts';
import type { StyleFacts } from '../../../shared/citations/style-facts.ts';
import { listen } from '../parent-port.ts';
import { createFormatters, describeStyle } from './csl-files.ts';

/** References to format, or the CSL of a style to find out about. */
export type CitationJob = { readonly id: number } & ({ readonly request: CitationRequest } | { readonly style: string });
export type CitationReply = { readonly id: number } & (
  | { readonly result: CitationResult }
  | { readonly facts: StyleFacts }
  | { readonly error: string }
);

const [resources = ''] = process.argv.slice(2);
const formatterFor = createFormatters(resources);

listen<CitationJob, CitationReply>(async (job) => answer(job));

function answer(job: CitationJob): CitationReply {
  try {
    if ('style' in job) return { id: job.id, facts: describeStyle(resources, job.style) };
    const { style, locale, own } = job.request;
    return { id: job.id, result: formatRequest(job.request, styleOf(job.request), formatterFor(style, locale, own?.csl)) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}
