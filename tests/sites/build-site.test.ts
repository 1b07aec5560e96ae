import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { samplePortfolio } from '../builders/portfolio.ts';
import { siteOf, sitePortfolio, textOf } from '../builders/site.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const metaOf = (html: string) =>
  [...elementsOf(parse(html))].flatMap((one) => {
    const name = one.tagName === 'meta' ? attribute(one, 'name') : undefined;
    return name?.startsWith('citation_') ? [[name, attribute(one, 'content')]] : [];
  });

const files = await siteOf(sitePortfolio({ address: 'https://ada.example.org/me' }), 'site', new Uint8Array([37, 80, 68, 70]));
const pages = files.filter(({ path }) => path.endsWith('.html'));

describe('the files of a site', () => {
  it('are pages for sections, one for each work, a feed, and what they need', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'cv.pdf',
      'feed.xml',
      'filters.css',
      'index.html',
      'publications/index.html',
      'site.js',
      'style.css',
      'talks/index.html',
      'teaching/index.html',
      ...['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'].map((id) => `works/${id}/index.html`),
      'works/w-2_27gctqh7zqv/index.html',
      'works/w1/index.html',
    ]);
  });

  it('are the same bytes each time', async () => {
    const again = await siteOf(sitePortfolio({ address: 'https://ada.example.org/me' }), 'site', new Uint8Array([37, 80, 68, 70]));
    expect(again).toEqual(files);
  });

  it('tell nothing that is private, in no field and no file', () => {
    for (const { path, bytes } of files) expect(new TextDecoder().decode(bytes), path).not.toContain('SECRET');
  });

  it('link to files of the site that are there, and to nothing else but safe addresses', () => {
    const there = new Set(files.map(({ path }) => path));
    const ids = new Map(
      pages.map(({ path }) => [path, new Set([...elementsOf(parse(textOf(files, path)))].map((one) => attribute(one, 'id')))]),
    );
    let inner = 0;
    for (const { path } of pages)
      for (const element of elementsOf(parse(textOf(files, path)))) {
        const to = attribute(element, 'href') ?? attribute(element, 'src');
        if (to === undefined) continue;
        if (/^(https:\/\/(ada|wells)\.example\.org\/|https:\/\/doi\.org\/|mailto:)/.test(to)) continue;
        const target = new URL(to, `file:///${path}`);
        expect(target.protocol, to).toBe('file:');
        const file = target.pathname.slice(1);
        expect(there, `${to} on ${path}`).toContain(file);
        if (target.hash) expect(ids.get(file), `${to} on ${path}`).toContain(target.hash.slice(1));
        inner++;
      }
    expect(inner).toBeGreaterThan(50);
  });

  it('are valid HTML', async () => {
    // Safari tells no lists that have no bullets without the role.
    const validate = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard', 'html-validate:a11y'],
        rules: { 'no-redundant-role': 'off', 'prefer-native-element': ['error', { exclude: ['list'] }] },
      }),
    );
    const said: string[] = [];
    for (const { path } of pages) {
      const { results } = await validate.validateString(textOf(files, path), path);
      said.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`)));
    }
    expect(said).toEqual([]);
  });

  it('weigh less than 150 kB with everything that a page loads', async () => {
    const jonas = samplePortfolio();
    const documents = jonas.documents.map((document) => ({ ...document, site: {} }));
    const sample = await siteOf({ ...jonas, documents }, 'jonas-cv');
    for (const set of [files, sample]) {
      const shared = set.filter(({ path }) => /\.(css|js)$/.test(path)).reduce((sum, { bytes }) => sum + bytes.length, 0);
      for (const { path, bytes } of set.filter((file) => file.path.endsWith('.html')))
        expect(shared + bytes.length, path).toBeLessThan(150_000);
    }
  });
});

describe('the page of a work', () => {
  const html = textOf(files, 'works/w1/index.html');

  it('reads as in its file', async () => {
    await expect(html).toMatchFileSnapshot('../golden/site/work.html');
  });

  it('tells reference managers and Google Scholar what it is about', () => {
    expect(metaOf(html)).toEqual([
      ['citation_title', 'Alpine wells & </script><b>'],
      ['citation_author', 'Example, Ada'],
      ['citation_author', 'van den Berg, Bo'],
      ['citation_publication_date', '2023/04'],
      ['citation_journal_title', 'Wells'],
      ['citation_volume', '3'],
      ['citation_firstpage', '5'],
      ['citation_lastpage', '9'],
      ['citation_doi', '10.5555/w1'],
      ['citation_keywords', 'wells'],
      ['citation_keywords', 'alpine water'],
      ['citation_abstract_html_url', 'https://ada.example.org/me/works/w1/index.html'],
    ]);
  });

  it('follows the language of the document, and what stands around it, although the work stays the same', async () => {
    const before = sitePortfolio();
    const text = async (changes: Record<string, unknown>) =>
      textOf(await siteOf({ ...before, documents: before.documents.map((one) => ({ ...one, ...changes })) }), 'works/w1/index.html');
    expect(await text({})).toContain('<h2>Abstract</h2>');
    expect(await text({ locale: 'de-DE' })).toContain('<h2>Zusammenfassung</h2>');
    expect(await text({ words: { 'site.copy': 'Take it' } })).toContain('data-copy="Take it"');
    expect(await text({ site: { footer: 'Written in the rain' } })).toContain('Written in the rain');
    expect(await text({})).not.toContain('Written in the rain');
  });

  it('is not written when the document wants none; citations and the feed lead to the list then', async () => {
    const listed = await siteOf(sitePortfolio({ workPages: false }));
    expect(listed.some(({ path }) => path.startsWith('works/'))).toBe(false);
    expect(textOf(listed, 'index.html')).toContain('href="publications/index.html#work-w1"');
    expect(textOf(listed, 'feed.xml')).toContain('href="publications/index.html#work-w1"');
  });
});

describe('the feed', () => {
  const parsed = (xml: string) => {
    const found: { readonly path: string; text: string; readonly attributes: Record<string, string> }[] = [];
    const open: typeof found = [];
    const parser = new SaxesParser({ xmlns: false });
    parser.on('opentag', ({ name, attributes }) => {
      const path = [...open.map((one) => one.path.split('/').at(-1)), name].join('/');
      const node = { path, text: '', attributes: attributes as Record<string, string> };
      found.push(node);
      open.push(node);
    });
    parser.on('text', (text) => {
      const last = open.at(-1);
      if (last) last.text += text;
    });
    parser.on('closetag', () => void open.pop());
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    return (path: string) => found.filter((one) => one.path === path);
  };

  it('is well-formed and lists the works, the newest first', () => {
    const at = parsed(textOf(files, 'feed.xml'));
    expect(
      at('feed/entry/title')
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['Alpine wells & </script><b>', 'Tides']);
    expect(at('feed/entry')).toHaveLength(10);
    expect(at('feed/updated')[0]?.text).toBe('2023-04-01T00:00:00Z');
    expect(at('feed/link').map(({ attributes }) => attributes.href)).toEqual([
      'https://ada.example.org/me/',
      'https://ada.example.org/me/feed.xml',
    ]);
  });

  it('names every work for good: with another address, another title and other works beside it', async () => {
    const idOf = (xml: string, title: string) => {
      const at = parsed(xml);
      const place = at('feed/entry/title').findIndex(({ text }) => text === title);
      return at('feed/entry/id')[place]?.text;
    };
    const before = idOf(textOf(files, 'feed.xml'), 'Tides');
    expect(before).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const moved = sitePortfolio({ address: 'https://elsewhere.example.org' });
    const works = moved.works.filter(({ id }) => !id.startsWith('m')).map((one) => (one.id === 'W.2' ? { ...one, title: 'Ebb' } : one));
    expect(idOf(textOf(await siteOf({ ...moved, works }), 'feed.xml'), 'Ebb')).toBe(before);
    const ids = parsed(textOf(files, 'feed.xml'))('feed/entry/id').map(({ text }) => text);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
