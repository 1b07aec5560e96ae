import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Output, ParsedInput } from '../../../shared/contract/contract.ts';
import { describedFormat, type FormatId } from '../../../shared/formats/export-formats.ts';
import { fileNames, nameInFormat } from '../../../shared/formats/file-names.ts';
import { type Failure, type Finding, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { Dialogs } from '../host.ts';
import { fileInfo } from '../session/recent-files.ts';
import type { ExportTools, ExportWatch } from './export-document.ts';
import type { Place } from './export-places.ts';
import { type MakingFile, makeFile } from './make-file.ts';
import { writeExport } from './write-export.ts';
import { zipped } from './zipped.ts';

export type Order = Omit<ParsedInput<'export.several'>, 'job'>;
type Answer = Output<'export.several'>;

/** One file of the set: its name, and why it is not there. */
type Outcome = { readonly format: FormatId; readonly name: string; readonly failure: Failure | null };

const CANCELLED = failure('cancelled', 'The export was cancelled before this file.');

/**
 * Writes a document in several formats to the folder that the user chooses, or wrote to before. One that fails does not keep the
 * others from being written. Hands back what was written by the names that were proposed, for the next time; null when nothing was.
 * @param last where the document was exported to before
 */
export async function exportToFolder(
  portfolio: Portfolio,
  order: Order,
  tools: ExportTools,
  watch: ExportWatch,
  { dialogs, last, portfolioFile }: { readonly dialogs: Dialogs; readonly last: Place | null; readonly portfolioFile: string | null },
): Promise<{ readonly answer: Answer; readonly written: Pick<Place, 'folder' | 'names'> | null }> {
  const again = order.again && last !== null && (await isFolder(last.folder));
  const folder = again ? last.folder : await dialogs.exportFolder(last?.folder ?? null);
  if (folder === null) return { answer: { ...nothing, cancelled: true }, written: null };
  const known = again ? last.names : {};
  const proposed = namesOf(portfolio, order);
  const names = proposed.map((name, i) => nameAgain(known, proposed, i) ?? name);
  const own = new Set(Object.values(known));
  const others = await existing(
    folder,
    names.filter((name) => !own.has(name)),
  );
  if (others.length > 0 && !(await dialogs.mayReplace(others, folder))) return { answer: { ...nothing, cancelled: true }, written: null };
  const { outcomes, findings } = await eachFormat(portfolio, order, names, tools, watch, (name, bytes) =>
    writeExport(path.join(folder, name), bytes, portfolioFile),
  );
  const there = outcomes.flatMap(({ failure: failed }, i) => (failed ? [] : [[proposed[i] ?? '', names[i] ?? ''] as const]));
  const [first] = there;
  return {
    answer: { ...answerOf(outcomes, findings), file: first ? fileInfo(path.join(folder, first[1])) : null },
    written: first ? { folder, names: Object.fromEntries(there) } : null,
  };
}

/** As one download: the file itself, or an archive of several. Nothing when it was cancelled. */
export async function exportAsDownload(portfolio: Portfolio, order: Order, tools: ExportTools, watch: ExportWatch): Promise<Answer> {
  const files = new Map<string, Uint8Array>();
  const { outcomes, findings } = await eachFormat(portfolio, order, namesOf(portfolio, order), tools, watch, async (name, bytes) => {
    files.set(name, bytes);
    return success(undefined);
  });
  const answer = answerOf(outcomes, findings);
  const [only] = files;
  if (answer.cancelled) return { ...answer, files: outcomes.map((one) => ({ ...shown(one), failure: infoOf(CANCELLED) })) };
  if (!only) return answer;
  const [format] = order.formats;
  if (order.formats.length === 1 && format) return { ...answer, download: download(only[0], describedFormat(format).mime, only[1]) };
  const name = nameInFormat(portfolio, order.document, describedFormat('pdf'));
  return { ...answer, download: download(`${name}.zip`, 'application/zip', await zipped(files)) };
}

/** What a file of the set was called before; nothing where another file of it was called so too: one would replace the other. */
function nameAgain(known: Place['names'], proposed: readonly string[], at: number): string | undefined {
  const name = known[proposed[at] ?? ''];
  return name !== undefined && proposed.some((other, i) => i !== at && (known[other] ?? other) === name) ? undefined : name;
}

async function eachFormat(
  portfolio: Portfolio,
  { formats, document, standard, attachData, keys, notes }: Order,
  names: readonly string[],
  tools: ExportTools,
  watch: ExportWatch,
  put: (name: string, bytes: Uint8Array) => Promise<Result<void>>,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly findings: readonly Finding[] }> {
  const findings = new Map<string, Finding>();
  const outcomes: Outcome[] = [];
  for (const [i, format] of formats.entries()) {
    const name = names[i] ?? '';
    const said = describedFormat(format).name;
    const step: ExportWatch['step'] = (what, done, total) => watch.step(`${said} · ${what}`, i + done / total, formats.length);
    step('Beginning', 0, 1);
    const made: MakingFile = watch.cancelled()
      ? CANCELLED
      : await makeFile(portfolio, { document, format, standard, attachData, keys, notes }, tools, { step, cancelled: watch.cancelled });
    for (const finding of (made.ok ? made.value.findings : made.findings) ?? [])
      findings.set(`${finding.severity} ${finding.message}`, finding);
    const done: Result<void> = made.ok ? await put(name, made.value.bytes) : made;
    outcomes.push({ format, name, failure: done.ok ? null : done });
  }
  return { outcomes, findings: [...findings.values()] };
}

const nothing: Answer = { failure: null, findings: [], files: [], file: null, download: null };

const infoOf = ({ code, message }: Failure) => ({ code, message });
const shown = ({ format, name, failure: failed }: Outcome) => ({ format, name, failure: failed ? infoOf(failed) : null });

function answerOf(outcomes: readonly Outcome[], findings: readonly Finding[]): Answer {
  const cancelled = outcomes.some((one) => one.failure?.code === 'cancelled');
  return {
    ...nothing,
    ...(cancelled ? { cancelled } : {}),
    findings: findings.map((finding) => ({ ...finding })) as Answer['findings'],
    files: outcomes.map(shown),
  };
}

function namesOf(portfolio: Portfolio, { document, formats, name }: Order): readonly string[] {
  return fileNames(
    portfolio,
    document,
    formats.map((id) => describedFormat(id)),
    { pattern: name?.trim() || undefined },
  );
}

const download = (name: string, mime: string, bytes: Uint8Array) => ({ name, mime, base64: Buffer.from(bytes).toString('base64') });

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function existing(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      stat(path.join(folder, name)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
}
