import { safeUrl } from '../model/identifiers.ts';
import type { Inline, Run } from './cv-document.ts';

type Addresses = { readonly URL?: string; readonly DOI?: string };

const linked = new WeakMap<Run, Addresses & { readonly result: Run }>();

/** Makes the work's own address and DOI links wherever the reference prints them; nothing else is guessed to be an address. */
export function linkAddresses(run: Run, { URL, DOI }: Addresses): Run {
  const known = linked.get(run);
  if (known && known.URL === URL && known.DOI === DOI) return known.result;
  const result = withLinks(run, { URL, DOI });
  linked.set(run, { URL, DOI, result });
  return result;
}

function withLinks(run: Run, work: Addresses): Run {
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
