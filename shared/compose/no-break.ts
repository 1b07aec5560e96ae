import type { Inline, Run } from './cv-document.ts';

const NBSP = '\u00a0';

/** Initials stay with each other and with the family name, abbreviations with their number: "A. B. Author", "vol. 12", "pp. 3–9". */
function bindReference(text: string): string {
  return text
    .replace(/(?<=(?:^|[\s(,])\p{Lu}\.(?:-\p{Lu}\.)?) (?=\p{Lu})/gu, NBSP)
    .replace(/(?<=\bdoi:) (?=10\.)/gi, NBSP)
    .replace(/(?<=\b(?:vol|no|pp?|art|ch|sec|fig|Art|Ch|Sec|Fig)\.) (?=\d)/g, NBSP);
}

const bound = new WeakMap<Run, Run>();

/** A formatted reference whose lines break at good places only. */
export function bindReferenceRun(run: Run): Run {
  const known = bound.get(run);
  if (known) return known;
  const result = run.map((inline): Inline => (inline.kind === 'text' ? { ...inline, text: bindReference(inline.text) } : inline));
  bound.set(run, result);
  return result;
}

/** A citation never begins a line: the space before it does not break. */
export function bindCitations(run: Run): Run {
  if (!run.some((inline) => inline.kind === 'citation')) return run;
  return run.map((inline, i): Inline => {
    if (inline.kind === 'link') return { ...inline, content: bindCitations(inline.content) };
    return inline.kind === 'text' && run[i + 1]?.kind === 'citation' && inline.text.endsWith(' ')
      ? { ...inline, text: inline.text.slice(0, -1) + NBSP }
      : inline;
  });
}
