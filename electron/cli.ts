import { runCommandLine } from './commands/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  result: (line) => process.stdout.write(`${line}\n`),
  json: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
