import type { Handlers } from '../../../shared/contract/contract.ts';
import type { ImportReading } from '../../../shared/contract/import.ts';
import { type Failure, failure, type Result } from '../../../shared/model/problem.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import type { Child } from '../children.ts';
import type { EventQueue } from '../events.ts';
import { editLong } from '../session/long-edit.ts';
import { info } from '../session/open-file.ts';
import type { Session } from '../session/session.ts';
import { ImportDesk } from './import-desk.ts';

type ImportChannel = Extract<keyof Handlers, `import.${string}`>;

const GONE = failure('import-gone', 'This import is over. Begin it again.');
/** What is there already was looked up in a portfolio that is not open any more. */
const OTHER = failure('other-portfolio', 'Another portfolio was opened meanwhile, or this one was loaded anew. Import the files again.');
const NOTHING_OPEN = failure('nothing-open', 'No portfolio is open.');

/**
 * The channels about importing; one import at a time.
 * @param start starts electron/services/import/import-child with IPC
 */
export function importHandlers(
  session: Session,
  events: EventQueue,
  start: () => Child,
): Pick<Handlers, ImportChannel> & { readonly close: () => void } {
  let current: { readonly job: string; readonly desk: ImportDesk; of: number | null } | null = null;
  const deskOf = (job: string): ImportDesk | null => (current?.job === job ? current.desk : null);
  const end = () => {
    current?.desk.end();
    current = null;
  };
  const nothing = (why: Failure): ImportReading => ({ sources: [], rows: [], problems: [], failure: info(why) });
  const answered = (result: Result<ImportReading>): ImportReading => (result.ok ? result.value : nothing(result));
  session.onChange(({ patches }) => {
    if (patches === null && current && current.of !== null) current.desk.end(OTHER);
  });

  return {
    close: end,
    'import.give': async ({ job, source, name, base64 }) => {
      if (!deskOf(job)) {
        end();
        current = { job, desk: new ImportDesk(start), of: null };
      }
      const taken = deskOf(job)?.give(source, name, Buffer.from(base64, 'base64'));
      return { failure: taken && !taken.ok ? info(taken) : null };
    },
    'import.read': async ({ job, person, encodings, tables }) => {
      const desk = deskOf(job);
      const portfolio = session.portfolio();
      if (!desk || !portfolio || !current) return nothing(desk ? NOTHING_OPEN : GONE);
      current.of = session.memory.generation;
      const progress = (share: number) => events.emit({ kind: 'import-progress', job, share });
      return answered(await desk.ask('read', { portfolio, owner: person, sources: desk.takeSources(encodings, tables) }, progress));
    },
    'import.retry': async ({ job, problem, text }) => {
      const desk = deskOf(job);
      return desk ? answered(await desk.ask('retry', { problem, text })) : nothing(GONE);
    },
    'import.original': async ({ job, row }) => {
      const answer = (await deskOf(job)?.ask('original', { row })) ?? GONE;
      return answer.ok ? { text: answer.value, failure: null } : { text: null, failure: info(answer) };
    },
    'import.compare': async ({ job, row }) => {
      const answer = (await deskOf(job)?.ask('compare', { row })) ?? GONE;
      return answer.ok ? { works: answer.value, failure: null } : { works: null, failure: info(answer) };
    },
    'import.apply': async ({ job, decisions, takes, proposals, names }) => {
      const refused = (why: Failure) => ({ added: 0, changed: 0, state: session.state(), failure: info(why) });
      const desk = deskOf(job);
      const of = current?.of ?? null;
      if (!desk) return refused(GONE);
      const obstacle = () => (of === session.memory.generation ? session.obstacle() : OTHER);
      const before = obstacle();
      if (before || of === null) return refused(before ?? GONE);
      const made = await desk.ask('decide', { decisions, takes, proposals, names });
      const meanwhile = obstacle();
      if (!made.ok || meanwhile) return refused(made.ok ? (meanwhile ?? GONE) : made);
      const { label, added, changed } = made.value;
      if (added + changed > 0) {
        const kept = await session.keepCopy('imported');
        if (!kept.ok) return refused(kept);
        const done = await editLong(session, label, () => commandsOf(desk), of).catch((error: Error) =>
          failure('import-stopped', error.message),
        );
        if (!done.ok) return refused(done);
      }
      if (current?.desk === desk) end();
      return { added, changed, state: session.state(), failure: null };
    },
    'import.cancel': async ({ job }) => {
      if (deskOf(job)) end();
      return {};
    },
  };
}

/** The commands of what was decided, piece by piece. @throws Error when the process that has them ended */
async function* commandsOf(desk: ImportDesk): AsyncIterable<readonly SingleCommand[]> {
  for (let from = 0; ; ) {
    const piece = await desk.ask('commands', { from });
    if (!piece.ok) throw new Error(piece.message);
    if (piece.value.length === 0) return;
    yield piece.value;
    from += piece.value.length;
  }
}
