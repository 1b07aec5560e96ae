import type { Detail, Run } from '../compose/cv-document.ts';
import { join, plain } from '../compose/runs.ts';
import { safeUrl } from '../model/identifiers.ts';

/** Short facts as one line under an entry: "Principal investigator · no. 12-345". No line when there are none. */
export function facts(...runs: readonly Run[]): readonly Detail[] {
  const content = join(' · ', ...runs);
  return content.length > 0 ? [{ content }] : [];
}

/** A word before a run, "valid until May 2027"; nothing when the run is empty. */
export function led(word: string, run: Run): Run {
  return run.length > 0 ? [...plain(`${word} `), ...run] : [];
}

/** A run in brackets after another: "Hydrology (H101)"; either may be missing. */
export function bracketed(run: Run, inner: Run): Run {
  return inner.length > 0 ? join(' ', run, [...plain('('), ...inner, ...plain(')')]) : run;
}

/** Works as citations, in the document's own form: "[1], [2]". */
export function cited(works: readonly string[]): Run {
  return join(', ', ...works.map((work): Run => [{ kind: 'citation', work, content: [] }]));
}

/** A run as a link. One that has links or citations of its own keeps them instead. */
export function linked(run: Run, address: string | undefined): Run {
  const href = address ? safeUrl(address) : null;
  return href && run.length > 0 && run.every((inline) => inline.kind === 'text') ? [{ kind: 'link', href, content: run }] : run;
}
