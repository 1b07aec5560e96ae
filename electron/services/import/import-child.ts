// Runs in a process of its own: what others wrote may be large or made to hurt, and this process can be ended at any time.
import { setFlagsFromString } from 'node:v8';
import { listen } from '../parent-port.ts';
import type { ImportJob, ImportSaid } from './import-protocol.ts';
import { Reading } from './reading.ts';

const MOST_MEGABYTES = 1_500;
setFlagsFromString(`--max-old-space-size=${MOST_MEGABYTES}`);

let reading: Reading | null = null;

listen<ImportJob, ImportSaid>(async (job, say) => ({ id: job.id, answer: answerTo(job, (share) => say({ id: job.id, share })) }));

function answerTo(job: ImportJob, progress: (share: number) => void): unknown {
  if (job.question === 'read') {
    reading = new Reading(job.ask.portfolio, job.ask.owner);
    return reading.read(job.ask.sources, progress);
  }
  if (!reading) throw new Error('Nothing was read yet');
  switch (job.question) {
    case 'retry':
      return reading.retry(job.ask.problem, job.ask.text);
    case 'original':
      return reading.original(job.ask.row);
    case 'command':
      return reading.edit(job.ask.decisions);
  }
}
