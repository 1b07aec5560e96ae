import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ReadItem } from '../../shared/formats/format.ts';
import { formatOf, importFormats } from '../../shared/formats/registry.ts';
import { type Candidate, candidatesOf, type Decision, importCommand } from '../../shared/import/plan-import.ts';
import { fullName } from '../../shared/model/names.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { plainText } from '../../shared/text/parse-rich.ts';
import { decode } from '../services/import/decode.ts';
import { dataFolder, resourcesFolder } from '../services/paths.ts';
import { Session } from '../services/session/session.ts';
import { STILL_HERE } from '../services/store/store-error.ts';
import { type CommandDefinition, InputError, type Output, UsageError } from './define-command.ts';

const policies = ['ask', 'skip', 'merge', 'keep'] as const;
type Policy = (typeof policies)[number];

type Source = { readonly name: string; readonly format: string; readonly encoding: string; readonly items: readonly ReadItem[] };

export const importFiles: CommandDefinition = {
  name: 'import',
  usage: 'import FILE SOURCE… [--on-duplicate ask|skip|merge|keep] [--dry-run]',
  summary: 'Read works from other programs into a portfolio.',
  help: [
    `SOURCE           files in these formats, known by what is in them: ${importFormats.map((format) => format.name).join(', ')}`,
    '--on-duplicate   what becomes of a work that is there already: ask (on a terminal, the default there), skip (the default elsewhere),',
    '                 merge (fills what is empty in the one that is there) or keep (both)',
    '--person         link contributors to this person only: name or id; by default to everybody whom a name can only mean',
    '--encoding       how the letters are encoded, when a file does not say so: windows-1252, koi8-r …',
    '--dry-run        say what would be done and change nothing',
  ],
  options: {
    'on-duplicate': { type: 'string' },
    person: { type: 'string' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  positionals: { least: 2, most: 1_000 },
  run: async ({ positionals: [file = '', ...paths], values, json }, output) => {
    const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !json;
    const wanted = values['on-duplicate'] ?? (terminal ? 'ask' : 'skip');
    const chosen = policies.find((one) => one === wanted);
    if (!chosen) throw new UsageError(`--on-duplicate takes one of: ${policies.join(', ')}.`);
    const policy = chosen === 'ask' && !terminal ? 'skip' : chosen;
    const sources = await Promise.all(paths.map((path) => readSource(path, values.encoding)));
    const session = await new Session({ dataDir: dataFolder(), samplePath: join(resourcesFolder(), 'sample', 'portfolio.json') }).start();
    try {
      const opened = await session.open(resolve(file), false);
      const portfolio = session.portfolio();
      if (!opened.ok) throw new InputError(opened.code, opened.message);
      if (!portfolio) {
        const { accessReason } = session.state();
        throw new InputError(accessReason?.code ?? 'nothing-open', accessReason?.message ?? `${file} cannot be read.`);
      }
      const plan = await decide(sources, withOnly(portfolio, values.person), policy, output);
      const command = importCommand(
        `Import ${sources.map(({ name }) => name).join(', ')}`.slice(0, 200),
        plan.flatMap(({ decided }) => decided),
      );
      if (command && values['dry-run'] !== true) {
        const done = session.edit(command);
        if (!done.ok) throw new InputError(done.code, done.message);
        const saved = await session.flush();
        if (!saved.ok) throw new InputError(saved.code, saved.message.replace(STILL_HERE, 'Nothing was imported.'));
      }
      report(plan, { file: resolve(file), dryRun: values['dry-run'] === true, json }, output);
    } finally {
      await session.close({ discard: true });
    }
  },
};

async function readSource(path: string, encoding: string | boolean | undefined): Promise<Source> {
  const name = basename(path);
  const bytes = await readFile(resolve(path)).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      'source-missing',
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`,
    );
  });
  const read = decode(bytes, typeof encoding === 'string' ? encoding : undefined);
  if (!read.ok) {
    const how = read.code === 'encoding-unclear' ? ' Say it with --encoding.' : '';
    throw new InputError(read.code, `${name}: ${read.message}${how}`);
  }
  const format = formatOf(read.value.text);
  if (!format) {
    const known = importFormats.map((one) => one.name).join(', ');
    throw new InputError('format-unknown', `${name} is in no format that can be read. Known are: ${known}.`);
  }
  return { name, format: format.id, encoding: read.value.encoding, items: [...format.read(read.value.text)] };
}

/** The portfolio with one person to link to, when there is a wish. */
function withOnly(portfolio: Portfolio, wanted: string | boolean | undefined): Portfolio {
  if (typeof wanted !== 'string') return portfolio;
  const people = portfolio.people.filter(({ id, name }) => id === wanted || fullName(name).toLowerCase() === wanted.toLowerCase());
  if (people.length !== 1)
    throw new InputError('person-unknown', `There is ${people.length ? 'more than one' : 'no'} person “${wanted}” in this file.`);
  return { ...portfolio, people };
}

type Planned = Source & { readonly decided: readonly (readonly [Candidate, Decision])[] };

async function decide(sources: readonly Source[], portfolio: Portfolio, policy: Policy, output: Output): Promise<Planned[]> {
  const worksIn = ({ items }: Source) => items.flatMap((item) => (item.kind === 'work' ? [item.work] : []));
  const candidates = candidatesOf(sources.flatMap(worksIn), portfolio);
  const planned: Planned[] = [];
  for (const source of sources) {
    const decided: (readonly [Candidate, Decision])[] = [];
    for (const candidate of candidates.splice(0, worksIn(source).length)) {
      const decision = !candidate.same ? 'keep' : policy === 'ask' ? await ask(candidate, output) : policy;
      decided.push([candidate, decision]);
    }
    planned.push({ ...source, decided });
  }
  return planned;
}

async function ask({ work, same }: Candidate, output: Output): Promise<Decision> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    output.note(`${titleOf(work.title)} has the same ${same?.by} as ${titleOf(same?.work.title ?? '')}, which is there already.`);
    for (;;) {
      const answer = (await terminal.question('(s)kip it, (m)erge it or (k)eep both? ')).trim().toLowerCase();
      const decision = (['skip', 'merge', 'keep'] as const).find((one) => one === answer || (answer && one.startsWith(answer)));
      if (decision) return decision;
    }
  } finally {
    terminal.close();
  }
}

const titleOf = (title: string): string => `“${plainText(title)}”`;

function report(
  plan: readonly Planned[],
  { file, dryRun, json }: { readonly file: string; readonly dryRun: boolean; readonly json: boolean },
  output: Output,
): void {
  const sources = plan.map(({ name, format, encoding, items, decided }) => ({
    source: name,
    format,
    encoding,
    read: decided.length,
    added: decided.filter(([{ same }, decision]) => !same || decision === 'keep').length,
    duplicates: decided.flatMap(([{ work, same }, decision]) =>
      same ? [{ title: plainText(work.title), same: same.work.id, by: same.by, decision }] : [],
    ),
    problems: items.flatMap((item) =>
      item.kind === 'problem' ? [{ line: item.source.line, message: item.message, original: item.source.text }] : [],
    ),
    notes: items.flatMap((item) => (item.kind === 'work' ? item.notes.map((message) => ({ line: item.source.line, message })) : [])),
  }));
  if (json) {
    output.json({ file, dryRun, sources });
    return;
  }
  for (const { source, read, added, duplicates, problems, notes } of sources) {
    for (const { line, message } of [...problems, ...notes].toSorted((a, b) => a.line - b.line))
      output.note(`${source}, line ${line}: ${message}`);
    for (const { title, by, decision } of duplicates)
      output.note(`${source}: “${title}” is there already (same ${by}): ${wordsFor[decision]}.`);
    output.result(
      `${source}: ${read} read, ${added} ${dryRun ? 'would be added' : 'added'}, ${duplicates.length} there already, ${problems.length} not readable`,
    );
  }
}

const wordsFor: Readonly<Record<Decision, string>> = { skip: 'left out', merge: 'merged', keep: 'both kept' };
