import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import { inFormat } from '../../../shared/formats/pages-only.ts';
import { Icon } from '../../components/icon.tsx';
import { call } from '../../lib/api.ts';
import { edit } from '../../state/app.ts';
import { useFindings } from '../../state/checks.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useCurrentDocument, useUi } from '../../state/ui.ts';
import {
  type Choice,
  inputOf,
  isAboutDocument,
  isOfDocument,
  isRemembered,
  nameOfFormat,
  rememberedChoice,
  severalOf,
  toRemember,
} from './choice.ts';
import classes from './export.module.css';
import { ExportChoice } from './export-choice.tsx';
import { Findings } from './export-findings.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { type Exporting, useExport } from './use-export.ts';

export function ExportDialog() {
  const open = useUi((ui) => ui.dialog === 'export');
  const ofWorks = useUi((ui) => ui.exportWorks !== null);
  // Whoever leaves for a field finds the focus there, not back at the button that opened the dialog.
  const [leaving, setLeaving] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setLeaving(false);
  }
  return (
    <Modal opened={open} onClose={() => openDialog(null)} returnFocus={!leaving} title="Export" size={ofWorks ? 'md' : 760} yOffset="3dvh">
      {open && <ExportForm onLeave={() => setLeaving(true)} />}
    </Modal>
  );
}

function ExportForm({ onLeave }: { readonly onLeave: () => void }) {
  const current = useCurrentDocument();
  const ticked = useUi((ui) => ui.exportWorks);
  const again = useUi((ui) => ui.exportAgain);
  const keys = useUi((ui) => ui.citationKeys.trim());
  const [chosen, setChosen] = useState<Partial<Choice>>({});
  const id = chosen.document ?? again ?? current;
  const document = useApp((state) => (id === null ? undefined : itemOf(state, 'documents', id)));
  const remembered = useMemo(() => rememberedChoice(document), [document]);
  const choice: Choice = {
    ...remembered,
    ...(ticked ? { formats: ['bibtex'], name: '' } : {}),
    document: id,
    what: ticked ? 'ticked' : 'document',
    ...chosen,
  };
  const { stage, run, cancel, reset } = useExport();
  const dialogs = useApp((state) => state.info?.dialogs === true);
  const place = usePlace(id, stage.kind === 'done');
  const several = severalOf(choice, keys);
  const one = inputOf(choice, ticked, keys);
  /** As last time, without a question. */
  const asBefore = several !== null && isRemembered(choice, document) && (!dialogs || place !== null);
  const what: Exporting | null = asBefore
    ? { several: { ...several, again: true } }
    : one
      ? { one }
      : several && choice.formats.length > 1
        ? { several }
        : null;
  const elsewhere: Exporting | null = dialogs && asBefore ? (one ? { one } : { several }) : null;

  const begin = async (exporting: Exporting) => {
    const done = await run(exporting);
    const writable = useApp.getState().session?.access === 'writable';
    if (done && document && writable && isAboutDocument(choice) && !isRemembered(choice, document))
      edit({ kind: 'set', collection: 'documents', id: document.id, changes: [{ path: ['exports'], value: { ...toRemember(choice) } }] });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (again === null || begun.current) return;
    // Not at once: an effect that is undone and done again would give up what it began.
    const timer = setTimeout(() => {
      begun.current = true;
      if (several) void begin({ several: { ...several, again: true } });
    });
    return () => clearTimeout(timer);
  });

  const known = useKnown(choice);
  const findings = stage.kind === 'failed' || stage.kind === 'done' ? stage.findings : known;
  const stopped = stage.kind === 'failed' || (stage.kind === 'done' && stage.files.some(({ failure }) => failure?.code === 'findings'));
  const working = stage.kind === 'working';
  return (
    <>
      <ExportChoice
        choice={choice}
        ticked={ticked?.length ?? 0}
        disabled={working}
        onChange={(change) => {
          setChosen({ ...chosen, ...change });
          reset();
        }}
      />
      <Findings findings={findings} stopped={stopped} onLeave={onLeave} />
      {elsewhere && stage.kind !== 'done' && (
        <Text size="xs" c="dimmed" mt={12}>
          Exported last to {place}.
        </Text>
      )}
      {choice.formats.length === 0 && (
        <Text size="xs" mt={12}>
          Tick at least one format.
        </Text>
      )}
      <div className={classes.foot}>
        <ExportOutcome stage={stage} />
        <Group justify="flex-end" mt={14}>
          {stage.kind === 'done' && stage.file && (
            <Button
              variant="default"
              leftSection={<Icon name="folder-open" size={14} />}
              onClick={() => stage.file && void call('shell.show-in-folder', { path: stage.file.path })}
            >
              Show in folder
            </Button>
          )}
          <Button variant="default" disabled={working && stage.cancelling} onClick={() => (working ? cancel() : openDialog(null))}>
            {stage.kind === 'done' ? 'Close' : 'Cancel'}
          </Button>
          {elsewhere && (
            <Button variant="default" disabled={working} onClick={() => void begin(elsewhere)}>
              Export elsewhere …
            </Button>
          )}
          <Button
            data-autofocus
            disabled={what === null}
            loading={working}
            leftSection={<Icon name="download" size={14} />}
            onClick={() => what && void begin(what)}
          >
            {asBefore || stage.kind === 'done' ? 'Export again' : labelOf(choice)}
          </Button>
        </Group>
      </div>
    </>
  );
}

function labelOf({ formats }: Choice): string {
  const [only, second] = formats;
  if (second !== undefined) return `Export ${formats.length} files`;
  return only === undefined ? 'Export' : `Export ${nameOfFormat(only)}`;
}

/** The folder that the document was exported to last; asked anew when something was written. */
function usePlace(document: string | null, written: boolean): string | null {
  const [place, setPlace] = useState<{ readonly document: string; readonly folder: string | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written may have gone to another folder
  useEffect(() => {
    if (document === null) return;
    let left = false;
    call('export.place', { document }).then(
      ({ folder }) => left || setPlace({ document, folder }),
      () => {},
    );
    return () => {
      left = true;
    };
  }, [document, written]);
  return place?.document === document ? (place?.folder ?? null) : null;
}

/** What is known about the document already, as it counts in the formats that are chosen. */
function useKnown({ formats, document }: Choice): readonly FindingInfo[] {
  const checks = useFindings();
  return useMemo(() => {
    const pages = formats.filter(isOfDocument);
    if (document === null) return [];
    const found = checks
      .filter((check) => check.documents.includes(document))
      .flatMap((check) => pages.map((format) => inFormat(check, format)));
    return [...new Map(found.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
  }, [checks, formats, document]);
}
