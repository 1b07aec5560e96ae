import { describe, expect, it } from 'vitest';
import { previewHeaders } from '../../../electron/services/csp.ts';
import { SitePreviews } from '../../../electron/services/sites/site-previews.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const page =
  '<head></head><a href="../../index.html">in</a><a class="x" href="https://example.org/">out</a><a href="mailto:a@b.org">mail</a>';

describe('pages of a site inside of the app', () => {
  const previews = new SitePreviews();
  const first = previews.show('site', [file('index.html', page), file('works/a/index.html', page), file('style.css', 'a{}')]);
  const at = (name: string) => previews.read(first.replace('index.html', name));
  const textOf = (name: string) => new TextDecoder().decode(at(name)?.body);

  it('stand under a key that no other run has', () => {
    expect(new SitePreviews().show('site', [])).not.toBe(first);
    expect(at('style.css')?.type).toContain('text/css');
    const key = first.split('/')[2] ?? '';
    for (const path of [
      first.replace(key, 'guessed'),
      first.replace('/site/', '/other/'),
      first.replace('index.html', ''),
      first.replace('index.html', '../../../index.html'),
      '/index.html',
    ])
      expect(previews.read(path), path).toBeNull();
  });

  it('lead among themselves alone', () => {
    const html = textOf('works/a/index.html');
    expect(html).toContain('<a href="../../index.html">in');
    expect(html).toContain('<a target="_blank" class="x" href="https://example.org/">out');
    expect(html).toContain('<a target="_blank" href="mailto:a@b.org">mail');
    expect(html).toContain('src="../../preview.js"');
    expect(textOf('preview.js')).toContain('event.source === parent');
  });

  it('are those of the last time', () => {
    previews.show('site', [file('index.html', 'new')]);
    expect(textOf('index.html')).toBe('new');
    expect(at('style.css')).toBeNull();
  });

  it('have no origin and no way out', () => {
    const policy = previewHeaders()['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^sandbox allow-scripts; default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|allow-same-origin|connect-src|https?:/);
    expect(policy).toContain("frame-ancestors 'self'");
  });
});
