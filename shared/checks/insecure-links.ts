import type { Place } from '../model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { defineRule } from './define-rule.ts';
import { printedTexts } from './printed-texts.ts';

/** An address that is a field of its own, or the target of a link in a text. */
const INSECURE = /(^\s*|\]\(\s*<?)http:\/\/([^\s)>/]+)/gi;

function found(portfolio: Portfolio) {
  return printedTexts(portfolio, (text) => /http:\/\//i.test(text)).flatMap(({ place, text }) => {
    const [, , site] = [...text.matchAll(INSECURE)][0] ?? [];
    return site === undefined ? [] : [{ place, message: `The link to ${site} does not begin with https://.`, text }];
  });
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
    if (!one) return null;
    const value = one.text.replace(INSECURE, '$1https://$2');
    return {
      label: 'Use https',
      done: 'The link begins with https:// now. Click it once to see that it works.',
      command: { kind: 'set', collection: one.place.collection, id: one.place.id, changes: [{ path: [...(one.place.path ?? [])], value }] },
    };
  },
});
