import { resolve } from 'node:path';
import { serve } from '../serve.ts';
import { type CommandDefinition, InputError, UsageError } from './define-command.ts';
import { openBrowser } from './open-browser.ts';

function wholeNumber(value: string | boolean | undefined, name: string, most: number): number {
  if (value === undefined) return 0;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > most) throw new UsageError(`--${name} takes a whole number from 0 to ${most}.`);
  return number;
}

export const serveCommand: CommandDefinition = {
  name: 'serve',
  usage: 'serve [FILE] [--port N] [--open] [--idle MINUTES]',
  summary: 'Run the app in the browser, on this computer only.',
  help: [
    '--port   port on 127.0.0.1; any free one by default',
    '--open   show it in the browser',
    '--idle   stop after so many minutes without use; never by default',
  ],
  options: { port: { type: 'string' }, open: { type: 'boolean' }, idle: { type: 'string' } },
  positionals: { least: 0, most: 1 },
  run: async ({ positionals: [file], values, json }, output) => {
    const port = wholeNumber(values.port, 'port', 65_535);
    const serving = await serve({
      file: file === undefined ? null : resolve(file),
      port,
      idleMinutes: wholeNumber(values.idle, 'idle', 10_000),
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
        throw new InputError(
          'port-taken',
          `Port ${port} cannot be used: ${error.code === 'EACCES' ? 'it is reserved' : 'another program has it'}. Leave --port out to take a free one.`,
        );
      throw error;
    });
    if (serving.problem) output.note(serving.problem);
    if (json) output.json({ url: serving.url });
    else output.result(serving.url);
    if (values.open === true) openBrowser(serving.url);
    const nextSignal = stopSignals();
    await Promise.race([serving.idle, nextSignal()]);
    const unsaved = await serving.stop();
    if (unsaved === null) return;
    output.note(`${unsaved} Scholarfolio goes on: save them in the browser, or stop it again to give them up.`);
    await nextSignal();
    if ((await serving.stop()) === null) return;
    await serving.stop({ discard: true });
    throw new InputError('unsaved', 'The last edits were given up.');
  },
};

/**
 * Waits for the next time that the user or the system asks the program to stop. A terminal and the programs between it and this one
 * often send the same request twice; those that arrive while nobody waits are the same request and must not cut saving short.
 */
function stopSignals(): () => Promise<void> {
  let heard = () => {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => heard());
  return () =>
    new Promise((resolve) => {
      heard = resolve;
    });
}
