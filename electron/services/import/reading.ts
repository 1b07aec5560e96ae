import type { ImportProblem, ImportReading, ImportRow, ImportSource } from '../../../shared/contract/import.ts';
import type { ImportFormat, ReadItem, TableMapping } from '../../../shared/formats/format.ts';
import { usualDecision } from '../../../shared/import/decision.ts';
import { importCommand } from '../../../shared/import/import-command.ts';
import { rowText } from '../../../shared/import/import-row.ts';
import { type Candidate, candidatesOf, isUnsure, proposalsOf, withProposals } from '../../../shared/import/plan-import.ts';
import { parseName } from '../../../shared/model/names.ts';
import type { Work } from '../../../shared/model/work.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { pairsAlike } from '../../../shared/works/alike.ts';
import { titleOf } from '../../../shared/works/work-words.ts';
import { readingsOf } from './decode.ts';
import type { GivenSource, ImportDecisions, ImportEdit } from './import-protocol.ts';
import { readable } from './readable.ts';

/** Items between two words about progress. */
const STEP = 100;

/** A source of which pieces can be read again. */
type Text = { readonly format: ImportFormat; readonly text: string; readonly table: TableMapping | undefined };

/** What was read from the sources of one import, kept until the user has decided. */
export class Reading {
  readonly #portfolio: Portfolio;
  readonly #owner: string | undefined;
  readonly #texts: (Text | null)[] = [];
  readonly #names: string[] = [];
  readonly #candidates: Candidate[] = [];
  /** Rows of what is new, by their ids. */
  readonly #rows = new Map<string, number>();
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
      const again = found.ok && found.value.format.readAgain !== undefined;
      this.#texts.push(again ? { format: found.value.format, text: found.value.text, table: source.table } : null);
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
    const around = wrong && this.#texts[wrong.source];
    const again = around?.format.readAgain;
    if (!wrong?.correctable || !around || !again)
      return { sources: [], rows: [], problems: [], failure: { code: 'unknown', message: 'This piece cannot be read by itself.' } };
    const { line } = wrong.excerpt;
    const read = [...again(text, { text: around.text, line, mapping: around.table })].map((item) => ({
      ...item,
      source: { ...item.source, line: line + item.source.line - 1 },
    }));
    const items = this.#texts.map((_, source) => (source === wrong.source ? read : []));
    const nothing = { sources: [], rows: [], problems: [] };
    if (items.every((some) => some.length === 0))
      return { ...nothing, failure: { code: 'nothing-read', message: 'Nothing was found in this text.' } };
    const stillWrong = items.flat().find((item) => item.kind === 'problem');
    if (stillWrong) return { ...nothing, failure: { code: 'still-wrong', message: stillWrong.message } };
    // What was guessed is left out, and must not keep out what is sure.
    const taken = this.#candidates.filter((one) => !one.same && !isUnsure(one));
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
    for (const [row, one] of found.flat().entries()) if (!one.same) this.#rows.set(itemOf(one).id, this.#candidates.length + row);
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
          ...this.#words(candidate),
        });
      }
      for (const item of items[source] ?? []) {
        if (item.kind !== 'problem') continue;
        const correctable = !item.final && this.#texts[source]?.format.readAgain !== undefined;
        problems.push({ source, message: item.message, excerpt: item.source, correctable });
      }
    }
    this.#problems.push(...problems);
    return { rows, problems };
  }

  #words(candidate: Candidate): Pick<ImportRow, 'kind' | 'type' | 'title' | 'detail' | 'same' | 'unnamed' | 'owner'> {
    const { same, ...words } = rowText(candidate);
    const other = sameOf(candidate);
    const owner = candidate.kind === 'entry' ? (this.#rows.get(candidate.entry.person) ?? null) : null;
    return { ...words, owner, same: same && { ...same, twice: other !== undefined && this.#rows.has(other.id) } };
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

function itemOf(candidate: Candidate): { readonly id: string } {
  return candidate.kind === 'work' ? candidate.work : candidate.kind === 'entry' ? candidate.entry : candidate.person;
}

function sameOf(candidate: Candidate): { readonly id: string } | undefined {
  if (candidate.kind === 'work') return candidate.same?.work;
  return candidate.kind === 'entry' ? candidate.same?.entry : candidate.same?.person;
}
