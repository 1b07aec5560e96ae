// Runs in a process of its own: author-date styles take up to seconds for a thousand works, and typing must not wait for them.
import { listen } from '../parent-port.ts';
import { type CitationJob, type CitationReply, createCitationWorker } from './citation-jobs.ts';

const [resources = ''] = process.argv.slice(2);
const work = createCitationWorker(resources);

listen<CitationJob, CitationReply>(async (job) => work(job));
