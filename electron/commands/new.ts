import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { dataFolder, resourcesFolder } from '../services/paths.ts';
import { Session } from '../services/session/session.ts';
import { type CommandDefinition, InputError } from './define-command.ts';

export const newCommand: CommandDefinition = {
  name: 'new',
  usage: 'new FILE [--sample]',
  summary: 'Make a new portfolio file.',
  help: ['--sample   fill it with two fictional researchers to try things out'],
  options: { sample: { type: 'boolean' } },
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], values, json }, output) => {
    const folder = dirname(resolve(file));
    if (!(await stat(folder).catch(() => null))?.isDirectory())
      throw new InputError('folder-missing', `The folder ${folder} does not exist. Make it first, or choose another one.`);
    const session = await new Session({ dataDir: dataFolder(), samplePath: join(resourcesFolder(), 'sample', 'portfolio.json') }).start();
    const made = await session.create(resolve(file), values.sample === true);
    if (!made.ok) throw new InputError(made.code, made.message);
    const path = session.state().file?.path ?? resolve(file);
    await session.close();
    if (json) output.json({ file: path });
    else output.result(path);
  },
};
