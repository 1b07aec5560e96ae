import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: the HTTP status and a sentence. */
export type Refusal = { readonly status: number; readonly message: string };

/** Host must be exactly ours, whatever the request is: this is what stops DNS rebinding. */
export function refuseHost(request: IncomingMessage, origin: string): Refusal | null {
  return `http://${request.headers.host ?? ''}` === origin
    ? null
    : { status: 421, message: 'This server answers only under its own address.' };
}

/** A call must come from our own page, carry the token of this run and be JSON. */
export function refuseCall(request: IncomingMessage, origin: string, token: string): Refusal | null {
  if (request.method !== 'POST') return { status: 405, message: 'Calls are sent with POST.' };
  if (request.headers.origin !== origin) return { status: 403, message: 'Calls come from Scholarfolio’s own page only.' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, message: 'Calls come from Scholarfolio’s own page only.' };
  const sent = request.headers['x-scholarfolio-token'];
  if (typeof sent !== 'string' || !sameText(sent, token))
    return { status: 401, message: 'The key of this run is missing. Open the address that Scholarfolio printed.' };
  if ((request.headers['content-type'] ?? '').split(';')[0]?.trim() !== 'application/json')
    return { status: 415, message: 'Calls are JSON.' };
  return null;
}

/** Compares without telling by its time where the texts differ. */
function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
