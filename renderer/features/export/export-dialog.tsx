import { Alert, Button, Group, Modal, Progress, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import type { FileInfo } from '../../../shared/contract/session.ts';
import { inFormat } from '../../../shared/formats/pages-only.ts';
import { newId } from '../../../shared/model/id.ts';
import { Icon } from '../../components/icon.tsx';
import { call, HostLost } from '../../lib/api.ts';
import { saveDownload } from '../../lib/download.ts';
import { onHostEvent, settled } from '../../state/app.ts';
import { useFindings } from '../../state/checks.ts';
import { openDialog, useCurrentDocument, useUi } from '../../state/ui.ts';
import { type Choice, ExportChoice, inputOf, isOfDocument, nameOfFormat } from './export-choice.tsx';
import { Findings } from './export-findings.tsx';

type Stage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly job: string; readonly step: string; readonly share: number }
  | { readonly kind: 'done'; readonly file: FileInfo | null; readonly name: string; readonly findings: readonly FindingInfo[] }
  | { readonly kind: 'failed'; readonly message: string; readonly findings: readonly FindingInfo[] };

export function ExportDialog() {
  const open = useUi((ui) => ui.dialog === 'export');
  // Whoever leaves for a field finds the focus there, not back at the button that opened the dialog.
  const [leaving, setLeaving] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setLeaving(false);
  }
  return (
    <Modal opened={open} onClose={() => openDialog(null)} returnFocus={!leaving} title="Export">
      {open && <ExportForm onLeave={() => setLeaving(true)} />}
    </Modal>
  );
}

function ExportForm({ onLeave }: { readonly onLeave: () => void }) {
  const document = useCurrentDocument();
  const ticked = useUi((ui) => ui.exportWorks);
  const keys = useUi((ui) => ui.citationKeys.trim());
  const [chosen, setChosen] = useState<Partial<Choice>>({});
  const choice: Choice = {
    format: ticked ? 'bibtex' : 'pdf',
    document,
    what: ticked ? 'ticked' : 'document',
    notes: false,
    standard: null,
    ...chosen,
  };
  const input = inputOf(choice, ticked, keys);
  const checks = useFindings();
  const { format } = choice;
  const id = choice.document;
  const known = useMemo(
    () =>
      isOfDocument(format) && id !== null
        ? checks.filter((check) => check.documents.includes(id)).map((check) => inFormat(check, format))
        : [],
    [checks, id, format],
  );
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  const job = useRef<string | null>(null);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind !== 'export-progress' || event.job !== job.current) return;
        setStage({ kind: 'working', job: event.job, step: event.step, share: event.total > 0 ? event.done / event.total : 0 });
      }),
    [],
  );
  // Closing the dialog gives the export up.
  useEffect(
    () => () => {
      if (job.current !== null) void call('export.cancel', { job: job.current });
    },
    [],
  );

  const run = async () => {
    if (input === null) return;
    job.current = newId('job');
    setStage({
      kind: 'working',
      job: job.current,
      step: isOfDocument(choice.format) ? 'Formatting references' : 'Writing the works',
      share: 0,
    });
    try {
      await settled();
      const answer = await call('export.run', { ...input, job: job.current });
      if (answer.cancelled) setStage({ kind: 'ready' });
      else if (answer.failure) setStage({ kind: 'failed', message: answer.failure.message, findings: answer.findings });
      else {
        if (answer.download) saveDownload(answer.download);
        setStage({ kind: 'done', file: answer.file, name: answer.file?.name ?? answer.download?.name ?? '', findings: answer.findings });
      }
    } catch (error) {
      const lost = error instanceof HostLost;
      if (!lost) console.error(error);
      const message = lost ? `${error.message} Start it again, then export.` : 'The export ended with an error in Scholarfolio. Try again.';
      setStage({ kind: 'failed', message, findings: [] });
    } finally {
      job.current = null;
    }
  };

  const findings = stage.kind === 'failed' || stage.kind === 'done' ? stage.findings : known;
  return (
    <>
      <ExportChoice
        choice={choice}
        ticked={ticked?.length ?? 0}
        disabled={stage.kind === 'working'}
        onChange={(change) => {
          setChosen({ ...chosen, ...change });
          setStage({ kind: 'ready' });
        }}
      />
      <div aria-live="polite">
        {stage.kind === 'working' && (
          <div style={{ marginTop: 14 }}>
            <Text size="xs">{stage.step} …</Text>
            <Progress mt={4} value={Math.max(4, stage.share * 100)} aria-label="Progress of the export" />
          </div>
        )}
        {stage.kind === 'failed' && !stage.findings.some((finding) => finding.severity === 'error') && (
          <Alert mt={14} color="red" variant="light" title="Not exported">
            {stage.message}
          </Alert>
        )}
        {stage.kind === 'done' && (
          <Alert mt={14} color="green" variant="light" icon={<Icon name="check" />} title="Exported">
            {stage.file ? `${stage.name} is in ${stage.file.folder}.` : `${stage.name} is among your downloads.`}
          </Alert>
        )}
      </div>
      <Findings findings={findings} stopped={stage.kind === 'failed'} onLeave={onLeave} />
      <Group justify="flex-end" mt={16}>
        {stage.kind === 'done' && stage.file && (
          <Button
            variant="default"
            leftSection={<Icon name="folder-open" size={14} />}
            onClick={() => stage.file && void call('shell.show-in-folder', { path: stage.file.path })}
          >
            Show in folder
          </Button>
        )}
        <Button variant="default" onClick={() => openDialog(null)}>
          {stage.kind === 'done' ? 'Close' : 'Cancel'}
        </Button>
        <Button
          data-autofocus
          disabled={input === null}
          loading={stage.kind === 'working'}
          leftSection={<Icon name="download" size={14} />}
          onClick={() => void run()}
        >
          {stage.kind === 'done' ? 'Export again' : `Export ${nameOfFormat(choice.format)}`}
        </Button>
      </Group>
    </>
  );
}
