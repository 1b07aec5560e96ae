import { parse } from '@retorquere/bibtex-parser';
import type { Around, ImportFormat, ReadItem } from '../format.ts';
import { type Chunk, chunks } from './chunks.ts';
import { journalCommands } from './journals.ts';
import { maskMaths } from './maths.ts';
import { maskPercents, withPercents } from './percents.ts';
import { type Strings, withString } from './strings.ts';
import { workOf } from './work-of.ts';

export const bibtex: ImportFormat = {
  id: 'bibtex',
  name: 'BibTeX or BibLaTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognises: (text) => /^[ \t]*@\s*[a-z][\w-]*\s*[{(]/im.test(text),
  read: (text) => readChunks([...chunks(text)], []),
  readAgain,
};

/** A longer entry is a damaged file, and reading it would take minutes. */
const MOST_LETTERS = 1_000_000;
const MOST_DEPTH = 100;
const MOST_PARENTS = 20;
const UNCLEAR_ABBREVIATION = 'This abbreviation cannot be understood, or it is longer than 10,000 characters.';

/** With the abbreviations before the piece and the entries that it may take fields from. */
function readAgain(piece: string, { text, line }: Around): Iterable<ReadItem> {
  const around = [...chunks(text)].filter((chunk) => chunk.line !== line && (chunk.kind !== 'string' || chunk.line < line));
  return readChunks([...chunks(piece)], around);
}

/** @param around what is there besides, and is not read itself */
function* readChunks(all: readonly Chunk[], around: readonly Chunk[]): Iterable<ReadItem> {
  const entries = new Map<string, Chunk>();
  for (const chunk of [...all, ...around])
    if (chunk.kind === 'entry' && chunk.key && !entries.has(chunk.key)) entries.set(chunk.key, chunk);
  let strings: Strings = {};
  for (const { kind, text } of around) if (kind === 'string') strings = withString(strings, maskPercents(text)) ?? strings;
  for (const chunk of all) {
    const source = { line: chunk.line, text: chunk.text };
    if (chunk.kind === 'string') {
      const more = withString(strings, maskPercents(chunk.text));
      if (more) strings = more;
      else yield { kind: 'problem', message: UNCLEAR_ABBREVIATION, source, final: true };
    } else if (chunk.kind === 'broken') yield { kind: 'problem', message: 'A brace of this entry is never closed.', source };
    else if (chunk.kind === 'entry') yield readEntry(chunk, entries, strings);
  }
}

function readEntry(chunk: Chunk, entries: ReadonlyMap<string, Chunk>, strings: Strings): ReadItem {
  const source = { line: chunk.line, text: chunk.text };
  const problem = (message: string): ReadItem => ({ kind: 'problem', message, source });
  if (chunk.text.length > MOST_LETTERS) return problem('The entry is longer than a million characters.');
  if (depthOf(chunk.text) > MOST_DEPTH) return problem('The braces of this entry are nested too deeply.');
  // The parents come along, so that the entry inherits what it does not say itself.
  const parents = parentsOf(chunk, entries);
  const missing = parentKeys(chunk).filter((key) => !entries.has(key));
  const { text, maths } = maskMaths([...parents, chunk].map((one) => maskPercents(one.text)).join('\n'));
  const unknown = new Set<string>();
  try {
    const library = parse(text, {
      sentenceCase: false,
      caseProtection: false,
      applyCrossRef: true,
      // A tilde is a blank in LaTeX, and an estimate in a date.
      fieldMode: { date: 'verbatim', eventdate: 'verbatim', urldate: 'verbatim' },
      strings,
      unsupported: (node) => {
        const name = node.type === 'macro' ? node.content : '';
        const journal = journalCommands[name];
        if (journal === undefined && name) unknown.add(name);
        return journal ?? '';
      },
    });
    const entry = library.entries.at(-1);
    if (!entry || Object.keys(entry.fields).length === 0) return problem(whyNot(library.errors[0]?.error));
    return workOf({ ...entry, fields: withPercents(entry.fields) }, { source, maths: withPercents(maths), unknown: [...unknown], missing });
  } catch (error) {
    return problem(whyNot(error instanceof Error ? error.message : String(error)));
  }
}

/** The entries that this one refers to for fields, nearest last; none twice. */
function parentsOf(chunk: Chunk, entries: ReadonlyMap<string, Chunk>): readonly Chunk[] {
  const found = new Set<Chunk>();
  // Entries may refer to each other in a circle.
  const seen = new Set<Chunk>([chunk]);
  const visit = (one: Chunk): void => {
    for (const key of parentKeys(one)) {
      const parent = entries.get(key);
      if (!parent || seen.has(parent) || seen.size > MOST_PARENTS) continue;
      seen.add(parent);
      visit(parent);
      found.add(parent);
    }
  };
  visit(chunk);
  return [...found];
}

/** The keys of the entries that this one takes fields from. */
const parentKeys = ({ text }: Chunk): readonly string[] =>
  [...text.matchAll(/[\s,](?:crossref|xdata)\s*=\s*[{"]([^}"]*)[}"]/gi)].flatMap(([, keys = '']) =>
    keys
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean),
  );

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [sign] of text.matchAll(/(?<!\\)[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

const whyNot = (reason: string | undefined): string => `The entry cannot be read${reason ? ` (${reason.split('\n')[0]})` : ''}.`;
