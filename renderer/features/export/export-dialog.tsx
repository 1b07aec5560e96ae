import { Alert, Button, Group, List, Modal, NativeSelect, Progress, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import type { FileInfo } from '../../../shared/contract/session.ts';
import { newId } from '../../../shared/model/id.ts';
import { Icon } from '../../components/icon.tsx';
import { call, HostLost } from '../../lib/api.ts';
import { saveDownload } from '../../lib/download.ts';
import { nameOf } from '../../lib/spot-text.ts';
import { onHostEvent, settled } from '../../state/app.ts';
import { useFindings } from '../../state/checks.ts';
import { openSpot } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useCurrentDocument, useUi } from '../../state/ui.ts';

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
  const current = useCurrentDocument();
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? current;
  const documents = useApp(useShallow((state) => (state.portfolio?.documents ?? []).map((document) => `${document.id}\n${document.name}`)));
  const checks = useFindings();
  const known = useMemo(() => checks.filter((check) => id !== null && check.documents.includes(id)), [checks, id]);
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
    if (id === null) return;
    job.current = newId('job');
    setStage({ kind: 'working', job: job.current, step: 'Setting the pages', share: 0 });
    try {
      await settled();
      const answer = await call('export.run', { document: id, format: 'pdf', job: job.current });
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
      <NativeSelect
        label="Document"
        value={id ?? ''}
        disabled={stage.kind === 'working'}
        data={documents.map((line) => {
          const [value = '', label = ''] = line.split('\n');
          return { value, label };
        })}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setStage({ kind: 'ready' });
        }}
      />
      <NativeSelect
        mt={10}
        label="Format"
        data={[{ value: 'pdf', label: 'PDF' }]}
        disabled={stage.kind === 'working'}
        description="Tagged for screen readers, with bundled fonts"
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
          disabled={id === null}
          loading={stage.kind === 'working'}
          leftSection={<Icon name="download" size={14} />}
          onClick={() => void run()}
        >
          {stage.kind === 'done' ? 'Export again' : 'Export PDF'}
        </Button>
      </Group>
    </>
  );
}

/** The item that a finding belongs to, by its name. */
function Where({ finding: { place } }: { readonly finding: FindingInfo }) {
  const name = useApp((state) => {
    const item = state.portfolio && place && place.collection !== 'portfolio' ? nameOf(state.portfolio, place.collection, place.id) : null;
    return item && `${item.kind} · ${item.title}`;
  });
  return name && <Text span size="xs" c="dimmed">{`${name} `}</Text>;
}

/** What stands in the way, and what is worth a look, with the way to each field. */
type FindingsProps = { readonly findings: readonly FindingInfo[]; readonly stopped: boolean; readonly onLeave: () => void };

function Findings({ findings, stopped, onLeave }: FindingsProps) {
  const groups = [
    {
      title: stopped ? 'Not exported. This stops it:' : 'Stops an export',
      tone: 'red',
      items: findings.filter((finding) => finding.severity === 'error'),
    },
    { title: 'Worth a look', tone: 'yellow', items: findings.filter((finding) => finding.severity === 'warning') },
  ];
  return groups.map(
    (group) =>
      group.items.length > 0 && (
        <Alert key={group.title} mt={12} variant="light" color={group.tone} title={group.title}>
          <List size="xs" spacing={4}>
            {group.items.slice(0, 8).map((finding) => (
              <List.Item key={`${finding.code} ${finding.message}`}>
                {finding.message} <Where finding={finding} />
                {finding.place && finding.place.collection !== 'portfolio' && (
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() => {
                      const { place } = finding;
                      if (!place || place.collection === 'portfolio') return;
                      onLeave();
                      openDialog(null);
                      openSpot({ collection: place.collection, id: place.id, path: place.path?.join('.') });
                    }}
                  >
                    Go to field
                  </Button>
                )}
              </List.Item>
            ))}
          </List>
          {group.items.length > 8 && <Text size="xs">and {group.items.length - 8} more under Checks</Text>}
        </Alert>
      ),
  );
}
