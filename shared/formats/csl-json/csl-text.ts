import { plainAsRich } from '../rich.ts';

/** The rich text of CSL-JSON (`<i>`, `<b>`, `<sub>`, `<sup>` …) as our Markdown subset. */
export function cslAsRich(text: string): string {
  return text
    .split(/(<\/?(?:i|b|sub|sup|sc|em|strong|jats:\w+|span[^>]*)>)/i)
    .reduce<{ out: string; raised: '' | '^' | '_' }>(
      ({ out, raised }, part) => {
        const [, closing, tag = ''] = /^<(\/?)(\w+)/.exec(part) ?? [];
        const name = tag.toLowerCase();
        if (name === 'i' || name === 'em') return { out: `${out}*`, raised };
        if (name === 'b' || name === 'strong') return { out: `${out}**`, raised };
        if (name === 'sub' || name === 'sup') return { out, raised: closing ? '' : name === 'sub' ? '_' : '^' };
        if (tag) return { out, raised };
        if (raised) return { out: `${out}$${raised}{${part.replace(/[\\{}$]/g, '')}}$`, raised };
        const edges = /^(\s*)([\s\S]*?)(\s*)$/.exec(part);
        return { out: `${out}${edges?.[1] && ' '}${plainAsRich(edges?.[2] ?? '')}${edges?.[3] && ' '}`, raised };
      },
      { out: '', raised: '' },
    )
    .out.trim();
}
