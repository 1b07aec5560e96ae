// Finds Electron's program file, downloading it when it is missing and the network allows it.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** No byte within this time counts as no answer; a download that has begun may pause longer. */
const ANSWER_MS = 10_000;
const STALL_MS = 60_000;

const require = createRequire(import.meta.url);

/** Path of the program, or null when it is not installed. */
export function installedElectron() {
  let folder;
  try {
    folder = dirname(require.resolve('electron/package.json'));
  } catch {
    return null;
  }
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : null;
}

/** Downloads and unpacks Electron. Resolves to null when it is there, else to why not, in a few words. */
export async function downloadElectron() {
  const failure = await download();
  if (failure) return failure;
  const installer = join(dirname(require.resolve('electron/package.json')), 'install.js');
  const unpacked = spawnSync(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'ignore'] });
  return unpacked.status === 0 && installedElectron() ? null : 'its archive could not be unpacked';
}

function download() {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./fetch-electron.mjs', import.meta.url)), [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    });
    let reason = 'its download failed';
    let shown = -1;
    const giveUp = (why) => {
      reason = why;
      child.kill('SIGKILL');
    };
    let patience = setTimeout(giveUp, ANSWER_MS, `the download server did not answer within ${ANSWER_MS / 1000} s`);
    child.on('message', (message) => {
      if (typeof message.percent !== 'number') return;
      clearTimeout(patience);
      patience = setTimeout(giveUp, STALL_MS, `its download stood still for ${STALL_MS / 1000} s`);
      const percent = Math.floor(message.percent * 100);
      if (percent !== shown) process.stderr.write(`\rDownloading Electron: ${percent} %`);
      shown = percent;
    });
    child.on('exit', (code) => {
      clearTimeout(patience);
      if (shown >= 0) process.stderr.write('\n');
      resolve(code === 0 ? null : reason);
    });
  });
}
