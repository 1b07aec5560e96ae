import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { importFormats } from '../../shared/formats/registry.ts';
import { type Decision, usualDecision } from '../../shared/import/decision.ts';
import { importCommand } from '../../shared/import/import-command.ts';
import { type Candidate, candidatesOf, isUnsure } from '../../shared/import/plan-import.ts';
import { fullName } from '../../shared/model/names.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { dataFolder, resourcesFolder } from '../services/paths.ts';
import { Session } from '../services/session/session.ts';
import { STILL_HERE } from '../services/store/store-error.ts';
import { type CommandDefinition, InputError, type Output, UsageError } from './define-command.ts';
import { type Failed, inWords, newIds, type Planned, report, type Source } from './import-report.ts';
import { readSource } from './import-source.ts';

const policies = ['ask', 'skip', 'merge', 'keep'] as const;
type Policy = (typeof policies)[number];

export const importFiles: CommandDefinition = {
  name: 'import',
  usage: 'import FILE SOURCE… [--on-duplicate ask|skip|merge|keep] [--unsure] [--dry-run]',
  summary: 'Read works, profiles and CV entries from other programs into a portfolio.',
  help: [
    `SOURCE           files in these formats, known by what is in them: ${importFormats.map((format) => format.name).join(', ')}`,
    '--on-duplicate   what becomes of something that is there already: ask (on a terminal, the default there), skip (the default elsewhere),',
    '                 merge (fills what is empty in the one that is there) or keep (both)',
    '--person         whose entries these are, where a file is not about somebody who is there; contributors are linked to this person only:',
    '                 name or id; by default to everybody whom a name can only mean',
    '--encoding       how the letters are encoded, when a file does not say so: windows-1252, koi8-r …',
    '--rows           what each row of a table is, when its heads do not say it: works or a kind (see: kinds)',
    '--columns        the fields of a table, one for each column, separated by commas; leave one empty to keep the column beside:',
    '                 title,funder,,amount,dates.from,dates.to',
    '--unsure         take works of plain lists of references, too, in which much is guessed; without it they are only listed',
    '--dry-run        say what would be done and change nothing',
  ],
  options: {
    'on-duplicate': { type: 'string' },
    person: { type: 'string' },
    encoding: { type: 'string' },
    unsure: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    rows: { type: 'string' },
    columns: { type: 'string' },
  },
  positionals: { least: 2, most: 1_000 },
  run: async ({ positionals: [file = '', ...paths], values, json }, output) => {
    const terminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !json;
    const wanted = values['on-duplicate'] ?? (terminal ? 'ask' : 'skip');
    const chosen = policies.find((one) => one === wanted);
    if (!chosen) throw new UsageError(`--on-duplicate takes one of: ${policies.join(', ')}.`);
    const policy = chosen === 'ask' && !terminal ? 'skip' : chosen;
    const { sources, failed } = await readAll(paths, values);
    const session = await new Session({ dataDir: dataFolder(), samplePath: join(resourcesFolder(), 'sample', 'portfolio.json') }).start();
    try {
      const opened = await session.open(resolve(file), false);
      const portfolio = session.portfolio();
      if (!opened.ok) throw new InputError(opened.code, opened.message);
      if (!portfolio) {
        const { accessReason } = session.state();
        throw new InputError(accessReason?.code ?? 'nothing-open', accessReason?.message ?? `${file} cannot be read.`);
      }
      const person = personOf(portfolio, values.person);
      const plan = await decide(sources, portfolio, { person, policy, unsure: values.unsure === true }, output);
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
      report(plan, { file: resolve(file), dryRun: values['dry-run'] === true, json, failed }, output);
    } finally {
      await session.close({ discard: true });
    }
    // What could be read is there; the exit code says that not everything is.
    if (failed.length > 0) throw new InputError('findings', failed.map(({ message }) => message).join('\n'));
  },
};

/** Every source that can be read: one that cannot is no reason to leave the others. @throws InputError when none can be read */
async function readAll(
  paths: readonly string[],
  values: Readonly<Record<string, string | boolean | undefined>>,
): Promise<{ readonly sources: readonly Source[]; readonly failed: readonly Failed[] }> {
  const read = await Promise.all(
    paths.map(async (path): Promise<Source | Failed> => {
      try {
        return await readSource(path, values);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { name: basename(path), code: error.code, message: error.message };
      }
    }),
  );
  const sources = read.flatMap((one) => ('items' in one ? [one] : []));
  const failed = read.flatMap((one) => ('items' in one ? [] : [one]));
  const [first] = failed;
  if (first && sources.length === 0) throw new InputError(first.code, failed.map(({ message }) => message).join('\n'));
  return { sources, failed };
}

/** Id of the person who was named on the command line, when one was. */
function personOf(portfolio: Portfolio, wanted: string | boolean | undefined): string | undefined {
  if (typeof wanted !== 'string') return undefined;
  const people = portfolio.people.filter(({ id, name }) => id === wanted || fullName(name).toLowerCase() === wanted.toLowerCase());
  if (people.length !== 1)
    throw new InputError('person-unknown', `There is ${people.length ? 'more than one' : 'no'} person “${wanted}” in this file.`);
  return people[0]?.id;
}

async function decide(
  sources: readonly Source[],
  portfolio: Portfolio,
  { person, policy, unsure }: { readonly person: string | undefined; readonly policy: Policy; readonly unsure: boolean },
  output: Output,
): Promise<Planned[]> {
  const candidates = candidatesOf(
    sources.map(({ items }) => items),
    portfolio,
    { ...(person === undefined ? {} : { person }) },
  );
  const fresh = newIds(candidates.flat());
  const planned: Planned[] = [];
  for (const [i, source] of sources.entries()) {
    const decided: (readonly [Candidate, Decision])[] = [];
    for (const candidate of candidates[i] ?? []) {
      const usual = usualOn(candidate, isUnsure(candidate) && !unsure);
      decided.push([candidate, usual ?? (policy === 'ask' ? await ask(candidate, fresh, output) : policy)]);
    }
    planned.push({ ...source, decided });
  }
  return planned;
}

/** Null where it is to be asked. People are always filled: nobody is asked whether the one the source is about is the one who is there. */
function usualOn(candidate: Candidate, unsure: boolean): Decision | null {
  if (candidate.kind === 'person') return 'merge';
  return unsure || !candidate.same ? usualDecision({ same: candidate.same, unsure }) : null;
}

async function ask(candidate: Candidate, fresh: ReadonlySet<string>, output: Output): Promise<Decision> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const { title, same } = inWords(candidate);
    const where = fresh.has(same?.id ?? '') ? 'in these files, too' : 'there already';
    output.note(`“${title}” has the same ${same?.by} as “${same?.title}”, which is ${where}.`);
    for (;;) {
      const answer = (await terminal.question('(s)kip it, (m)erge it or (k)eep both? ')).trim().toLowerCase();
      const decision = (['skip', 'merge', 'keep'] as const).find((one) => one === answer || (answer && one.startsWith(answer)));
      if (decision) return decision;
    }
  } finally {
    terminal.close();
  }
}
