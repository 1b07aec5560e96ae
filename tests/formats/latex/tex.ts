import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const engines = ['xelatex', 'lualatex'] as const;

/** Whether TeX is installed with all that the file uses. */
export function hasTex(engine: string): boolean {
  if (spawnSync(engine, ['--version']).status !== 0) return false;
  const needs = ['scrartcl.cls', 'fontspec.sty', 'hyperref.sty', 'texgyrepagella-regular.otf', 'latinmodern-math.otf'];
  return needs.every((file) => spawnSync('kpsewhich', [file]).status === 0);
}

type Compiled = { readonly pdf: Uint8Array; readonly log: string };

/** What a compiler made of a source, in one run without access to the shell. */
export function compile(engine: string, source: string): Compiled {
  return inFolder({ 'cv.tex': source }, [typeset(engine)]);
}

/** Whether BibLaTeX and biber are installed too. */
export const hasBiber = (): boolean =>
  spawnSync('biber', ['--version']).status === 0 && spawnSync('kpsewhich', ['biblatex.sty']).status === 0;

/** The same with references of `works.bib`. */
export function compileWithBiber(engine: string, source: string, bib: string): Compiled {
  return inFolder({ 'cv.tex': source, 'works.bib': bib }, [typeset(engine), ['biber', 'cv'], typeset(engine), typeset(engine)]);
}

const typeset = (engine: string): readonly string[] => [engine, '-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'cv.tex'];

function inFolder(files: Readonly<Record<string, string>>, steps: readonly (readonly string[])[]): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'latex-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    for (const [program = '', ...words] of steps) {
      const run = spawnSync(program, words, { cwd: folder, env: { ...process.env, max_print_line: '1000' }, encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stdout.slice(-2000));
    }
    return { pdf: new Uint8Array(readFileSync(join(folder, 'cv.pdf'))), log: readFileSync(join(folder, 'cv.log'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
