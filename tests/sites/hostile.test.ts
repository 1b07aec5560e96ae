import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, it } from 'vitest';
import { siteOf, sitePortfolio } from '../builders/site.ts';
import { hostile } from '../formats/documents/hostile-strings.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

it('hostile words in every text are words on every page', async () => {
  for (let from = 0; from < hostile.length; from += 10) {
    const some = hostile.slice(from, from + 10);
    const text = some[0] ?? '';
    const at = (i: number) => some[i % some.length] ?? '';
    const all = sitePortfolio({ footer: text });
    const works = all.works.map((work, i) => ({ ...work, title: at(i), abstract: at(i), keyword: at(i), publisher: at(i) }));
    const people = all.people.map((person) => ({ ...person, biography: text, headline: text, name: { given: text, family: text } }));
    const documents = all.documents.map((one) => ({
      ...one,
      sections: one.sections.map((section, i) => ({ ...section, heading: at(i) })),
    }));
    for (const { path, bytes } of await siteOf({ ...all, works, people, documents })) {
      if (!path.endsWith('.html')) continue;
      for (const { tagName, attrs } of elementsOf(parse(new TextDecoder().decode(bytes)))) {
        expect(['iframe', 'object', 'embed', 'form', 'base', 'style', 'svg', 'math'], `${tagName} on ${path}: ${text}`).not.toContain(
          tagName,
        );
        const named = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
        if (tagName === 'script') expect(named.src ?? named.type).toMatch(/^((\.\.\/)*site\.js|application\/ld\+json)$/);
        expect(Object.keys(named).filter((name) => name.startsWith('on'))).toEqual([]);
        if (named.href) expect(named.href).toMatch(/^(https?:|mailto:|#|(\.\.\/)*[a-z0-9._/-]+(#[\w-]+)?$)/);
      }
    }
  }
}, 120_000);
