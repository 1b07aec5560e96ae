import type { ParseArgsConfig } from 'node:util';

/** Exit codes of the command line. */
export const DONE = 0;
/** The input is at fault: a file that cannot be read, a document that is not there. */
export const INPUT = 1;
/** The command was written wrongly. */
export const USAGE = 2;

export type Output = {
  /** A line of the result, on standard output. */
  readonly result: (line: string) => void;
  /** A file, letter by letter, on standard output. */
  readonly file: (text: string) => void;
  /** The whole result for machines, on standard output. */
  readonly json: (value: unknown) => void;
  /** A line for people, on standard error. */
  readonly note: (line: string) => void;
};

export type Arguments = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
};

/** Thrown by a command that was called wrongly; the runner shows the sentence and the usage. */
export class UsageError extends Error {}

/** Thrown by a command whose input is at fault. */
export class InputError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type CommandDefinition = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Lines of help about the options. */
  readonly help: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly positionals: { readonly least: number; readonly most: number };
  readonly run: (args: Arguments, output: Output) => Promise<void>;
};
