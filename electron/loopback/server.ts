import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { previewHeaders, securityHeaders, withNonce } from '../services/csp.ts';
import { BadCall, type Dispatch } from '../services/dispatch.ts';
import { SitePreviews } from '../services/sites/site-previews.ts';
import { readWebFile } from '../services/web-root.ts';
import { type Refusal, refuseCall, refuseHost } from './guard.ts';

/** Largest body of one call, in bytes. */
const BODY_LIMIT = 32 * 1024 * 1024;

export type LoopbackOptions = {
  readonly dispatch: Dispatch;
  /** Pages of sites that the interface shows. */
  readonly previews?: SitePreviews;
  /** Folder of the built interface. */
  readonly webRoot: string;
  /** 0: any free port. */
  readonly port: number;
  /** Called after this many milliseconds without a request; 0 never. */
  readonly idleMs: number;
  readonly onIdle: () => void;
};

export type Loopback = { readonly url: string; readonly port: number; readonly token: string; readonly close: () => Promise<void> };

/**
 * Serves the interface and its calls on 127.0.0.1. Every run has its own 256-bit token, which only the printed address carries.
 * Rejects when the port is taken.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const token = randomBytes(32).toString('base64url');
  let origin = '';
  let idle: NodeJS.Timeout | undefined;
  const touch = () => {
    if (options.idleMs <= 0) return;
    clearTimeout(idle);
    idle = setTimeout(options.onIdle, options.idleMs);
    idle.unref();
  };
  const server = createServer((request, response) => {
    touch();
    answer(request, response, { ...options, origin, token }).catch((error: unknown) => {
      console.error(error);
      sendJson(response, 500, { message: 'Scholarfolio stumbled over its own feet. What you typed is still here; try once more.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  touch();
  return {
    url: `${origin}/#t=${token}`,
    port,
    token,
    close: () =>
      new Promise((resolve) => {
        clearTimeout(idle);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Context = LoopbackOptions & { readonly origin: string; readonly token: string };

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const wrongHost = refuseHost(request, context.origin);
  if (wrongHost) return refuse(request, response, wrongHost);
  const target = request.url ?? '/';
  if (!URL.canParse(target, context.origin)) return refuse(request, response, { status: 400, message: 'That is no address.' });
  const url = new URL(target, context.origin);
  if (url.pathname.startsWith('/api/')) return answerCall(request, response, url.pathname.slice('/api/'.length), context);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(request, response, { status: 405, message: 'Pages are read with GET.' });
  if (SitePreviews.isPath(url.pathname)) {
    const page = context.previews?.read(url.pathname);
    if (!page) return refuse(request, response, { status: 404, message: 'There is nothing at this address.' });
    response.writeHead(200, { ...previewHeaders(), 'Content-Type': page.type, 'Content-Length': page.body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : page.body);
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  const file = await readWebFile(context.webRoot, url.pathname);
  if (!file) return refuse(request, response, { status: 404, message: 'There is nothing at this address.' });
  const body = file.type.startsWith('text/html') ? Buffer.from(withNonce(file.body.toString('utf8'), nonce)) : file.body;
  response.writeHead(200, { ...securityHeaders(nonce), 'Content-Type': file.type, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerCall(request: IncomingMessage, response: ServerResponse, channel: string, context: Context): Promise<void> {
  const refusal = refuseCall(request, context.origin, context.token);
  if (refusal) return refuse(request, response, refusal);
  const body = await readBody(request);
  if (body === null) return refuse(request, response, { status: 413, message: 'That is more than one call may carry.' });
  let input: unknown;
  try {
    input = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(request, response, { status: 400, message: 'The call is not JSON.' });
  }
  try {
    sendJson(response, 200, await context.dispatch(channel, input));
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    sendJson(response, 400, { message: error.message });
  }
}

/** The body, or null when it is larger than {@link BODY_LIMIT}. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  request.resume();
  sendJson(response, refusal.status, { message: refusal.message });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent) return;
  const body = Buffer.from(JSON.stringify(value ?? null));
  response.writeHead(status, {
    ...securityHeaders(''),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
  });
  response.end(body);
}
