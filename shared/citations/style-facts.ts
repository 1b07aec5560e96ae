import type { Inline, Run } from '../compose/cv-document.ts';
import { OwnStyle } from '../model/reference-style.ts';
import { type CslFormatter, textOf } from './csl-engine.ts';
import { parseStyleXml } from './style-xml.ts';
import type { CslItem } from './to-csl.ts';

/** What the app needs to know about a style beside its CSL. */
export type StyleFacts = Pick<OwnStyle, 'cites' | 'mark' | 'label' | 'sorts' | 'substitutes'>;

const probe = (id: string, family: string, year: number, title: string): CslItem => ({
  id,
  type: 'article-journal',
  title,
  'container-title': 'Tides',
  author: [{ family, given: 'Cora' }],
  issued: { 'date-parts': [[year]] },
});

/** In an order in which nothing sorts: neither names nor years nor titles, up or down. */
const probes = [probe('one', 'Zeta', 2022, 'Locks'), probe('two', 'Alpha', 2020, 'Weirs'), probe('three', 'Gamma', 2021, 'Basins')];

/** Finds out about a style by formatting with it. Throws what the engine throws, and when the style prints nothing. */
export function styleFacts(csl: string, formatter: CslFormatter): StyleFacts {
  const order = formatter.bibliography(probes).map((entry) => entry.id);
  const [first] = probes;
  // A number in a column stays as it was formatted first: this one has to come anew.
  formatter.bibliography([]);
  const [entry] = first ? formatter.bibliography([first]) : [];
  if (!first || !entry || order.length < probes.length || textOf(entry.content).trim() === '') throw new Error('it prints no references');
  const mark = formatter.cite(first.id);
  const bibliography = parseStyleXml(csl)?.children.find((child) => child.name === 'bibliography');
  const repeats = bibliography?.attributes['subsequent-author-substitute'] !== undefined;
  // The number of the only reference, and no words.
  if (!/^[^\p{L}\d]*1[^\p{L}\d]*$/u.test(textOf(mark))) return { cites: 'author-date', ...(repeats ? { substitutes: true } : {}) };
  const label = textOf(entry.label).trim();
  const depends = repeats || /\bdisambiguate-add-[a-z-]+\s*=\s*["']true/.test(csl);
  return {
    cites: 'numeric',
    mark: OwnStyle.shape.mark.parse(plain(mark)),
    label: label.includes('1') ? label : '',
    ...(order.join() === probes.map(({ id }) => id).join() ? {} : { sorts: true }),
    ...(depends ? { substitutes: true } : {}),
  };
}

function plain(run: Run): { kind: 'text'; text: string; marks?: string[] }[] {
  return run.flatMap((inline: Inline) =>
    inline.kind === 'text'
      ? [{ kind: 'text' as const, text: inline.text, ...(inline.marks ? { marks: [...inline.marks] } : {}) }]
      : plain(inline.content),
  );
}
