// Makes sure that there is a Chromium for the browser tests: Debian's where apt works, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';

function run(program, args) {
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

const debian = () =>
  process.getuid?.() === 0 &&
  run('apt-get', ['-qq', 'update']) &&
  run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium']);
const playwrights = () => run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);

if (!findBrowser()) {
  console.error('Installing Chromium for the browser tests …');
  if (!((process.platform === 'linux' && debian()) || playwrights()) || !findBrowser()) {
    console.error(
      'There is no Chromium and it could not be installed. Install it (Debian: apt-get install chromium) or name one in CHROMIUM, then try again.',
    );
    process.exitCode = 1;
  }
}
