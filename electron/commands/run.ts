import { parseArgs } from 'node:util';
import { version } from '../services/version.ts';
import { type CommandDefinition, DONE, INPUT, InputError, type Output, USAGE, UsageError } from './define-command.ts';
import { commands } from './registry.ts';

const everywhere = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

function overview(): string {
  const width = Math.max(...commands.map((command) => command.usage.length));
  return [
    'Scholarfolio: one portfolio, every CV.',
    '',
    'Usage: npx scholarfolio COMMAND …',
    '',
    ...commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`),
    '',
    '  --help      help for the program or a command',
    '  --json      results for machines',
    '  --version   version of the program',
    '',
    'Exit codes: 0 done, 1 the input is at fault, 2 the command was written wrongly.',
  ].join('\n');
}

function helpFor(command: CommandDefinition): string {
  return [
    `Usage: npx scholarfolio ${command.usage}`,
    '',
    command.summary,
    ...(command.help.length ? ['', ...command.help.map((line) => `  ${line}`)] : []),
    '',
    '  --json   results for machines',
  ].join('\n');
}

/** What is wrong with a command line that does not begin with a command. */
function unknownFirst(word: string): string {
  if (!word.startsWith('-')) return `There is no command “${word}”. Commands: ${commands.map((known) => known.name).join(', ')}.`;
  const option = word.replace(/^--?/, '').replace(/=.*/s, '');
  const known = Object.keys(everywhere).includes(option) || commands.some((command) => Object.hasOwn(command.options, option));
  return known ? `The command comes first, then ${word}.` : `Unknown option “${word}”.`;
}

/** Runs one command line and returns its exit code. Programming errors reject. */
export async function runCommandLine(argv: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.result(overview());
    return name === undefined ? USAGE : DONE;
  }
  if (name === '--version') {
    output.result(version);
    return DONE;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    output.note(`${unknownFirst(name)} See: npx scholarfolio --help`);
    return USAGE;
  }
  try {
    const { values, positionals } = parse(command, rest);
    if (values.help) {
      output.result(helpFor(command));
      return DONE;
    }
    const { least, most } = command.positionals;
    if (positionals.length < least || positionals.length > most) {
      throw new UsageError(`${wrongCount(positionals.length, command)} Usage: npx scholarfolio ${command.usage}`);
    }
    await command.run({ positionals, values: values as Record<string, string | boolean | undefined>, json: values.json === true }, output);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) {
      output.note(error.message);
      if (rest.includes('--json')) output.json({ error: { code: 'usage', message: error.message } });
      return USAGE;
    }
    if (error instanceof InputError) {
      output.note(error.message);
      if (rest.includes('--json') && error.code !== 'findings') output.json({ error: { code: error.code, message: error.message } });
      return INPUT;
    }
    throw error;
  }
}

function wrongCount(given: number, { positionals: { least, most } }: CommandDefinition): string {
  if (given < least) return least > 1 ? 'Name the portfolio file and the files to read.' : 'Name the portfolio file.';
  return most === 0 ? 'It takes no file.' : 'Only one file at a time.';
}

function parse(command: CommandDefinition, argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { ...command.options, ...everywhere }, allowPositionals: true, strict: true });
  } catch (error) {
    const missing = error instanceof TypeError ? /--([\w-]+) <value>' argument missing/.exec(error.message)?.[1] : undefined;
    if (missing) throw new UsageError(`--${missing} needs a value. Usage: npx scholarfolio ${command.usage}`);
    if (error instanceof TypeError) throw new UsageError(`${error.message.split('. ')[0]}. Usage: npx scholarfolio ${command.usage}`);
    throw error;
  }
}
