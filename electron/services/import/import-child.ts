// Runs in a process of its own: what others wrote may be large or made to hurt, and this process can be ended at any time.
import { setFlagsFromString } from 'node:v8';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import { listen } from '../parent-port.ts';
import type { ImportJob, ImportSaid } from './import-protocol.ts';
import { Reading } from './reading.ts';

const MOST_MEGABYTES = 1_500;
setFlagsFromString(`--max-old-space-size=${MOST_MEGABYTES}`);

/** Commands of one message: so many are carried out without a pause. */
const AT_ONCE = 100;

let reading: Reading | null = null;
let decided: readonly SingleCommand[] = [];

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
    case 'compare':
      return reading.compare(job.ask.row);
    case 'decide': {
      const { commands, ...about } = reading.edit(job.ask);
      decided = commands;
      return about;
    }
    case 'commands':
      return decided.slice(job.ask.from, job.ask.from + AT_ONCE);
  }
}
