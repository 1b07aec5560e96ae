import { safeUrl } from '../model/identifiers.ts';
import type { Inline, Run } from './cv-document.ts';

/** Makes the work's own address and DOI links wherever the reference prints them; nothing else is guessed to be an address. */
export function linkAddresses(run: Run, work: { readonly URL?: string; readonly DOI?: string }): Run {
  const targets: [string, string][] = [];
  if (work.URL) targets.push([work.URL, work.URL]);
  if (work.DOI) {
    const url = `https://doi.org/${work.DOI}`;
    targets.push([url, url], [work.DOI, url]);
  }
  return targets.reduce<Run>((out, [text, href]) => (safeUrl(href) ? out.flatMap((inline) => linkText(inline, text, href)) : out), run);
}

function linkText(inline: Inline, wanted: string, href: string): Inline[] {
  if (inline.kind !== 'text') return [inline];
  const at = inline.text.indexOf(wanted);
  if (at < 0) return [inline];
  const part = (text: string): Inline[] => (text ? [{ ...inline, text }] : []);
  return [...part(inline.text.slice(0, at)), { kind: 'link', href, content: part(wanted) }, ...part(inline.text.slice(at + wanted.length))];
}
