import { definitionOf, type Entry } from '../../shared/entries/registry.ts';
import type { ReadItem } from '../../shared/formats/format.ts';
import type { Decision } from '../../shared/import/decision.ts';
import { type Candidate, isUnsure } from '../../shared/import/plan-import.ts';
import { personLabel } from '../../shared/model/person.ts';
import { plainText } from '../../shared/text/parse-rich.ts';
import type { Output } from './define-command.ts';

/** A file that was read. */
export type Source = {
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly items: readonly ReadItem[];
  /** About the source as a whole, in sentences. */
  readonly notes: readonly string[];
};

type Decided = readonly (readonly [Candidate, Decision])[];
export type Planned = Source & { readonly decided: Decided };

/** A candidate as people know it, and the one it may be the same as. */
export function inWords(candidate: Candidate): {
  readonly title: string;
  readonly id: string;
  readonly same: { readonly id: string; readonly title: string; readonly by: string } | null;
} {
  switch (candidate.kind) {
    case 'work': {
      const { work, same } = candidate;
      return {
        id: work.id,
        title: plainText(work.title),
        same: same && { id: same.work.id, title: plainText(same.work.title), by: same.by },
      };
    }
    case 'entry': {
      const { entry, same } = candidate;
      return { id: entry.id, title: entryTitle(entry), same: same && { id: same.entry.id, title: entryTitle(same.entry), by: same.by } };
    }
    default: {
      const { person, same } = candidate;
      return {
        id: person.id,
        title: personLabel(person),
        same: same && { id: same.person.id, title: personLabel(same.person), by: same.by },
      };
    }
  }
}

/** Ids of what is new: what is the same as one of them is in the files twice, and not there already. */
export const newIds = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.map(inWords).flatMap(({ id, same }) => (same ? [] : [id])));

function entryTitle(entry: Entry): string {
  const { title, subtitle } = definitionOf(entry.kind).summary(entry);
  return [title, subtitle].filter(Boolean).map(plainText).join(', ');
}

/** A file that could not be read at all, and why. */
export type Failed = { readonly name: string; readonly code: string; readonly message: string };

/** What was read and taken over, and what was not, as lines or as JSON. */
export function report(
  plan: readonly Planned[],
  {
    file,
    dryRun,
    json,
    failed,
  }: { readonly file: string; readonly dryRun: boolean; readonly json: boolean; readonly failed: readonly Failed[] },
  output: Output,
): void {
  const fresh = newIds(plan.flatMap(({ decided }) => decided.map(([candidate]) => candidate)));
  const sources = plan.map(({ name, format, encoding, items, notes, decided }) => {
    const left = decided.filter(([candidate, decision]) => isUnsure(candidate) && !candidate.same && decision === 'skip');
    const ofLists = decided.filter(([{ kind }]) => kind !== 'person');
    return {
      source: name,
      format,
      encoding,
      read: ofLists.length,
      added: ofLists.filter(isAdded).length,
      works: countsOf(decided, 'work'),
      entries: countsOf(decided, 'entry'),
      people: countsOf(decided, 'person'),
      duplicates: ofLists.flatMap(([candidate, decision]) => {
        const { title, same } = inWords(candidate);
        return same ? [{ title, same: same.id, by: same.by, twice: fresh.has(same.id), decision }] : [];
      }),
      unsure: left.map(([candidate]) => ({ title: inWords(candidate).title, line: candidate.item?.source.line ?? 1 })),
      problems: items.flatMap((item) =>
        item.kind === 'problem' ? [{ line: item.source.line, message: item.message, original: item.source.text }] : [],
      ),
      notes: [
        ...notes.map((message) => ({ line: 1, message })),
        ...items.flatMap((item) =>
          item.kind === 'problem' ? [] : [...item.notes, ...proposed(item)].map((message) => ({ line: item.source.line, message })),
        ),
      ],
      about: decided.flatMap(([candidate]) => (candidate.kind === 'person' ? [inWords(candidate)] : [])),
    };
  });
  if (json) {
    const failures = failed.length > 0 ? { failed: failed.map(({ name, ...why }) => ({ source: name, ...why })) } : {};
    output.json({ file, dryRun, sources: sources.map(({ about: _about, ...source }) => source), ...failures });
    return;
  }
  for (const { source, read, added, duplicates, unsure, problems, notes, about } of sources) {
    for (const { title, same } of about)
      output.note(`${source}: about “${title}”, ${same ? `taken for “${same.title}” (${same.by})` : 'who is new here'}.`);
    for (const { line, message } of [...problems, ...notes].toSorted((a, b) => a.line - b.line))
      output.note(`${source}, line ${line}: ${message}`);
    for (const { title, by, twice, decision } of duplicates)
      output.note(`${source}: “${title}” is ${twice ? 'twice in these files' : 'there already'} (same ${by}): ${wordsFor[decision]}.`);
    for (const { title, line } of unsure)
      output.note(`${source}, line ${line}: “${title}” was left out, as much of it is guessed: --unsure takes it.`);
    const again = duplicates.filter(({ twice }) => twice).length;
    const counts = [
      `${read} read`,
      `${added} ${dryRun ? 'would be added' : 'added'}`,
      `${duplicates.length - again} there already`,
      ...(again > 0 ? [`${again} twice in these files`] : []),
      `${problems.length} not readable`,
    ];
    output.result(`${source}: ${counts.join(', ')}`);
  }
}

/** What is only proposed is decided in the window. */
const proposed = (item: ReadItem): readonly string[] =>
  item.kind === 'work'
    ? (item.proposals ?? []).map(({ message }) => `${message} Nothing was marked: do it at the work, or import it in the window.`)
    : [];

const isAdded = ([{ same }, decision]: Decided[number]) => decision === 'keep' || (!same && decision !== 'skip');

function countsOf(decided: Decided, kind: Candidate['kind']): { readonly read: number; readonly added: number } {
  const ofKind = decided.filter(([candidate]) => candidate.kind === kind);
  return {
    read: ofKind.length,
    added: ofKind.filter((one) => (kind === 'person' ? !one[0].same : isAdded(one))).length,
  };
}

const wordsFor: Readonly<Record<Decision, string>> = { skip: 'left out', merge: 'merged', keep: 'both kept' };
