import type { Inline, Mark } from '../compose/cv-document.ts';

/** LaTeX commands that are one character. */
const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  partial: '∂',
  sum: '∑',
  int: '∫',
  sqrt: '√',
  degree: '°',
  circ: '°',
  ell: 'ℓ',
  prime: '′',
  dots: '…',
  ldots: '…',
  percent: '%',
  '%': '%',
  $: '$',
  '{': '{',
  '}': '}',
  _: '_',
  '&': '&',
  '#': '#',
  ',': '\u2009',
  ' ': ' ',
};
/** Commands whose group is printed upright. */
const upright = new Set(['text', 'mathrm', 'operatorname', 'log', 'ln', 'exp', 'sin', 'cos', 'tan', 'max', 'min', 'lim']);

/** More groups than an inline formula needs, and few enough to be read inside each other. */
const MOST_GROUPS = 500;

/**
 * Inline maths as runs: letters italic, `^` and `_` raised and lowered, Greek and common symbols as characters. A command that is
 * not known stays as it was typed, so that nothing is lost; so does a formula with more than 500 groups.
 */
export function mathRuns(source: string): Inline[] {
  if ((source.match(/[{^_]/g)?.length ?? 0) > MOST_GROUPS) return [{ kind: 'text', text: source }];
  const runs: Inline[] = [];
  read(source, 0, null, [], runs);
  return mergeRuns(runs);
}

function push(runs: Inline[], text: string, marks: readonly Mark[]): void {
  if (text) runs.push(marks.length ? { kind: 'text', text, marks } : { kind: 'text', text });
}

/** Reads until `end` (or the end of the source) and returns the position after it. */
function read(source: string, from: number, end: string | null, marks: readonly Mark[], runs: Inline[]): number {
  let at = from;
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === end) return at + 1;
    if (char === '^' || char === '_') {
      at = readArgument(source, at + 1, [...marks.filter((mark) => mark !== 'emphasis'), char === '^' ? 'superscript' : 'subscript'], runs);
    } else if (char === '{') {
      at = read(source, at + 1, '}', marks, runs);
    } else if (char === '\\') {
      at = readCommand(source, at, marks, runs);
    } else {
      push(runs, char === '-' ? '−' : char === "'" ? '′' : char, /\p{L}/u.test(char) ? [...marks, 'emphasis'] : marks);
      at++;
    }
  }
  return at;
}

function readArgument(source: string, from: number, marks: readonly Mark[], runs: Inline[]): number {
  if (source[from] === '{') return read(source, from + 1, '}', marks, runs);
  if (source[from] === '\\') return readCommand(source, from, marks, runs);
  const char = source[from] ?? '';
  push(runs, char === '-' ? '−' : char, /\p{L}/u.test(char) ? [...marks, 'emphasis'] : marks);
  return from + 1;
}

function readCommand(source: string, from: number, marks: readonly Mark[], runs: Inline[]): number {
  const name = /^\\([A-Za-z]+|.)/.exec(source.slice(from))?.[1] ?? '';
  const after = from + 1 + name.length;
  const symbol = symbols[name];
  if (symbol !== undefined) push(runs, symbol, marks);
  else if (upright.has(name) && source[after] === '{') {
    const inner: Inline[] = [];
    const next = read(source, after + 1, '}', marks, inner);
    for (const run of inner)
      if (run.kind === 'text')
        push(
          runs,
          run.text,
          (run.marks ?? []).filter((mark) => mark !== 'emphasis'),
        );
    return next;
  } else if (upright.has(name)) push(runs, name, marks);
  else push(runs, `\\${name}`, marks);
  return after;
}

/** Joins neighbouring text runs with the same marks. */
export function mergeRuns(runs: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && sameMarks(last.marks, run.marks))
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}
