import { describe, expect, it } from 'vitest';
import { documentContext } from '../../shared/formats/document-context.ts';
import type { WrittenDocumentId } from '../../shared/formats/export-format.ts';
import { describedFormat } from '../../shared/formats/export-formats.ts';
import { documentWriters } from '../../shared/formats/export-registry.ts';
import { styleOf } from '../../shared/formats/html/style.ts';
import { printedDocument } from '../../shared/templates/printed-document.ts';
import { composed } from '../builders/compose.ts';
import { samplePortfolio } from '../builders/portfolio.ts';

/** What people can read as it is; others have tests of their own. */
const readable = ['html', 'markdown', 'text'] as const satisfies readonly WrittenDocumentId[];

describe.each(['ilse-cv', 'jonas-cv', 'ilse-narrative-cv', 'small-rivers-page'])('the sample’s %s', (id) => {
  it.each(readable)('reads in %s as in its file', async (format) => {
    const sample = samplePortfolio();
    const { cv } = await composed(sample, id);
    const document = printedDocument(cv);
    const file = await documentWriters[format](document, documentContext(sample, id, cv));
    // The styles are the same in all of them, and are looked at in a browser.
    const shown = String(file).replace(styleOf(document), '');
    await expect(shown).toMatchFileSnapshot(`documents/${id}.${describedFormat(format).extension}`);
  });
});

it('the sample’s cards for a web site read as in their file', async () => {
  const sample = samplePortfolio();
  const { cv } = await composed(sample, 'small-rivers-page');
  const file = await documentWriters['html-fragment'](printedDocument(cv), documentContext(sample, 'small-rivers-page', cv));
  await expect(String(file)).toMatchFileSnapshot('documents/small-rivers-page.cards.html');
});
