import type { ImportProblem, ImportReading, ImportRow, ImportSource } from '../../../shared/contract/import.ts';
import type { ImportFormat, ReadItem, TableMapping } from '../../../shared/formats/format.ts';
import { formatOf, importFormats } from '../../../shared/formats/registry.ts';
import { usualDecision } from '../../../shared/import/decision.ts';
import { importCommand } from '../../../shared/import/import-command.ts';
import { rowText } from '../../../shared/import/import-row.ts';
import { type Candidate, candidatesOf, isUnsure, proposalsOf, withProposals } from '../../../shared/import/plan-import.ts';
import { parseName } from '../../../shared/model/names.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Work } from '../../../shared/model/work.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { pairsAlike } from '../../../shared/works/alike.ts';
import { titleOf } from '../../../shared/works/work-words.ts';
import { decode, readingsOf } from './decode.ts';
import type { GivenSource, ImportDecisions, ImportEdit } from './import-protocol.ts';

/** Items between two words about progress. */
const STEP = 100;

type Readable = { readonly text: string; readonly encoding: string; readonly format: ImportFormat };

/** The text of a source and its format. Fails as `decode` does, and with `format-unknown`. */
export function readable({ name, bytes, encoding }: GivenSource): Result<Readable> {
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) return failure(decoded.code, `${name}: ${decoded.message}`);
  const format = formatOf(decoded.value.text);
  if (format) return success({ text: decoded.value.text, encoding: decoded.value.encoding, format });
  const known = importFormats.map((one) => one.name).join(', ');
  return failure('format-unknown', `${name} is in no format that can be read. Known are: ${known}.`);
}

/** What was read from the sources of one import, kept until the user has decided. */
export class Reading {
  readonly #portfolio: Portfolio;
  readonly #owner: string | undefined;
  readonly #formats: (ImportFormat | null)[] = [];
  readonly #names: string[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #originals: string[] = [];
  readonly #problems: ImportProblem[] = [];

  /** @param owner id of the person whom entries belong to when a source does not say it */
  constructor(portfolio: Portfolio, owner: string | null) {
    this.#portfolio = portfolio;
    this.#owner = owner ?? undefined;
  }

