import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runText } from '../../../shared/compose/runs.ts';
import { writeDocx } from '../../../shared/formats/docx/write-docx.ts';
import { type PrintedDocument, printedDocument } from '../../../shared/templates/printed-document.ts';
import { templatesFor } from '../../../shared/templates/registry.ts';
import { composed } from '../../builders/compose.ts';
import { samplePortfolio } from '../../builders/portfolio.ts';
import { wordsOf } from './words.ts';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const title = hasPandoc ? 'pandoc reads the same document' : 'pandoc reads the same document (skipped: pandoc is not installed)';

/** The file as pandoc, which has a reader of its own, understands it. */
function pandoc(file: Uint8Array, to: string): string {
  return execFileSync('pandoc', ['-f', 'docx', '-t', to, '--standalone', '--wrap=none'], { input: file, encoding: 'utf8' });
}

async function sampleIn(template: string, id: string): Promise<PrintedDocument> {
  const sample = samplePortfolio();
  const documents = sample.documents.map((document) => ({ ...document, template, options: {} }));
  return printedDocument((await composed({ ...sample, documents }, id)).cv);
}

/** Letters and digits alone: pandoc has marks of its own for lists, emphasis and raised words. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

type Json = { readonly t?: string; readonly c?: unknown };

/** Everything of a kind in pandoc's tree. */
function found(tree: unknown, kind: string): Json[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => found(one, kind));
  if (typeof tree !== 'object' || tree === null) return [];
  const own = (tree as Json).t === kind ? [tree as Json] : [];
  return [...own, ...Object.values(tree).flatMap((one) => found(one, kind))];
}

const cases = templatesFor('person').flatMap(({ id }) =>
  ['ilse-cv', 'jonas-cv', 'ilse-narrative-cv'].map((person) => [id, person] as const),
);

describe.skipIf(!hasPandoc)(title, () => {
  it.each(cases)('in %s of %s: words, headings and links', async (template, person) => {
    const document = await sampleIn(template, person);
    const file = await writeDocx(document);
    const plain = letters(pandoc(file, 'plain'));
    let from = 0;
    // Pandoc knows the headline for a subtitle, which it prints elsewhere.
    for (const words of wordsOf({ ...document, headline: [] }).map(letters)) {
      const at = plain.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at + words.length;
    }
    const tree: unknown = JSON.parse(pandoc(file, 'json'));
    const headings = found(tree, 'Header').map(({ c }) => (c as [number])[0]);
    const expected = document.sections.flatMap(({ heading, blocks }) => [
      ...(heading.length > 0 ? [1] : []),
      ...blocks.flatMap((block) => (block.kind === 'subheading' ? [block.level] : [])),
    ]);
    expect(headings).toEqual(expected);
    const { meta } = tree as { meta: Readonly<Record<string, unknown>> };
    const said = (words: unknown) =>
      letters(
        found(words, 'Str')
          .map(({ c }) => c)
          .join(''),
      );
    expect([said(meta.title), said(meta.subtitle)]).toEqual([letters(runText(document.name)), letters(runText(document.headline))]);
    const targets = found(tree, 'Link').map(({ c }) => ((c as unknown[])[2] as [string])[0]);
    const anchors = new Set(found(tree, 'Span').map(({ c }) => ((c as unknown[])[0] as [string])[0]));
    for (const target of targets.filter((one) => one.startsWith('#'))) expect(anchors).toContain(target.slice(1));
    const hrefs = document.contacts.flatMap(({ href }) => (href ? [new URL(href).href] : []));
    expect(targets).toEqual(expect.arrayContaining(hrefs));
  });

  it('as lists with bullets, each item with its words', async () => {
    const document = await sampleIn('title-first', 'jonas-cv');
    const lists = found(JSON.parse(pandoc(await writeDocx(document), 'json')), 'BulletList').map(({ c }) => (c as unknown[]).length);
    expect(lists).toEqual([4, 2, 3, 4]);
  });
});
