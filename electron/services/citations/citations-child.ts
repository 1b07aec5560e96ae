// Runs in a process of its own: author-date styles take up to seconds for a thousand works, and typing must not wait for them.
import { type CitationRequest, type CitationResult, formatRequest } from '../../../shared/citations/request.ts';
import { styleById } from '../../../shared/citations/styles.ts';
import { listen } from '../parent-port.ts';
import { createFormatters } from './csl-files.ts';

export type CitationJob = { readonly id: number; readonly request: CitationRequest };
export type CitationReply = { readonly id: number } & ({ readonly result: CitationResult } | { readonly error: string });

const [resources = ''] = process.argv.slice(2);
const formatterFor = createFormatters(resources);

listen<CitationJob, CitationReply>(async (job) => answer(job));

function answer(job: CitationJob): CitationReply {
  try {
    const style = styleById(job.request.style);
    if (!style) throw new Error(`There is no reference style ${job.request.style}`);
    return { id: job.id, result: formatRequest(job.request, style, formatterFor(job.request.style, job.request.locale)) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}
