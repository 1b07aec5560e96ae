import { expect, it } from 'vitest';
import { citationLabels } from '../../../renderer/lib/work-text.ts';
import { emptyWork, type Work } from '../../../shared/model/work.ts';

const work = (id: string, family: string, title: string, type: Work['type'] = 'article-journal'): Work => ({
  ...emptyWork(id, type),
  title,
  contributors: [{ name: { family, given: 'A.' }, role: 'author' }],
  issued: { edtf: '1843' },
});

it('tells citations apart that would read the same', () => {
  const labels = citationLabels([
    work('a', 'Lovelace', 'Notes on the Engine: a study'),
    work('b', 'Lovelace', 'Sketch'),
    work('f', 'Herschel', 'On the Southern Stars'),
    work('g', 'Herschel', 'On the Northern Stars'),
    work('h', 'Herschel', 'Light'),
    work('c', 'Somerville', 'Mechanism of the Heavens'),
    work('d', 'Babbage', 'On Tables'),
    work('e', 'Babbage', 'On Tables', 'paper-conference'),
  ]);
  expect([...labels.values()]).toEqual([
    'Lovelace 1843, Notes on…',
    'Lovelace 1843, Sketch',
    'Herschel 1843, On the Southern Stars',
    'Herschel 1843, On the Northern Stars',
    'Herschel 1843, Light',
    'Somerville 1843',
    'Babbage 1843, On Tables (journal article)',
    'Babbage 1843, On Tables (conference paper)',
  ]);
});
