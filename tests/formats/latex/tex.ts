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

/** What a compiler made of a source, in one run without access to the shell. */
export function compile(engine: string, source: string): { readonly pdf: Uint8Array; readonly log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'latex-'));
  try {
    writeFileSync(join(folder, 'cv.tex'), source);
    const run = spawnSync(engine, ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'cv.tex'], {
      cwd: folder,
      env: { ...process.env, max_print_line: '1000' },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stdout.slice(-2000));
    return { pdf: new Uint8Array(readFileSync(join(folder, 'cv.pdf'))), log: readFileSync(join(folder, 'cv.log'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
