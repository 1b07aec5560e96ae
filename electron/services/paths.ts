import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the built program (dist/node), wherever it was installed. */
const here = dirname(fileURLToPath(import.meta.url));

/** Where fonts, templates, styles and the sample are: beside the packaged app, else in the project. */
export function resourcesFolder(): string {
  const packaged = (process as { resourcesPath?: string }).resourcesPath;
  if (packaged && existsSync(join(packaged, 'typst'))) return packaged;
  return join(here, '..', '..', 'resources');
}

/** The built interface. */
export function webRoot(): string {
  return join(here, '..', 'renderer');
}

/** A built file that runs as a child process; in a packaged app it lies outside the archive. */
export function childFile(name: 'typst-child' | 'citations-child' | 'spelling-child' | 'import-child'): string {
  return unpacked(`${name}.js`);
}

/** The bundled dictionaries, which a child reads. */
export function dictionariesFolder(): string {
  return unpacked('dictionaries');
}

const unpacked = (name: string) => join(here, name).replace('app.asar', 'app.asar.unpacked');

/**
 * Scholarfolio's own folder for this user — recent files, locks, kept copies — the same for every host, so that they see each
 * other's locks. `SCHOLARFOLIO_DATA` names another one.
 */
export function dataFolder(): string {
  const { SCHOLARFOLIO_DATA, APPDATA, XDG_DATA_HOME } = process.env;
  if (SCHOLARFOLIO_DATA) return SCHOLARFOLIO_DATA;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Scholarfolio', 'data');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Scholarfolio', 'data');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'scholarfolio');
}
