import { describe, expect, it } from 'vitest';
import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { checkPortfolio } from '../../electron/services/documents/check-portfolio.ts';
import { composed, outline } from '../builders/compose.ts';
import { document, entry, person, portfolio, resources, section, work } from '../builders/portfolio.ts';

const owner = person('o', 'Ada', 'Owner');
const proof = work('proof', 'book', { issued: { edtf: '2020' } }, [{ family: 'Owner', given: 'Ada', person: 'o' }]);

function whole(fields: Record<string, unknown>, listed = true) {
  return portfolio({
    people: [owner],
    works: [proof],
    entries: [entry('narrative', 'n', 'o', { title: 'Contributions', ...fields })],
    documents: [
      document('o', [
        section('About', 'entries', { kinds: listed ? ['narrative'] : [] }),
        section('References', 'references', { works: ['cited'] }),
      ]),
    ],
  });
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const typesetter = { inspect: async () => ({ ok: true as const, value: { pages: 1, refusal: null } }) };
const checks = (of: ReturnType<typeof whole>) =>
  checkPortfolio(of, { references: createLocalReferences(resources), coverage: {}, typesetter, inspect: 'with-limit' });
const overBudget = async (of: ReturnType<typeof whole>) =>
  (await checks(of)).filter(({ finding }) => finding.code === 'over-budget').map(({ document: name, finding }) => [name, finding.message]);

describe('a narrative', () => {
  it('is a heading with its paragraphs, and its evidence last', async () => {
    const { cv } = await composed(whole({ text: 'First, as in [@proof].\n\nSecond.\n', works: ['proof'] }));
    expect(cv.sections[0]?.blocks.map((block) => block.kind)).toEqual(['subheading', 'paragraph', 'paragraph', 'paragraph']);
    expect(outline(cv).slice(1, 5).join('|')).toMatch(/Contributions\|First, as in \[1\]\.\|Second\.\|Evidence: \[1\]$/);
  });

  it('leaves its name to the heading of the section when it is told to', async () => {
    const { cv } = await composed(whole({ text: 'First.', untitled: true }));
    expect(outline(cv)).toEqual(['## About', 'First.']);
  });

  it('names a work that was deleted at the list of evidence', async () => {
    const { findings } = await composed(whole({ text: 'First.', works: ['gone'] }));
    expect(findings).toMatchObject([{ code: 'citation-gone', place: { collection: 'entries', id: 'n', path: ['works'] } }]);
  });
});

describe('its limit', () => {
  it('may be reached', async () => {
    expect(await overBudget(whole({ text: words(300), budget: { most: 300, unit: 'words' } }))).toEqual([]);
  });

  it('is said to be passed, with the name of the entry, once for each document that prints it', async () => {
    const text = `${words(300)} [@proof] more`;
    const says = '“Contributions” has 301 of 300 words: 1 too many. Shorten the text or change its limit.';
    const budget = { most: 300, unit: 'words' };
    expect(await overBudget(whole({ text, budget }))).toEqual([['cv', says]]);
    expect(await overBudget(whole({ text, budget }, false))).toEqual([[null, says]]);
    expect((await composed(whole({ text, budget }))).findings).toMatchObject([
      { severity: 'warning', place: { collection: 'entries', id: 'n', path: ['text'] } },
    ]);
  });

  it('can count characters', async () => {
    expect(await overBudget(whole({ text: 'Twelve signs', budget: { most: 11, unit: 'characters' } }))).toEqual([
      ['cv', '“Contributions” has 12 of 11 characters: 1 too many. Shorten the text or change its limit.'],
    ]);
  });
});
