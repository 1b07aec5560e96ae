import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createFakeElectron } from './fake-electron.ts';

const electron = createFakeElectron();
vi.mock('electron', () => electron);

let answer: (request: Request) => Promise<Response>;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scholarfolio-protocol-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web', 'index.html'), 'nonce=__STYLE_NONCE__');
  await writeFile(join(folder, 'outside.js'), 'outside');
  const { serveInterface } = await import('../../electron/desktop/protocol.ts');
  serveInterface(join(folder, 'web'));
  answer = electron.protocol.handle.mock.calls[0]?.[1] as typeof answer;
});

describe('the interface’s own scheme', () => {
  it('serves the page with the same policy as the loopback host', async () => {
    const response = await answer(new Request('scholarfolio://app/index.html'));
    const nonce = (await response.text()).replace('nonce=', '');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe/);
  });

  it.each([
    'scholarfolio://app/../outside.js',
    'scholarfolio://app/%2e%2e/outside.js',
    'scholarfolio://app/..%2foutside.js',
    'scholarfolio://other/index.html',
    'scholarfolio://app/etc/passwd',
  ])('serves nothing for %s', async (url) => {
    expect((await answer(new Request(url))).status).toBe(404);
  });
});
