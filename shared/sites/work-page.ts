import type { Run } from '../compose/cv-document.ts';
import { entryTex } from '../formats/bibtex/write-entry.ts';
import { attributes, escaped } from '../formats/html/escape.ts';
import { workData } from '../formats/html/structured-data.ts';
import { addressOf, fieldWords } from '../formats/html/work-facts.ts';
import { onOneLine } from '../formats/printed-pieces.ts';
import { safeUrl } from '../model/identifiers.ts';
import { fullName } from '../model/names.ts';
import { siteAddress } from '../model/site.ts';
import type { Work } from '../model/work.ts';
import { parseRich } from '../text/parse-rich.ts';
import { citationMeta } from './citation-meta.ts';
import { keywordsOf, typeOf, yearOf } from './filters.ts';
import { frameOf, pageHtml, type Site, wordsOn } from './frame.ts';
import { shortened } from './section-page.ts';
import { shownTitle } from './shown-words.ts';
import { referenceId, relative, type SectionPage, workPath } from './site-map.ts';

/** Where a work is listed, and how: the page of its list and the words of its reference, null where it stands in a line. */
export type Listing = { readonly page: SectionPage; readonly content: Run | null };

/** Fixed words of the page. */
const fixed = ['site.skip', 'site.abstract', 'site.reference', 'site.keywords', 'site.website', 'site.copy', 'site.copied'] as const;

/** Pages as they were made last, with all that they were made of besides the work: after an edit most of them are the same. */
const made = new WeakMap<Work, { readonly of: string; readonly page: string }>();

/** The page of one work. */
export function workPage(site: Site, work: Work, listing: Listing | undefined): string {
  const { input } = site;
  const path = workPath(work.id);
  const { side, foot } = frameOf(site, path, listing?.page.path ?? path);
  const reference = listing?.content ? wordsOn(site, path)(listing.content) : '';
  const key = input.keys.get(work.id) ?? work.id;
  const { title, author, language } = input.printed;
  const words = [...fixed.map((word) => input.wording.say(word)), typeOf(work, input.wording).label];
  const shown = JSON.stringify(input.words.get(work.id));
  const back = kindHtml(site, work, path, listing);
  const of = [
    side,
    foot,
    reference,
    shown,
    back,
    key,
    title,
    author,
    language,
    input.owner,
    siteAddress(input.options),
    site.feed,
    ...words,
  ].join('\n');
  const known = made.get(work);
  if (known?.of === of) return known.page;
  const page = written(site, work, listing, reference, back);
  made.set(work, { of, page });
  return page;
}

/** Who made it, what it is about, how it is cited and where it is. */
function written(site: Site, work: Work, listing: Listing | undefined, reference: string, back: string): string {
  const { input } = site;
  const path = workPath(work.id);
  const words = wordsOn(site, path);
  const { say } = input.wording;
  const address = siteAddress(input.options);
  const abstract = paragraphs(work.abstract).map((text) => `<p class="text">${words(parseRich(text))}</p>`);
  const keywords = keywordsOf(work).map((one) => `<li>${escaped(onOneLine(one))}</li>`);
  const bibtex = entryTex(work, input.keys.get(work.id) ?? work.id, 'bibtex').trimEnd();
  const part = (id: string, heading: string, ...lines: readonly string[]): string[] =>
    lines.length > 0 ? [`<section id="${id}">`, `<h2>${escaped(heading)}</h2>`, ...lines, '</section>'] : [];
  const shown = input.words.get(work.id);
  const title = shownTitle(input.words, work);
  const language =
    !shown?.reworded && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(work.language ?? '') && work.language !== input.printed.language
      ? work.language
      : undefined;
  const main = [
    `<article class="work">`,
    `<p class="kind">${back}</p>`,
    `<h1${attributes({ lang: language })}>${words(parseRich(shown?.title ?? '')) || escaped(title)}</h1>`,
    ...people(site, work),
    ...links(work, say('site.website')),
    ...part('abstract', say('site.abstract'), ...abstract),
    ...(reference ? part('reference', say('site.reference'), `<p class="text">${reference}</p>`) : []),
    ...part(
      'bibtex',
      'BibTeX',
      `<pre class="code"${attributes({ 'data-copy': say('site.copy'), 'data-copied': say('site.copied') })}><code>${escaped(bibtex)}</code></pre>`,
    ),
    ...(keywords.length > 0 ? part('keywords', say('site.keywords'), '<ul class="keywords" role="list">', ...keywords, '</ul>') : []),
    '</article>',
  ];
  return pageHtml(site, {
    path,
    title,
    description: shortened(onOneLine(fieldWords(work, 'abstract'))) || title,
    main: main.join('\n'),
    under: listing?.page.path,
    data: workData(input.printed, work, input.owner),
    head: citationMeta(work, address && `${address}${path}`),
  });
}

/** "Journal articles · 2024", the way back to the list. */
function kindHtml({ input }: Site, work: Work, path: string, listing: Listing | undefined): string {
  const kind = escaped(typeOf(work, input.wording).label);
  const to = listing ? `${relative(path, listing.page.path)}#${referenceId(work.id)}` : '';
  const year = yearOf(work);
  return `${to ? `<a${attributes({ href: to })}>${escaped(listing?.page.heading || kind)}</a>` : kind}${year ? ` · ${year}` : ''}`;
}

function people({ input }: Site, work: Work): string[] {
  const named = work.contributors.filter(({ name }) => fullName(name));
  const shown = named.filter(({ role }) => role === 'author');
  const names = (shown.length > 0 ? shown : named).map(({ name, person }) => {
    const words = escaped(onOneLine(fullName(name)));
    return person === input.owner ? `<strong class="owner">${words}</strong>` : words;
  });
  const venue = input.words.get(work.id)?.venue;
  return [
    ...(names.length > 0 ? [`<p class="authors">${names.join(', ')}</p>`] : []),
    ...(venue ? [`<p class="venue">${escaped(onOneLine(venue))}</p>`] : []),
  ];
}

/** Where the work is: its DOI, its page, and what archives have of it. */
function links(work: Work, website: string): string[] {
  const doi = work.DOI ? `https://doi.org/${work.DOI}` : '';
  const address = addressOf(work);
  const arxiv = /^arxiv$/i.test(fieldWords(work, 'archive')) ? (work.number ?? work.archive_location ?? '').replace(/^arxiv:/i, '') : '';
  const all: readonly (readonly [label: string, href: string])[] = [
    [`DOI: ${work.DOI}`, doi],
    [website, address === doi ? '' : address],
    [`arXiv: ${arxiv}`, arxiv ? `https://arxiv.org/abs/${arxiv}` : ''],
    ['PubMed', work.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(work.PMID)}/` : ''],
    ['PubMed Central', work.PMCID ? `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(work.PMCID)}/` : ''],
  ];
  const items = all.flatMap(([label, href]) => {
    const safe = href && safeUrl(href);
    return safe ? [`<li><a${attributes({ href: safe })}>${escaped(onOneLine(label))}</a></li>`] : [];
  });
  return items.length > 0 ? ['<ul class="links" role="list">', ...items, '</ul>'] : [];
}

const paragraphs = (text = ''): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
