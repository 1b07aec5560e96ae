import type { ImportReading } from '../../../shared/contract/import.ts';
import type { TableMapping } from '../../../shared/formats/format.ts';
import type { Decision, Takes } from '../../../shared/import/decision.ts';
import type { Work } from '../../../shared/model/work.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

/** A file as it came, or pasted text. `encoding` and `table`: what the user said about it. */
export type GivenSource = { readonly name: string; readonly bytes: Uint8Array; readonly encoding?: string; readonly table?: TableMapping };

/** What the host asks the process that reads imports, and what it answers. */
export type ImportQuestions = {
  readonly read: {
    readonly ask: { readonly portfolio: Portfolio; readonly owner: string | null; readonly sources: readonly GivenSource[] };
    readonly answer: ImportReading;
  };
  readonly retry: { readonly ask: { readonly problem: number; readonly text: string }; readonly answer: ImportReading };
  readonly original: { readonly ask: { readonly row: number }; readonly answer: string | null };
  /** The work that may be the same, and the one that was read. */
  readonly compare: { readonly ask: { readonly row: number }; readonly answer: { readonly stays: Work; readonly other: Work } | null };
  /** Makes the edit; its commands are asked for piece by piece. */
  readonly decide: { readonly ask: ImportDecisions; readonly answer: Omit<ImportEdit, 'commands'> };
  readonly commands: { readonly ask: { readonly from: number }; readonly answer: readonly SingleCommand[] };
};
export type Question = keyof ImportQuestions;

/** By the number of the row. */
export type ImportDecisions = {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly takes?: Readonly<Record<string, Takes>>;
  /** Which of its proposals are taken over. */
  readonly proposals?: Readonly<Record<string, readonly number[]>>;
  /** Of people whose name the source does not say, as it was typed. */
  readonly names?: Readonly<Record<string, string>>;
};

/** What taking over does; without commands there is nothing to do. */
export type ImportEdit = {
  readonly label: string;
  readonly commands: readonly SingleCommand[];
  readonly added: number;
  readonly changed: number;
};

export type ImportJob = {
  readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly ask: ImportQuestions[Q]['ask'] };
}[Question];
export type ImportSaid = { readonly id: number } & ({ readonly share: number } | { readonly answer: unknown });
