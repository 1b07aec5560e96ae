import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import type { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { pdfText } from '../services/render/pdf.ts';
import { AppWindow } from './pages/app-window.ts';

const cli = join(import.meta.dirname, '../../dist/node/cli.js');

/** The program, serving the browser. */
export type Server = {
  /** With the token. */
  readonly url: string;
  readonly origin: string;
  /** What it wrote to stderr so far. */
  readonly complaints: () => string;
  /** Asks it to stop and waits; `SIGKILL` takes it down as a crash would. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** The built program with a home and a data folder of its own; everything it leaves is removed after the test. */
export class Host {
  /** Home folder of the user: portfolios live here. */
  readonly home: string;
  readonly #root = mkdtempSync(join(tmpdir(), 'scholarfolio-e2e-'));
  readonly #servers = new Set<Server>();
  readonly #environment: NodeJS.ProcessEnv;

  constructor() {
    if (!existsSync(cli)) throw new Error('The program is not built. Run: npm run build');
    this.home = join(this.#root, 'home');
    mkdirSync(this.home);
    this.#environment = { ...process.env, HOME: this.home, USERPROFILE: this.home, SCHOLARFOLIO_DATA: join(this.#root, 'data') };
  }

  /** Path of something in the home folder. */
  at(name: string): string {
    return join(this.home, name);
  }

  /** Origins of every server of this test. */
  readonly origins = new Set<string>();

  /** @param file opened at the start; without one the welcome screen shows */
  async serve(file?: string): Promise<Server> {
    const child = spawn(process.execPath, [cli, 'serve', ...(file === undefined ? [] : [file])], {
      cwd: this.home,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    const url = await firstLine(child, () => complaints);
    const server: Server = {
      url,
      origin: new URL(url).origin,
      complaints: () => complaints,
      stop: async (signal = 'SIGTERM') => {
        this.#servers.delete(server);
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill(signal);
        const deadline = setTimeout(() => child.kill('SIGKILL'), 15_000);
        const [code] = (await ended) as [number | null];
        clearTimeout(deadline);
        if (signal !== 'SIGKILL' && code === null) throw new Error(`The server did not stop when asked: ${complaints}`);
      },
    };
    this.#servers.add(server);
    this.origins.add(server.origin);
    return server;
  }

  /** Runs a command of the program. */
  run(...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
    return new Promise((done) => {
      execFile(process.execPath, [cli, ...args], { cwd: this.home, env: this.#environment }, (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
      );
    });
  }

  /** Makes the bundled sample at a name. Returns its path. */
  async sample(name = 'sample.json'): Promise<string> {
    const file = this.at(name);
    const made = await this.run('new', file, '--sample');
    expect(made, made.stderr).toMatchObject({ code: 0 });
    return file;
  }

  /** Writes a portfolio file as somebody's own tool would: no checksum. Returns its path. */
  write(name: string, portfolio: unknown): string {
    const file = this.at(name);
    writeFileSync(file, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio }, null, 2));
    return file;
  }

  /** What a file holds now. */
  read(file: string): Portfolio {
    return (JSON.parse(readFileSync(file, 'utf8')) as { portfolio: Portfolio }).portfolio;
  }

  /** Text of a document of a saved file, exported by the command line. */
  async exported(file: string, document: string): Promise<string> {
    const out = this.at('exported.pdf');
    const made = await this.run('export', file, '--document', document, '--format', 'pdf', '--out', out);
    expect(made, made.stderr).toMatchObject({ code: 0 });
    return pdfText(await readFile(out));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers].map((server) => server.stop()));
    rmSync(this.#root, { recursive: true, force: true });
  }
}

function firstLine(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((done, fail) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [line = ''] = printed.split('\n');
      if (printed.includes('\n')) done(line.trim());
    });
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${complaints()}`)));
  });
}

/** What a page said and asked for while the test ran. */
export class Watch {
  readonly #host: Host;
  readonly #allowed: RegExp[] = [];
  readonly errors: string[] = [];
  /** Addresses outside of the servers of this test. */
  readonly outside: string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** Says that errors like this belong to the test. */
  allow(...patterns: readonly RegExp[]): void {
    this.#allowed.push(...patterns);
  }

  follow(page: Page): void {
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'blob:' && url.protocol !== 'data:' && !this.#host.origins.has(url.origin)) this.outside.push(request.url());
    });
    // What the page's own policy refused never left.
    page.on('requestfailed', (request) => {
      const at = request.failure()?.errorText === 'csp' ? this.outside.indexOf(request.url()) : -1;
      if (at >= 0) this.outside.splice(at, 1);
    });
    page.on('websocket', (socket) => this.outside.push(socket.url()));
  }

  /** Errors that no test allowed. */
  get surprises(): readonly string[] {
    return this.errors.filter((error) => !this.#allowed.some((pattern) => pattern.test(error)));
  }
}

/** Every test has a host and a watched page; at its end no error and no request to another machine may have been seen. */
export const test = base.extend<{ host: Host; watch: Watch; app: AppWindow }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the pattern
  host: async ({}, use) => {
    const host = new Host();
    await use(host);
    await host.close();
  },
  watch: async ({ host, context }, use) => {
    const watch = new Watch(host);
    context.on('page', (page) => watch.follow(page));
    await use(watch);
    expect(watch.outside, 'requests that left the machine').toEqual([]);
    expect(watch.surprises, 'errors in the page').toEqual([]);
  },
  page: async ({ watch: _watch, context }, use) => {
    await use(await context.newPage());
  },
  app: async ({ page }, use) => {
    await use(new AppWindow(page));
  },
});

export { expect };
