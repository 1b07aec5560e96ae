// `npm start`: the desktop app where Electron can run, else the same app in the browser, with one line saying why.
import { spawn } from 'node:child_process';
import { buildIfStale, root } from './build.mjs';
import { downloadElectron, installedElectron } from './electron-binary.mjs';

const args = process.argv.slice(2);
const wantsBrowser = args.includes('--browser');
const rest = args.filter((arg) => arg !== '--browser');

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Why the desktop app cannot start here, or null. */
async function whyNoDesktop() {
  if (!hasDisplay()) return 'there is no display';
  return installedElectron() ? null : downloadElectron();
}

function run(program, parameters) {
  const child = spawn(program, parameters, { cwd: process.cwd(), stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal itself; passing it on as well would be a second one, which ends it before it has saved.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`Scholarfolio could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

if (!buildIfStale()) process.exitCode = 1;
else {
  const reason = wantsBrowser ? null : await whyNoDesktop();
  if (wantsBrowser || reason) {
    if (reason) console.log(`The desktop window cannot open (${reason}); Scholarfolio runs in your browser instead.`);
    run(process.execPath, [`${root}/dist/node/cli.js`, 'serve', '--open', ...rest]);
  } else run(installedElectron(), [...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...rest]);
}
