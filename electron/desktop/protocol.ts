import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { previewHeaders, securityHeaders, withNonce } from '../services/csp.ts';
import { SitePreviews } from '../services/sites/site-previews.ts';
import { readWebFile } from '../services/web-root.ts';
import { ORIGIN, SCHEME } from './origin.ts';

/** Must run before the app is ready: gives the scheme an origin of its own and the rights of a secure page. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built interface, and nothing outside its folder, with the same headers as the loopback host. */
export function serveInterface(root: string, previews?: SitePreviews): void {
  protocol.handle(SCHEME, async (request) => {
    const nonce = randomBytes(16).toString('base64url');
    const url = new URL(request.url);
    const isOurs = url.origin === ORIGIN || `${url.protocol}//${url.host}` === ORIGIN;
    const page = isOurs && request.method === 'GET' && SitePreviews.isPath(url.pathname) ? previews?.read(url.pathname) : null;
    if (page) return new Response(new Uint8Array(page.body), { headers: { ...previewHeaders(), 'Content-Type': page.type } });
    const file = isOurs ? await readWebFile(root, url.pathname) : null;
    if (!file || request.method !== 'GET')
      return new Response('There is nothing at this address.', { status: 404, headers: securityHeaders(nonce) });
    const body = file.type.startsWith('text/html') ? withNonce(file.body.toString('utf8'), nonce) : new Uint8Array(file.body);
    return new Response(body, { headers: { ...securityHeaders(nonce), 'Content-Type': file.type } });
  });
}
