import { app, type Session, shell, type WebContents } from 'electron';
import { safeUrl } from '../../shared/model/identifiers.ts';
import { isOwn, SCHEME } from './origin.ts';

/** No permission is ever granted, and no request leaves the app's own scheme. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      details.url.startsWith(`${SCHEME}:`) ||
      details.url.startsWith('devtools:') ||
      details.url.startsWith('data:') ||
      details.url.startsWith('blob:');
    answer({ cancel: !allowed });
  });
}

/** A window shows the interface and nothing else: links open in the user's own browser, and only web and mail addresses. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event, url) => {
    if (!isOwn(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Every window there will ever be. */
export function lockEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

export function openOutside(url: string): void {
  const safe = safeUrl(url);
  if (safe) void shell.openExternal(safe);
}
