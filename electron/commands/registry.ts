import type { CommandDefinition } from './define-command.ts';
import { documents } from './documents.ts';
import { exportCommand } from './export.ts';
import { importFiles } from './import.ts';
import { kinds } from './kinds.ts';
import { lint } from './lint.ts';
import { newCommand } from './new.ts';
import { publish } from './publish.ts';
import { schema } from './schema.ts';
import { serveCommand } from './serve.ts';
import { validate } from './validate.ts';

/** Every command: the one list, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  newCommand,
  validate,
  lint,
  documents,
  exportCommand,
  publish,
  importFiles,
  serveCommand,
  kinds,
  schema,
];
