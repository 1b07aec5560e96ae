import { attributes, escaped } from '../formats/html/escape.ts';
import { dayOf, fieldWords } from '../formats/html/work-facts.ts';
import type { Work } from '../model/work.ts';
import { fold } from '../text/fold.ts';
import type { Wording } from '../wording/wording.ts';
import { workKindOf, workKinds } from '../works/work-kinds.ts';

/** Lists that are shorter need no filters. */
const LEAST = 8;
/** The most keywords that can be chosen, those of most works first; all others are found by searching. */
const MOST_KEYWORDS = 60;

/** Something to choose: what the page calls it and how many works have it. */
export type Choice = { readonly value: string; readonly label: string };

/** What the works of a site can be filtered by. Values are letters, digits and `-` alone. */
export type Filters = { readonly years: readonly Choice[]; readonly types: readonly Choice[]; readonly keywords: readonly Choice[] };

/** "soil moisture; small networks" → its parts. Commas divide where there is no semicolon. */
export function keywordsOf(work: Work): readonly string[] {
  const text = fieldWords(work, 'keyword');
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export const yearOf = (work: Work): string => dayOf(work).slice(0, 4);

/** The kind of the work in words, as headings say it. */
export function typeOf(work: Work, wording: Wording): Choice {
  const { id } = workKindOf(work);
  const key = `works.${id}`;
  return wording.knows(key) ? { value: id, label: wording.say(key) } : { value: 'other', label: wording.say('works.other') };
}

/** What the works can be filtered by: the same for every page, so that one style sheet serves them all. */
export function filtersOf(works: readonly Work[], wording: Wording): Filters {
  const years = new Set(works.map(yearOf).filter(Boolean));
  const types = new Map(works.map((work) => typeOf(work, wording)).map((type) => [type.value, type]));
  const rank = ({ value }: Choice) => {
    const at = workKinds.findIndex(({ id }) => id === value);
    return at < 0 ? workKinds.length : at;
  };
  const counted = new Map<string, { readonly label: string; count: number }>();
  for (const label of works.flatMap(keywordsOf)) {
    const known = counted.get(fold(label));
    if (known) known.count++;
    else counted.set(fold(label), { label, count: 1 });
  }
  const most = [...counted].sort(([a, x], [b, y]) => y.count - x.count || order(a, b)).slice(0, MOST_KEYWORDS);
  return {
    years: [...years]
      .sort()
      .toReversed()
      .map((year) => ({ value: year, label: year })),
    types: [...types.values()].sort((a, b) => rank(a) - rank(b)),
    keywords: most
      .map(([, { label }]) => label)
      .sort((a, b) => order(fold(a), fold(b)))
      .map((label, i) => ({ value: `k${i}`, label })),
  };
}

/** By code points: the same on every computer, whatever languages it knows. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the item of a work says for filters. */
export function filterData(work: Work, { keywords }: Filters, wording: Wording): Readonly<Record<string, string | undefined>> {
  const own = new Set(keywordsOf(work).map(fold));
  const values = keywords.flatMap(({ value, label }) => (own.has(fold(label)) ? [value] : []));
  return { 'data-year': yearOf(work) || 'none', 'data-type': typeOf(work, wording).value, 'data-keyword': values.join(' ') };
}

/** The controls over a list; empty where there is little to choose from. */
export function filterHtml(works: readonly Work[], all: Filters, wording: Wording): string {
  if (works.length < LEAST) return '';
  const has = (key: 'data-year' | 'data-type' | 'data-keyword') =>
    new Set(works.flatMap((work) => (filterData(work, all, wording)[key] ?? '').split(' ')));
  const choose = (id: string, label: string, choices: readonly Choice[], present: ReadonlySet<string>): string => {
    const shown = choices.filter(({ value }) => present.has(value));
    if (shown.length < 2) return '';
    const options = shown.map(({ value, label: words }) => `<option value="${value}">${escaped(words)}</option>`);
    return `<div class="choose">
<label for="filter-${id}">${escaped(label)}</label>
<select id="filter-${id}">
<option value="">${escaped(wording.say('site.all'))}</option>
${options.join('\n')}
</select>
</div>`;
  };
  const controls = [
    choose('year', wording.say('site.year'), all.years, has('data-year')),
    choose('type', wording.say('site.type'), all.types, has('data-type')),
    choose('keyword', wording.say('site.keyword'), all.keywords, has('data-keyword')),
  ].filter(Boolean);
  const search = `<div class="choose words" hidden>
<label for="filter-words">${escaped(wording.say('site.search'))}</label>
<input id="filter-words" type="search" autocomplete="off">
</div>`;
  return `<div class="filters"${attributes({ role: 'search', 'aria-label': wording.say('site.filter') })}>
${[search, ...controls].join('\n')}
<p class="count" role="status"${attributes({ 'data-shown': wording.say('site.shown'), 'data-nothing': wording.say('site.nothing') })}></p>
</div>`;
}

/** The rules that filter without any script: what is chosen in a list hides what does not have it. */
export function filterStyle({ years, types, keywords }: Filters): string {
  const rule = (id: string, value: string, match: string) =>
    `body:has(#filter-${id}>[value="${value}"]:checked) :is(li[data-type]:not(${match}),.group:not(:has(${match}))){display:none}`;
  return [
    ...years.map(({ value }) => rule('year', value, `[data-year="${value}"]`)),
    ...types.map(({ value }) => rule('type', value, `[data-type="${value}"]`)),
    ...keywords.map(({ value }) => rule('keyword', value, `[data-keyword~="${value}"]`)),
    '',
  ].join('\n');
}
