import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts';
import { BadCall } from '../../electron/services/dispatch.ts';

let server: Loopback;
const calls: string[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scholarfolio-web-'));
  const webRoot = join(folder, 'web');
  await mkdir(webRoot);
  await writeFile(join(webRoot, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">');
  await writeFile(join(webRoot, 'app.js'), 'export {};');
  await writeFile(join(webRoot, 'secret.log'), 'not served');
  await writeFile(join(folder, 'outside.js'), 'outside');
  server = await startLoopback({
    webRoot,
    port: 0,
    idleMs: 0,
    onIdle: () => {},
    dispatch: async (channel, input) => {
      calls.push(channel);
      if (channel === 'bad') throw new BadCall('no such call');
      return { channel, input };
    },
  });
});
afterAll(() => server.close());

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer; host?: string | null };

/** One request over a real socket, with exactly these headers. */
function send({
  method = 'POST',
  path = '/api/app.info',
  headers = {},
  body = '{}',
  host,
}: Sent): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: server.port,
        method,
        path,
        setHost: false,
        agent: false,
        headers: { ...(host === null ? {} : { Host: host ?? `127.0.0.1:${server.port}` }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  });
}

const good = () => ({
  'x-scholarfolio-token': server.token,
  'content-type': 'application/json',
  origin: `http://127.0.0.1:${server.port}`,
});

describe('calls', () => {
  it('are answered with the right host, origin, key and type', async () => {
    const answer = await send({ headers: good(), body: '{"a":1}' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ channel: 'app.info', input: { a: 1 } });
  });

  it('the key has 256 bits and another every run', async () => {
    expect(Buffer.from(server.token, 'base64url')).toHaveLength(32);
    const other = await startLoopback({ webRoot: tmpdir(), port: 0, idleMs: 0, onIdle: () => {}, dispatch: async () => null });
    expect(other.token).not.toBe(server.token);
    await other.close();
  });

  const port = () => String(server.port);
  const hosts: [string, () => string | null][] = [
    ['localhost', () => `localhost:${port()}`],
    ['another port', () => '127.0.0.1:1'],
    ['no port', () => '127.0.0.1'],
    ['a name that resolves here', () => `evil.example:${port()}`],
    ['a suffix', () => `127.0.0.1:${port()}.evil.example`],
    ['a prefix', () => `x127.0.0.1:${port()}`],
    ['IPv6', () => `[::1]:${port()}`],
    ['decimal', () => `2130706433:${port()}`],
    ['credentials', () => `a@127.0.0.1:${port()}`],
    ['empty', () => ''],
  ];
  const wrongHeaders: [string, number, () => Record<string, string | undefined>][] = [
    ['no key', 401, () => ({ 'x-scholarfolio-token': undefined })],
    ['an empty key', 401, () => ({ 'x-scholarfolio-token': '' })],
    ['a wrong key', 401, () => ({ 'x-scholarfolio-token': 'a'.repeat(server.token.length) })],
    ['a shortened key', 401, () => ({ 'x-scholarfolio-token': server.token.slice(0, -1) })],
    ['a longer key', 401, () => ({ 'x-scholarfolio-token': `${server.token}A` })],
    ['the key in another letter case', 401, () => ({ 'x-scholarfolio-token': swapCase(server.token) })],
    ['the key as bearer', 401, () => ({ 'x-scholarfolio-token': undefined, authorization: `Bearer ${server.token}` })],
    ['no origin', 403, () => ({ origin: undefined })],
    ['another origin', 403, () => ({ origin: 'https://evil.example' })],
    ['a null origin', 403, () => ({ origin: 'null' })],
    ['localhost as origin', 403, () => ({ origin: `http://localhost:${port()}` })],
    ['https as origin', 403, () => ({ origin: `https://127.0.0.1:${port()}` })],
    ['another port as origin', 403, () => ({ origin: 'http://127.0.0.1:1' })],
    ['origin with a slash', 403, () => ({ origin: `http://127.0.0.1:${port()}/` })],
    ['a cross-site fetch', 403, () => ({ 'sec-fetch-site': 'cross-site' })],
    ['a same-site fetch', 403, () => ({ 'sec-fetch-site': 'same-site' })],
    ['a navigation', 403, () => ({ 'sec-fetch-site': 'none' })],
    ['a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text', 415, () => ({ 'content-type': 'text/plain' })],
    ['multipart', 415, () => ({ 'content-type': 'multipart/form-data; boundary=x' })],
    ['no type', 415, () => ({ 'content-type': undefined })],
  ];

  it.each(hosts)('are refused under the host name %s', async (_name, host) => {
    const before = calls.length;
    expect((await send({ headers: good(), host: host() })).status).toBeGreaterThanOrEqual(400);
    expect((await send({ method: 'GET', path: '/', host: host() })).status).toBeGreaterThanOrEqual(400);
    expect(calls).toHaveLength(before);
  });

  // Every wrong header with and without a browser's own headers.
  for (const [name, status, wrong] of wrongHeaders) {
    it.each([
      ['', {}],
      [' from the page itself', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    ])(`are refused with ${name}%s`, async (_variant, extra) => {
      const before = calls.length;
      const all: Record<string, string | undefined> = { ...good(), ...extra, ...wrong() };
      const headers = Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined));
      expect((await send({ headers })).status).toBe(status);
      expect(calls).toHaveLength(before);
    });
  }

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('are refused with %s', async (method) => {
    const before = calls.length;
    expect((await send({ method, headers: good() })).status).toBe(405);
    expect(calls).toHaveLength(before);
  });

  it('answer no cross-origin question', async () => {
    const answer = await send({ method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('say what is wrong with a body that is not understood', async () => {
    expect((await send({ headers: good(), body: '{nope' })).status).toBe(400);
    expect((await send({ headers: good(), path: '/api/bad' })).body).toContain('no such call');
  });

  it('refuse a body above the limit', async () => {
    const tooMuch = Buffer.alloc(33 * 1024 * 1024, 32);
    const status = await send({ headers: good(), body: tooMuch }).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(status);
  });
});

describe('pages', () => {
  it('carry the policy, with a nonce of their own in the page and the header', async () => {
    const first = await send({ method: 'GET', path: '/' });
    const second = await send({ method: 'GET', path: '/' });
    const nonce = /content="([\w-]+)"/.exec(first.body)?.[1];
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(second.body).not.toBe(first.body);
    expect(first.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(String(first.headers['content-security-policy'])).not.toMatch(/unsafe/);
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it.each([
    '/../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/a/../../outside.js',
    '/%5c..%5coutside.js',
    '/secret.log',
    '/app.js%00.html',
    '/%',
    '/nothing.js',
    '//etc/passwd',
  ])('serve nothing for %s', async (path) => {
    const answer = await send({ method: 'GET', path });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('outside');
  });

  it('are served from the folder only, whatever else lies there', async () => {
    expect((await send({ method: 'GET', path: '/app.js' })).body).toBe('export {};');
    expect((await send({ method: 'POST', path: '/app.js' })).status).toBe(405);
  });
});

function swapCase(text: string): string {
  return [...text].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join('');
}
