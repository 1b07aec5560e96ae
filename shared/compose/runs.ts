import type { Inline, Run } from './cv-document.ts';

export function plain(text: string): Run {
  return text ? [{ kind: 'text', text }] : [];
}

/** Joins the runs that are not empty: `join(', ', a, b)`. */
export function join(separator: string, ...runs: readonly Run[]): Run {
  const filled = runs.filter((run) => run.length > 0);
  return filled.flatMap((run, i): Inline[] => (i === 0 ? [...run] : [{ kind: 'text', text: separator }, ...run]));
}

/** The words of a run without marks and links. */
export function runText(run: Run): string {
  return run.map((inline) => (inline.kind === 'text' ? inline.text : runText(inline.content))).join('');
}
