import { escaped } from '../formats/html/escape.ts';
import { dayOf, fieldWords } from '../formats/html/work-facts.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import { fullName } from '../model/names.ts';
import { siteAddress } from '../model/site.ts';
import type { Work } from '../model/work.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { shownTitle } from './shown-words.ts';
import type { SiteInput } from './site-input.ts';
import { FEED } from './site-map.ts';

/** Entries of a feed; older ones are left out. */
const MOST = 30;

/** A name for good that needs no address: a UUID of its own kind (version 8) made of the words. */
function urn(...words: readonly string[]): string {
  const hex = [0, 1, 2]
    .map((i) => [...fingerprint([i, ...words].join(' '))].map((sign) => sign.charCodeAt(0).toString(16)).join(''))
    .join('')
    .slice(0, 32)
    .padEnd(32, '0');
  const at = (from: number, to: number) => hex.slice(from, to);
  return `urn:uuid:${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-8${at(17, 20)}-${at(20, 32)}`;
}

/** Works that have a date, newest first; works of one day in the order of their ids. */
export function worksForFeed(works: readonly Work[]): readonly Work[] {
  return works
    .filter((work) => dayOf(work) !== '')
    .toSorted((a, b) => order(moment(b), moment(a)) || order(a.id, b.id))
    .slice(0, MOST);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first moment of the day, month or year of the work: it is known, and stays the same whenever the feed is written. */
function moment(work: Work): string {
  const [year = '', month = '01', day = '01'] = dayOf(work).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

/**
 * The newest works as an Atom feed (RFC 4287). Nothing in it depends on the address of the site but its links, so that a site that
 * moves does not announce everything again.
 * @param placeOf where a work stands, from the top of the site
 */
export function feedOf(input: SiteInput, works: readonly Work[], placeOf: (work: string) => string): string {
  const address = siteAddress(input.options);
  const name = xml(fullNameOf(input));
  const entries = works.map((work) => {
    const authors = work.contributors.filter(({ role, name: own }) => role === 'author' && fullName(own));
    const summary = fieldWords(work, 'abstract');
    return `<entry>
<id>${urn('work', input.owner, work.id)}</id>
<title>${xml(shownTitle(input.words, work))}</title>
<link rel="alternate" type="text/html" href="${xml(address + placeOf(work.id))}"/>
<published>${moment(work)}</published>
<updated>${moment(work)}</updated>
${authors.map(({ name: own }) => `<author><name>${xml(fullName(own))}</name></author>\n`).join('')}${summary ? `<summary>${xml(summary)}</summary>\n` : ''}</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(input.printed.language)}">
<id>${urn('site', input.owner)}</id>
<title>${name}</title>
<updated>${works[0] ? moment(works[0]) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${name}</name></author>
<link rel="alternate" type="text/html" href="${xml(address || 'index.html')}"/>
${address ? `<link rel="self" type="application/atom+xml" href="${xml(address + FEED)}"/>\n` : ''}${entries.join('')}</feed>
`;
}

const fullNameOf = ({ printed }: SiteInput): string => printed.author;
const xml = (text: string): string => escaped(onOneLine(text));
