import type { Inline, Run } from './cv-document.ts';

export function plain(text: string): Run {
  return text ? [{ kind: 'text', text }] : [];
}

/** Joins the runs that are not empty: `join(', ', a, b)`. */
export function join(separator: string, ...runs: readonly Run[]): Run {
  const filled = runs.filter((run) => run.length > 0);
  return filled.flatMap((run, i): Inline[] => (i === 0 ? [...run] : [{ kind: 'text', text: separator }, ...run]));
}

/** The run with its words said to be in a language, for hyphenation and reading aloud. */
export function saidIn(language: string, run: Run): Run {
  return run.map((inline): Inline => {
    if (inline.kind === 'text') return { ...inline, language };
    return inline.kind === 'link' ? { ...inline, content: saidIn(language, inline.content) } : inline;
  });
}

/** The words of a run without marks and links. */
export function runText(run: Run): string {
  return run.map((inline) => (inline.kind === 'text' ? inline.text : runText(inline.content))).join('');
}
