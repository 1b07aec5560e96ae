import type { Place } from '../model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { textsIn } from '../text/texts-in.ts';
import { defineRule, type Spotted } from './define-rule.ts';

const collections = ['people', 'works', 'entries', 'documents'] as const;
/** Fields that no page shows. */
const unprinted: ReadonlySet<unknown> = new Set(['annote', 'abstract', 'keyword', 'ext']);

/** An address that is a field of its own, or the target of a link in a text. */
const INSECURE = /(^\s*|\]\(\s*<?)http:\/\/([^\s)>/]+)/gi;

function found(portfolio: Portfolio): (Spotted & { readonly text: string })[] {
  return collections.flatMap((collection) =>
    (portfolio[collection] as readonly { readonly id: string }[]).flatMap((item) =>
      textsIn(item).flatMap(({ path, text }) => {
        if (path.some((key) => unprinted.has(key)) || (collection === 'entries' && path[0] === 'note') || !/http:\/\//i.test(text))
          return [];
        const [, , site] = [...text.matchAll(INSECURE)][0] ?? [];
        if (site === undefined) return [];
        return [{ place: { collection, id: item.id, path }, message: `The link to ${site} does not begin with https://.`, text }];
      }),
    ),
  );
}

const same = (a: Place | undefined, b: Place) => a?.collection === b.collection && a.id === b.id && a.path?.join('.') === b.path?.join('.');

export const insecureLinks = defineRule({
  code: 'link-not-https',
  severity: 'hint',
  name: 'Link without https',
  explanation: 'Browsers warn of addresses that begin with http://; nearly every site has the same page under https://.',
  spot: (portfolio) => found(portfolio).map(({ place, message }) => ({ place, message })),
  fix: (portfolio, { place }) => {
    const one = found(portfolio).find((candidate) => same(place, candidate.place));
    if (!one || one.place.collection === 'portfolio') return null;
    const value = one.text.replace(INSECURE, '$1https://$2');
    return {
      label: 'Use https',
      done: 'The link begins with https:// now. Click it once to see that it works.',
      command: { kind: 'set', collection: one.place.collection, id: one.place.id, changes: [{ path: [...(one.place.path ?? [])], value }] },
    };
  },
});
