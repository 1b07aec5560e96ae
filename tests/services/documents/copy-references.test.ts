import { expect, it } from 'vitest';
import { createLocalReferences } from '../../../electron/services/citations/references.ts';
import { copyReferences } from '../../../electron/services/documents/copy-references.ts';
import { OwnStyle } from '../../../shared/model/reference-style.ts';
import { ownCsl } from '../../builders/csl.ts';
import { document, person, portfolio, resources, work } from '../../builders/portfolio.ts';

const references = createLocalReferences(resources);
const house = OwnStyle.parse({
  id: 'house-style',
  title: 'House style',
  csl: ownCsl(),
  fields: [],
  cites: 'numeric',
  label: '1)',
});
const of = (style: string) =>
  portfolio({
    people: [person('p1', 'Mira', 'Feld')],
    works: [
      work('moss', 'book', { title: 'On *moss*', issued: { edtf: '2021' }, publisher: 'Bog Press', note: 'With a map.' }, ['Mira Feld']),
      work('peat', 'book', { title: 'Peat & rain', issued: { edtf: '2020' }, publisher: 'Bog Press' }, ['Oda Arden']),
    ],
    documents: [document('p1', [], { style })],
    styles: [house],
  });
const copied = async (style: string, ids: readonly string[], from: string | undefined = 'cv') =>
  copyReferences(of(style), ids, from, references);

it('copies works in the style of the document and its order, as text and with marks', async () => {
  expect(await copied('apa', ['moss', 'peat'])).toEqual({
    ok: true,
    value: {
      text: 'Arden, O. (2020). Peat & rain. Bog Press.\nFeld, M. (2021). On moss. Bog Press. With a map.',
      html: '<p>Arden, O. (2020). <i>Peat &amp; rain</i>. Bog Press.</p>\n<p>Feld, M. (2021). <i>On </i>moss. Bog Press. With a map.</p>',
    },
  });
});

it('copies in APA where no document says the style', async () => {
  expect(await copied('ieee', ['peat'], 'no document')).toEqual(await copied('apa', ['peat']));
  expect(await copied('ieee', ['peat'])).not.toEqual(await copied('apa', ['peat']));
});

it('knows styles that were added, and bundled ones by their former names', async () => {
  expect(await copied('house-style', ['peat', 'moss'])).toMatchObject({ value: { text: 'Peat & rain, Arden\nOn moss, Feld With a map.' } });
  const now = await copied('american-medical-association', ['moss']);
  expect(await copied('ama', ['moss'])).toEqual(now);
  expect(now).not.toEqual(await copied('apa', ['moss']));
});

it('says so where the style of the document is gone', async () => {
  expect(await copied('gone', ['moss'])).toMatchObject({ ok: false, code: 'style-unknown', message: expect.stringContaining('“CV” uses') });
});
