import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

// The built program, as `npx scholarfolio serve` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

type Serving = {
  readonly child: ChildProcess;
  readonly file: string;
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
};

/** Serves a new portfolio from a folder of its own. */
async function serve(): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-serve-'));
  const file = join(folder, 'portfolio.json');
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, SCHOLARFOLIO_DATA: mkdtempSync(join(tmpdir(), 'scholarfolio-serve-data-')) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const [printed] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  const url = new URL(String(printed).trim());
  const call = async (channel: string, input: unknown) => {
    const response = await fetch(`${url.origin}/api/${channel}`, {
      method: 'POST',
      headers: { origin: url.origin, 'content-type': 'application/json', 'x-scholarfolio-token': url.hash.replace('#t=', '') },
      body: JSON.stringify(input),
    });
    return response.json();
  };
  await call('session.create', { path: file });
  return { child, file, call };
}

const addAda = {
  command: { kind: 'add', collection: 'people', value: { id: 'ada', name: { family: 'Lovelace' }, variants: [], contacts: [] } },
};

describe('stopping the server', () => {
  it('saves what was typed last, although the request to stop arrives again and again', async () => {
    const { child, file, call } = await serve();
    await call('edit.apply', addAda);
    const exit = once(child, 'exit');
    const again = setInterval(() => child.kill('SIGINT'), 1);
    await exit;
    clearInterval(again);
    expect(readFileSync(file, 'utf8')).toContain('Lovelace');
  });

  it('goes on when the last edits cannot be saved, and gives them up when asked to stop again', async () => {
    const { child, file, call } = await serve();
    rmSync(file);
    await call('edit.apply', addAda);
    const exit = once(child, 'exit');
    const complaint = once(child.stderr as NonNullable<typeof child.stderr>, 'data');
    child.kill('SIGTERM');
    expect(String((await complaint)[0])).toContain('stop it again to give them up');
    expect(await call('session.state', {})).toMatchObject({ save: 'not-saved' });
    child.kill('SIGTERM');
    expect(await exit).toEqual([1, null]);
  });
});
