// Runs in a process of its own: what others wrote may be large or made to hurt, and this process can be ended at any time.
import { setFlagsFromString } from 'node:v8';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import { listen } from '../parent-port.ts';
import type { ImportEdit, ImportJob, ImportSaid } from './import-protocol.ts';
import { Reading } from './reading.ts';

const MOST_MEGABYTES = 1_500;
setFlagsFromString(`--max-old-space-size=${MOST_MEGABYTES}`);

let reading: Reading | null = null;

/** So many edits go in one message. */
const PART = 250;

listen<ImportJob, ImportSaid>(async (job, say) => {
  const { id } = job;
  const answer = answerTo(job, (share) => say({ id, share }));
  return { id, answer: job.question === 'command' ? inParts(answer as ImportEdit, (edits) => say({ id, edits })) : answer };
});

function inParts(edit: ImportEdit, say: (edits: readonly SingleCommand[]) => void): ImportEdit {
  if (edit.command?.kind !== 'batch') return edit;
  const { commands } = edit.command;
  const last = Math.max(0, commands.length - PART);
  for (let at = 0; at < last; at += PART) say(commands.slice(at, Math.min(last, at + PART)));
  return { ...edit, command: { ...edit.command, commands: commands.slice(last) } };
}

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
    case 'command':
      return reading.edit(job.ask);
  }
}