  /** @param say hears from time to time which share of all bytes was read */
  read(given: readonly GivenSource[], say: (share: number) => void): ImportReading {
    const total = given.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
    let before = 0;
    const items: ReadItem[][] = [];
    const sources = given.map((source): ImportSource => {
      this.#names.push(source.name);
      const found = readable(source);
      this.#formats.push(found.ok ? found.value.format : null);
      const read: ReadItem[] = [];
      items.push(read);
      if (found.ok) {
        const { text, format } = found.value;
        const lines = text.split('\n').length;
        for (const item of format.read(text, source.table)) {
          read.push(item);
          if (read.length % STEP === 0) say((before + (source.bytes.length * item.source.line) / lines) / total);
        }
      }
      before += source.bytes.length;
      say(before / total);
      if (!found.ok)
        return {
          name: source.name,
          format: null,
          encoding: null,
          failure: { code: found.code, message: found.message },
          readings: found.code.startsWith('encoding-') ? readingsOf(source.bytes) : [],
          table: null,
        };
      const { text, format, encoding } = found.value;
      return { name: source.name, format: format.name, encoding, failure: null, readings: [], table: tableOf(format, text, source.table) };
    });
    return { sources, ...this.#take(items, this.#portfolio), failure: null };
  }

  /** Reads the corrected text of a problem: what comes of it is added to what was read. */
  retry(problem: number, text: string): ImportReading {
    const wrong = this.#problems[problem];
    const format = wrong && this.#formats[wrong.source];
    if (!wrong || !format)
      return { sources: [], rows: [], problems: [], failure: { code: 'unknown', message: 'This piece is not there.' } };
    const items = this.#formats.map((_, source) => (source === wrong.source ? [...format.read(text)] : []));
    const nothing = { sources: [], rows: [], problems: [] };
    if (items.every((some) => some.length === 0))
      return { ...nothing, failure: { code: 'nothing-read', message: 'Nothing was found in this text.' } };
    const stillWrong = items.flat().find((item) => item.kind === 'problem');
    if (stillWrong) return { ...nothing, failure: { code: 'still-wrong', message: stillWrong.message } };
    const taken = this.#candidates.filter(({ same }) => !same);
    const works = taken.flatMap((one) => (one.kind === 'work' ? [one.work] : []));
    const entries = taken.flatMap((one) => (one.kind === 'entry' ? [one.entry] : []));
    const people = taken.flatMap((one) => (one.kind === 'person' ? [one.person] : []));
    const { works: there, entries: thereToo, people: known } = this.#portfolio;
    const now = { ...this.#portfolio, works: [...there, ...works], entries: [...thereToo, ...entries], people: [...known, ...people] };
    return { sources: [], ...this.#take(items, now), failure: null };
  }

  original(row: number): string | null {
    return this.#originals[row] ?? null;
  }

  /** The two works that a row is about, where it has one that may be the same. */
  compare(row: number): { readonly stays: Work; readonly other: Work } | null {
    const candidate = this.#candidates[row];
    return candidate?.kind === 'work' && candidate.same ? { stays: candidate.same.work, other: candidate.work } : null;
  }

  /** The edit that takes over what is new, unless it is left out, and what is there already as it was decided. */
  edit({ decisions, takes = {}, proposals = {}, names = {} }: ImportDecisions): ImportEdit {
    const decided = this.#candidates.map((read, row) => {
      const candidate = named(withProposals(read, proposals[row] ?? []), names[row]);
      const decision = decisions[row] ?? usualDecision({ same: read.same, unsure: isUnsure(read) });
      return [candidate, decision, takes[row]] as const;
    });
    const label = `Import ${this.#names.join(', ')}`.slice(0, 200);
    const command = importCommand(label, decided);
    const commands = command?.kind === 'batch' ? command.commands : [];
    const added = commands.filter(({ kind }) => kind === 'add').length;
    return { label, commands, added, changed: commands.length - added };
  }

  #take(items: readonly (readonly ReadItem[])[], portfolio: Portfolio): Pick<ImportReading, 'rows' | 'problems'> {
    const found = candidatesOf(items, portfolio, this.#owner === undefined ? {} : { owner: this.#owner });
    const kin = kinOf(found.flat(), portfolio);
    const rows: ImportRow[] = [];
    const problems: ImportProblem[] = [];
    for (const [source, candidates] of found.entries()) {
      for (const candidate of candidates) {
        const item = candidate.item && candidate.item.kind !== 'problem' ? candidate.item : null;
        this.#candidates.push(candidate);
        this.#originals.push(item?.source.text ?? '');
        const unsure = isUnsure(candidate);
        const proposals = proposalsOf(candidate).map(({ message, mark }) => ({ message, mark }));
        rows.push({
          source,
          line: item?.source.line ?? 1,
          notes: [...(item?.notes ?? []), ...(kin.get(candidate) ?? [])],
          unsure,
          proposals,
          ...rowText(candidate),
        });
      }
      for (const item of items[source] ?? []) {
        if (item.kind === 'problem') problems.push({ source, message: item.message, excerpt: item.source });
      }
    }
    this.#problems.push(...problems);
    return { rows, problems };
  }
}

/** What new works have to do with others, there or new: a preprint, a talk, another version. Nothing is merged for it. */
function kinOf(candidates: readonly Candidate[], { works, dismissed }: Portfolio): ReadonlyMap<Candidate, readonly string[]> {
  const fresh = new Map(candidates.flatMap((one) => (one.kind === 'work' && !one.same ? [[one.work.id, one] as const] : [])));
  const kin = new Map<Candidate, readonly string[]>();
  for (const { a, b, likeness, why } of pairsAlike({ works: [...works, ...[...fresh.values()].map(({ work }) => work)], dismissed })) {
    const candidate = fresh.get(b.id);
    const note = `${likeness === 'related' ? 'Goes with' : 'May be the same as'} “${titleOf(a)}”: they ${why}.`;
    if (candidate) kin.set(candidate, [...(kin.get(candidate) ?? []), note].slice(0, 3));
  }
  return kin;
}

/** A new person whom the source does not name, under the name that was typed for them. */
function named(candidate: Candidate, typed: string | undefined): Candidate {
  const name = rowText(candidate).unnamed ? parseName(typed ?? '') : null;
  return name && candidate.kind === 'person' ? { ...candidate, person: { ...candidate.person, name } } : candidate;
}

/** The head of a table, with what the user said of its columns instead of the guess. */
function tableOf(format: ImportFormat, text: string, said: TableMapping | undefined): ImportSource['table'] {
  const look = format.tableOf?.(text);
  if (!look) return null;
  const { rows, columns } = said ?? look.mapping;
  return { heads: [...look.heads], examples: look.examples.map((row) => [...row]), mapping: { rows, columns: [...columns] } };
}
