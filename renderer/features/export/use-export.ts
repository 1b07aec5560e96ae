import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import type { FileInfo } from '../../../shared/contract/session.ts';
import { newId } from '../../../shared/model/id.ts';
import { call, HostLost } from '../../lib/api.ts';
import { saveDownload } from '../../lib/download.ts';
import { onHostEvent, settled } from '../../state/app.ts';

/** A file of an export: its name, and why it was not written. */
export type Outcome = Output<'export.several'>['files'][number];

export type Stage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly step: string; readonly share: number; readonly cancelling: boolean }
  | {
      readonly kind: 'done';
      /** Where it was written; null: it was downloaded. */
      readonly file: FileInfo | null;
      readonly name: string;
      readonly files: readonly Outcome[];
      readonly cancelled: boolean;
      readonly findings: readonly FindingInfo[];
    }
  | { readonly kind: 'failed'; readonly message: string; readonly findings: readonly FindingInfo[] };

export type Exporting =
  | { readonly one: Omit<Input<'export.run'>, 'job'> }
  /** As one format or several, into a folder or as one download. */
  | { readonly several: Omit<Input<'export.several'>, 'job'> };

const ready: Stage = { kind: 'ready' };

/** One export at a time, from its first step to what came of it. Leaving gives it up. */
export function useExport() {
  const [stage, setStage] = useState<Stage>(ready);
  const job = useRef<string | null>(null);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind !== 'export-progress' || event.job !== job.current) return;
        const share = event.total > 0 ? event.done / event.total : 0;
        setStage((now) => (now.kind === 'working' ? { ...now, step: event.step, share } : now));
      }),
    [],
  );
  const giveUp = useCallback(() => {
    if (job.current !== null) void call('export.cancel', { job: job.current });
  }, []);
  useEffect(() => giveUp, [giveUp]);

  /** Resolves to whether at least one file was written or downloaded. */
  const run = async (what: Exporting): Promise<boolean> => {
    if (job.current !== null) return false;
    job.current = newId('job');
    setStage({ kind: 'working', step: 'Beginning', share: 0, cancelling: false });
    try {
      await settled();
      const next = await ask(what, job.current);
      setStage(next);
      return next.kind === 'done' && (next.files.length === 0 || next.files.some(({ failure }) => failure === null));
    } catch (error) {
      const lost = error instanceof HostLost;
      if (!lost) console.error(error);
      const message = lost ? `${error.message} Start it again, then export.` : 'The export ended with an error in Scholarfolio. Try again.';
      setStage({ kind: 'failed', message, findings: [] });
      return false;
    } finally {
      job.current = null;
    }
  };

  return {
    stage,
    run,
    /** Stops before the next step; what is written stays. */
    cancel: () => {
      giveUp();
      setStage((now) => (now.kind === 'working' ? { ...now, cancelling: true } : now));
    },
    reset: () => setStage(ready),
  };
}

async function ask(what: Exporting, job: string): Promise<Stage> {
  if ('one' in what) {
    const { failure, cancelled, findings, file, download } = await call('export.run', { ...what.one, job });
    if (cancelled) return ready;
    if (failure) return { kind: 'failed', message: failure.message, findings };
    if (download) saveDownload(download);
    return { kind: 'done', file, name: file?.name ?? download?.name ?? '', files: [], cancelled: false, findings };
  }
  const { failure, cancelled = false, findings, files, file, download } = await call('export.several', { ...what.several, job });
  if (failure) return { kind: 'failed', message: failure.message, findings };
  // The user closed a dialog: nothing was begun.
  if (files.length === 0) return ready;
  const [only, second] = files;
  if (only?.failure && second === undefined) return cancelled ? ready : { kind: 'failed', message: only.failure.message, findings };
  if (download) saveDownload(download);
  return { kind: 'done', file, name: download?.name ?? file?.name ?? '', files, cancelled, findings };
}
