import { runCommandLine } from './commands/run.ts';

// `| head` takes what it wants and closes: nobody is left to read the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  result: (line) => process.stdout.write(`${line}\n`),
  file: (text) => process.stdout.write(text),
  json: (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
