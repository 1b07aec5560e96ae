import { portfolioJsonSchema } from '../../shared/portfolio/json-schema.ts';
import type { CommandDefinition } from './define-command.ts';

export const schema: CommandDefinition = {
  name: 'schema',
  usage: 'schema',
  summary: 'Print the JSON Schema of portfolio files, every field described.',
  help: ['Draft 2020-12. Save it beside your portfolio and name it in your editor: it completes and checks what you write by hand.'],
  options: {},
  positionals: { least: 0, most: 0 },
  run: async (_args, output) => output.json(portfolioJsonSchema()),
};
