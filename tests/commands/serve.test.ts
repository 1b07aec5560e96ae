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
  /** What it wrote to stderr so far. */
  readonly complaints: () => string;
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
};

/** Serves a new portfolio (or the sample) from a folder of its own, in a process group of its own as a terminal would. */
async function serve(sample = false): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-serve-'));
  const file = join(folder, 'portfolio.json');
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, SCHOLARFOLIO_DATA: mkdtempSync(join(tmpdir(), 'scholarfolio-serve-data-')) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.push(child);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
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
  await call('session.create', { path: file, sample });
  return { child, file, call, complaints: () => complaints };
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

  it.each([
    ['asked itself', (pid: number) => process.kill(pid, 'SIGTERM')],
    ['asked with its children, as by a terminal', (pid: number) => process.kill(-pid, 'SIGINT')],
  ])('says nothing about work that it ends: %s', async (_, stop) => {
    const { child, call, complaints } = await serve(true);
    const closed = once(child, 'close');
    // Formatting references begins with the engine itself, so that all of these are under way when the request to stop arrives.
    const working = [
      call('checks.run', {}),
      ...['ilse-cv', 'jonas-cv'].map((document) => call('export.run', { document, format: 'pdf', job: document })),
      call('preview.render', {
        client: 'test',
        document: 'ilse-cv',
        known: null,
        view: { from: 0, to: 1 },
        around: { from: 0, to: 1 },
        part: 'around',
      }),
    ];
    await call('session.state', {});
    stop(child.pid ?? 0);
    await Promise.allSettled(working);
    expect(await closed).toEqual([0, null]);
    expect(complaints()).toBe('');
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
