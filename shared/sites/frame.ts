import type { Run } from '../compose/cv-document.ts';
import { runText } from '../compose/runs.ts';
import { attributes, escaped, jsonInScript } from '../formats/html/escape.ts';
import { piecesHtml } from '../formats/html/inline.ts';
import { onOneLine, piecesOf } from '../formats/printed-pieces.ts';
import { readPicture } from '../model/picture-bytes.ts';
import { siteAddress } from '../model/site.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { SiteInput } from './site-input.ts';
import { DOWNLOAD, FEED, HOME, referenceId, relative, SCRIPT, type SectionPage, STYLE, workPath } from './site-map.ts';

/** Files of the site alone are loaded, and nothing is sent anywhere. */
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A site while its pages are written. */
export type Site = {
  readonly input: SiteInput;
  readonly pages: readonly SectionPage[];
  /** Where a work stands, from the top of the site; empty where it has no place. */
  readonly placeOf: (work: string) => string;
  /** Path of the photo; empty without one. */
  readonly photo: string;
  readonly feed: boolean;
  /** What stands around the pages, which most of them share. */
  readonly frames: Map<string, Frame>;
};

/** What stands around a page: the person with the menu, and the foot. */
export type Frame = { readonly side: string; readonly foot: string };

export type PageParts = {
  readonly path: string;
  /** Empty: the page of the person. */
  readonly title: string;
  readonly description: string;
  readonly main: string;
  /** Page of the menu that this one belongs to; absent: itself. */
  readonly under?: string | undefined;
  /** What the page says to machines. */
  readonly data?: unknown;
  readonly head?: readonly string[];
};

export const ownerName = ({ printed }: SiteInput): string =>
  onOneLine(runText(printed.name)).trim() || onOneLine(printed.author).trim() || 'CV';

/** Words of a page: citations lead to their works. */
export function wordsOn({ input, placeOf }: Site, path: string): (run: Run) => string {
  return (run) =>
    piecesHtml(piecesOf(run), (target) => {
      const place = placeOf(input.cited.get(target) ?? '');
      return place && relative(path, place);
    });
}

/** Where works stand: on pages of their own, or in a list. */
export function placesOf(input: SiteInput, pages: readonly SectionPage[]): Site['placeOf'] {
  if (input.options.workPages !== false) return (id) => (input.works.has(id) ? workPath(id) : '');
  const listed = new Map<string, string>();
  const inLists = (isWanted: (kind: string) => boolean) => {
    for (const page of [...pages.slice(1), ...pages.slice(0, 1)])
      for (const block of page.sections.flatMap(({ blocks }) => blocks)) {
        const id = isWanted(block.kind) ? input.workOf.get(block) : undefined;
        if (id && !listed.has(id)) listed.set(id, `${page.path}#${referenceId(id)}`);
      }
  };
  inLists((kind) => kind === 'reference');
  inLists(() => true);
  return (id) => listed.get(id) ?? '';
}

/**
 * What stands around a page.
 * @param under page of the menu that it belongs to
 */
export function frameOf(site: Site, path: string, under: string): Frame {
  const isInMenu = site.pages.some((page) => page.path === path);
  const key = `${isInMenu ? path : path.split('/').length} ${under}`;
  const known = site.frames.get(key);
  if (known) return known;
  const frame = { side: [person(site, path), menu(site, path, under), contacts(site, path)].join('\n'), foot: foot(site, path) };
  site.frames.set(key, frame);
  return frame;
}

