import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFormat, Portfolio, schemaVersion } from '../../shared/portfolio/portfolio.ts';
import { salvage } from '../../shared/portfolio/salvage.ts';
import { resources, samplePortfolio } from '../builders/portfolio.ts';

const sampleText = readFileSync(`${resources}/sample/portfolio.json`, 'utf8');
const sample = samplePortfolio();
const lists = ['people', 'works', 'entries', 'documents'] as const;
const countOf = (portfolio: Portfolio) => lists.reduce((sum, list) => sum + portfolio[list].length, 0);

const fileOf = (portfolio: unknown, around: Record<string, unknown> = {}) =>
  JSON.stringify({ format: fileFormat, schemaVersion, revision: 7, ...around, portfolio }, null, 2);

/** What was salvaged, which must be something. */
function saved(text: string) {
  const result = salvage(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const mira = { id: 'mira', name: { given: 'Mira', family: 'Okonjo' } };
const book = { id: 'book', type: 'book', title: 'Wet Soil' };
const note = { id: 'note', kind: 'custom', person: 'mira', text: 'Plays the viola' };
const cv = { id: 'cv', name: 'CV', owner: 'mira', template: 'organisation-first' };
const small = { people: [mira], works: [book], entries: [note], documents: [cv] };

describe('a file whose values do not fit', () => {
  it('keeps every item that fits by itself as it stands there, and says of the others where they stand and what is wrong', () => {
    const { portfolio, revision, extra, leftOut } = saved(
      fileOf(
        {
          people: [mira],
          works: [{ ...book, id: 'one', type: 'novel' }, book, { type: 'book', title: 'No id' }, 'Dune'],
          entries: [note, { ...note, id: 'later', kind: 'hobby' }],
          documents: [cv, { ...cv, id: 'two', name: 12 }],
          drafts: [{ collection: 'works' }],
          'x-mine': { kept: true },
        },
        { tool: 'by hand' },
      ),
    );
    expect(portfolio).toEqual(Portfolio.parse({ ...small, 'x-mine': { kept: true } }));
    expect({ revision, extra }).toEqual({ revision: 7, extra: { tool: 'by hand' } });
    expect(leftOut).toEqual([
      { place: 'Work 1, “Wet Soil”', reason: 'type is “novel”, which Scholarfolio does not know' },
      { place: 'Work 3, “No id”', reason: 'id is missing' },
      { place: 'Work 4', reason: 'it should be a group of fields and is a text' },
      { place: 'Entry 2, “Plays the viola”', reason: 'kind is “hobby”, which Scholarfolio does not know' },
      { place: 'Document 2, “organisation-first”', reason: 'name should be a text and is a number' },
      { place: 'Unfinished field 1', reason: 'id is missing' },
    ]);
  });

  it('keeps the first of two items with one id', () => {
    const { portfolio, leftOut } = saved(fileOf({ ...small, works: [book, { ...book, title: 'Drier Soil' }] }));
    expect(portfolio.works.map((work) => work.title)).toEqual(['Wet Soil']);
    expect(leftOut).toEqual([{ place: 'Work 2, “Drier Soil”', reason: 'its id book is that of another one before it' }]);
  });

  it('takes a list that is none for nothing', () => {
    const { portfolio, leftOut } = saved(fileOf({ ...small, works: 'none' }));
    expect(portfolio.works).toEqual([]);
    expect(leftOut).toEqual([{ place: 'Field “works”', reason: 'works should be a list and is a text' }]);
  });

  it('leaves out what has a field named __proto__, which the schema would drop without a word', () => {
    const { portfolio, leftOut } = saved(fileOf(small).replace('"title"', '"__proto__": {"title": "x"}, "title"'));
    expect(portfolio.works).toEqual([]);
    expect(leftOut).toEqual([{ place: 'Work 1, “Wet Soil”', reason: expect.stringContaining('__proto__') }]);
  });
});

describe('somebody whose profile does not fit', () => {
  it('stays with the fields that fit', () => {
    const contacts = [{ id: 'c', kind: 'email', value: 'nowhere' }];
    const { portfolio, leftOut } = saved(fileOf({ ...small, people: [{ ...mira, headline: 'Soil physicist', contacts }] }));
    expect(portfolio.people).toEqual([{ ...mira, headline: 'Soil physicist', variants: [], contacts: [] }]);
    expect(portfolio.entries).toHaveLength(1);
    expect(leftOut).toEqual([
      {
        place: 'Person 1, “Mira Okonjo”',
        reason: 'contacts › no. 1 › value: Not an e-mail address. It looks like ada@example.org. Shown without: contacts',
      },
    ]);
  });

  it('stands in without a name when nothing fits, so that everything of theirs can be seen', () => {
    const { portfolio, leftOut } = saved(fileOf({ ...small, people: [{ ...mira, name: 'Mira' }] }));
    expect(portfolio.people).toEqual([{ id: 'mira', name: {}, variants: [], contacts: [] }]);
    expect(portfolio.documents).toHaveLength(1);
    expect(leftOut.map(({ place }) => place)).toEqual(['Person “mira”', 'Person 1, “Mira”']);
    expect(saved(fileOf({ works: [book] })).portfolio.people).toHaveLength(1);
  });
});

describe('text that is not JSON', () => {
  it('costs the item with the mistake', () => {
    const text = sampleText.replace('"title": "Sparse Sensing', '"title": Sparse Sensing');
    const { portfolio, leftOut } = saved(text);
    expect(portfolio).toEqual({ ...sample, works: sample.works.filter((work) => work.id !== 'sparse2024') });
    expect(leftOut).toEqual([
      { place: 'Work 1, “sparse2024”', reason: expect.stringMatching(/^cannot be understood \(lines \d+ to \d+\)$/) },
    ]);
  });

  it('may have anything after its end', () => {
    const { portfolio, leftOut } = saved(`${sampleText}\n],"title": "left from before"}}\0\0\0`);
    expect(portfolio).toEqual(sample);
    expect(leftOut).toEqual([{ place: expect.stringMatching(/^Lines? \d+/), reason: 'what stands there belongs to nothing' }]);
  });

  it('keeps what stands before the zeros of a lost block', () => {
    const at = sampleText.indexOf('"entries"');
    const { portfolio, leftOut } = saved(sampleText.slice(0, at) + '\0'.repeat(sampleText.length - at));
    expect(portfolio).toEqual({ ...sample, entries: [], documents: [], groups: undefined });
    expect(leftOut.at(-1)).toEqual({ place: 'End of the file', reason: expect.stringContaining('entries, documents') });
  });

  it('adds no field of a torn item to the portfolio', () => {
    const text = fileOf({ ...small, 'x-mine': 1 }).replace('"type": "book",', ']}, "type": "book",');
    const { portfolio } = saved(text);
    expect(Object.keys(portfolio).sort()).toEqual(['documents', 'drafts', 'entries', 'people', 'works']);
  });
});

describe('a file with nothing to show', () => {
  it.each<[string, string, string]>([
    ['empty', '', 'not-a-portfolio'],
    ['null', 'null', 'not-a-portfolio'],
    ['zeros', '\0'.repeat(500), 'not-a-portfolio'],
    ['prose', 'Dear committee,', 'not-a-portfolio'],
    ['of another program', '{"name": "x"}', 'not-a-portfolio'],
    ['of another format', JSON.stringify({ format: 'other', portfolio: small }), 'not-a-portfolio'],
    ['of a newer version', fileOf(small, { schemaVersion: schemaVersion + 1 }), 'newer'],
    ['cut before the first item', sampleText.slice(0, 120), 'nothing'],
    ['without items', fileOf({ people: [], 'x-mine': 1 }), 'nothing'],
    ['without a portfolio', fileOf(undefined), 'nothing'],
    ['with something else as its portfolio', fileOf([small]), 'nothing'],
    ['with nothing that fits', fileOf({ people: [1], works: [{}] }), 'nothing'],
    ['100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-a-portfolio'],
    ['100,000 deep inside', `${fileOf({ people: [] }).replace('[]', '['.repeat(100_000))}`, 'nothing'],
  ])('is told apart: %s', (_, text, code) => {
    expect(salvage(text)).toEqual({ ok: false, code, message: expect.stringMatching(/^[A-Z].+\.$/) });
  });
});

/** Every item is one of the sample, unchanged. People may stand in without a name. */
function expectPartOfSample(portfolio: Portfolio): void {
  for (const list of lists) {
    const known = new Map<string, unknown>(sample[list].map((item) => [item.id, item]));
    for (const item of portfolio[list]) {
      const nameless = list === 'people' && JSON.stringify(item) === JSON.stringify({ id: item.id, name: {}, variants: [], contacts: [] });
      if (!nameless) expect(item).toEqual(known.get(item.id));
    }
  }
  expect(Portfolio.parse(portfolio)).toEqual(portfolio);
}

describe('the sample', () => {
  it('comes back as it is, with nothing left out', () => {
    expect(saved(sampleText)).toEqual({ portfolio: sample, revision: 0, extra: {}, leftOut: [] });
  });

  it('cut anywhere gives whole items of it and says so, or nothing', () => {
    let most = 0;
    // Every byte of the head, where most can be decided wrongly, then steps that meet every kind of place.
    for (let end = 0; end < sampleText.length; end += end < 400 ? 1 : 61) {
      const result = salvage(sampleText.slice(0, end));
      if (!result.ok) {
        expect(['not-a-portfolio', 'nothing']).toContain(result.code);
        continue;
      }
      const { portfolio, leftOut } = result.value;
      expectPartOfSample(portfolio);
      if (end < sampleText.trimEnd().length) expect(leftOut.at(-1)?.place).toBe('End of the file');
      expect(countOf(portfolio)).toBeGreaterThanOrEqual(most);
      most = countOf(portfolio);
    }
    expect(most).toBeGreaterThanOrEqual(countOf(sample) - 1);
  });

  it('with one sign of its frame lost or doubled gives items of it only, and nearly all', () => {
    const frame = sampleText.replace(/"(?:[^"\\]|\\.)*"/g, (text) => `"${' '.repeat(text.length - 2)}"`);
    const signs = [...frame.matchAll(/[{}[\],:"]/g)].map((match) => match.index);
    fc.assert(
      fc.property(fc.constantFrom(...signs), fc.boolean(), (at, double) => {
        const text = sampleText.slice(0, at) + (double ? sampleText[at] : '') + sampleText.slice(double ? at : at + 1);
        const result = salvage(text);
        if (result.ok) expectPartOfSample(result.value.portfolio);
      }),
      { numRuns: 200 },
    );
    const costs = signs
      .filter((_, index) => index % 50 === 0)
      .map((at) => {
        const result = salvage(sampleText.slice(0, at) + sampleText.slice(at + 1));
        return countOf(sample) - (result.ok ? countOf(result.value.portfolio) : 0);
      });
    // A bracket of a document takes those after it along.
    expect(costs.filter((cost) => cost > sample.documents.length).length).toBeLessThanOrEqual(3);
  });

  it('with any noise in it never makes it throw', () => {
    fc.assert(
      fc.property(fc.nat(sampleText.length), fc.nat(400), fc.string({ unit: 'binary', maxLength: 40 }), (at, gone, noise) => {
        const result = salvage(sampleText.slice(0, at) + noise + sampleText.slice(at + gone));
        if (result.ok) Portfolio.parse(result.value.portfolio);
      }),
      { numRuns: 200 },
    );
  });
});
