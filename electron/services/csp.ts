/**
 * The content security policy of both hosts. Styles need the page's nonce, because the form kit adds style elements; everything
 * that is not named is refused.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The preview of web sites; see previewHeaders.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer that carries a page or one of its files. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cache-Control': 'no-store',
  };
}

/**
 * Headers of the pages of a site inside of the app: in a frame of the app alone, with an origin of their own, so that they reach nothing
 * of it; what they load comes from their own folder.
 */
export function previewHeaders(): Record<string, string> {
  return {
    ...securityHeaders(''),
    'Content-Security-Policy': [
      'sandbox allow-scripts',
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    // The frame is no same origin of anything; its address is the key to it.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

/** The page with its nonce filled in where index.html has `__STYLE_NONCE__`. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll('__STYLE_NONCE__', nonce);
}