/** A whole page: the person at the side, what it is about beside them. */
export function pageHtml(site: Site, { path, title, description, main, under = path, data, head = [] }: PageParts): string {
  const { input } = site;
  const { printed, wording, options } = input;
  const frame = frameOf(site, path, under);
  const name = ownerName(input);
  const address = siteAddress(options);
  const extra = [
    ...(address ? [`<link${attributes({ rel: 'canonical', href: `${address}${path === HOME ? '' : path}` })}>`] : []),
    ...(site.feed
      ? [`<link${attributes({ rel: 'alternate', type: 'application/atom+xml', title: name, href: relative(path, FEED) })}>`]
      : []),
    ...head,
    ...(data ? [`<script type="application/ld+json">\n${jsonInScript(data)}\n</script>`] : []),
  ];
  return `<!DOCTYPE html>
<html${attributes({ lang: printed.language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title ? `${title} – ${name}` : name)}</title>
${description ? `<meta name="description" content="${escaped(description)}">\n` : ''}<link rel="stylesheet" href="${relative(path, STYLE)}">
<script src="${relative(path, SCRIPT)}" defer></script>
${extra.map((line) => `${line}\n`).join('')}</head>
<body${attributes({ class: path === HOME ? 'home' : 'inner' })}>
<a class="skip" href="#main">${escaped(wording.say('site.skip'))}</a>
<div class="site">
<header class="side">
${frame.side}
</header>
<main id="main" tabindex="-1">
${main}
</main>
${frame.foot}
</div>
</body>
</html>
`;
}

function person(site: Site, path: string): string {
  const { printed } = site.input;
  const words = wordsOn(site, path);
  const picture = printed.photo && site.photo ? readPicture(printed.photo.base64) : null;
  const image =
    printed.photo && picture
      ? `<img class="photo" src="${relative(path, site.photo)}" alt="${escaped(onOneLine(printed.photo.alt))}" width="${picture.width}" height="${picture.height}">\n`
      : '';
  const name = nameHtml(ownerName(site.input));
  const title = path === HOME ? `<h1 class="name">${name}</h1>` : `<p class="name"><a href="${relative(path, HOME)}">${name}</a></p>`;
  return `<div class="person">\n${image}<div>\n${title}${printed.headline.length > 0 ? `\n<p class="headline">${words(printed.headline)}</p>` : ''}\n</div>\n</div>`;
}

/** Short double names stay on one line: "Varga-Whitlock". */
const nameHtml = (name: string): string =>
  name
    .split(' ')
    .map((word) => (/[-‐]/.test(word) && word.length <= 16 ? `<span class="word">${escaped(word)}</span>` : escaped(word)))
    .join(' ');

function menu({ input, pages }: Site, path: string, under: string): string {
  const link = (to: string, words: string) =>
    `<li><a${attributes({ href: relative(path, to), 'aria-current': to === path ? 'page' : to === under ? 'true' : undefined })}>${escaped(words)}</a></li>`;
  const items = pages.map((page) => link(page.path, page.heading || input.wording.say('site.home')));
  if (input.download) items.push(link(DOWNLOAD, input.wording.say('site.cv')));
  return items.length > 1
    ? `<nav class="menu" aria-label="${escaped(input.wording.say('site.menu'))}">\n<ul role="list">\n${items.join('\n')}\n</ul>\n</nav>`
    : '';
}

function contacts(site: Site, path: string): string {
  const words = wordsOn(site, path);
  const items = site.input.printed.contacts.map(({ label, href, text }) => {
    const said = words(href ? [{ kind: 'link', href, content: text }] : text);
    return `<li>${label && label !== runText(text) ? `<span class="hidden">${escaped(onOneLine(label))}: </span>` : ''}${said}</li>`;
  });
  return items.length > 0 ? `<ul class="contacts" role="list">\n${items.join('\n')}\n</ul>` : '';
}

function foot(site: Site, path: string): string {
  const { options, wording } = site.input;
  const parts = [
    ...(options.footer?.trim() ? [`<p>${wordsOn(site, path)(parseRich(options.footer.trim()))}</p>`] : []),
    ...(site.feed ? [`<p><a href="${relative(path, FEED)}">${escaped(wording.say('site.feed'))}</a></p>`] : []),
  ];
  return parts.length > 0 ? `<footer class="foot">\n${parts.join('\n')}\n</footer>` : '';
}
