import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../shared/entries/registry.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { unknownFields, unknownIn } from '../../shared/portfolio/unknown-fields.ts';
import { samplePortfolio } from '../builders/portfolio.ts';

const messages = (portfolio: unknown, around = {}) => unknownFields(Portfolio.parse(portfolio), around).map(({ message }) => message);
const work = { id: 'w', type: 'book', title: 'Wet Soil' };

describe('fields that no schema knows', () => {
  it('are named with their place, however deep', () => {
    expect(
      messages(
        {
          people: [{ id: 'p', name: { given: 'Mira', familie: 'x' } }],
          works: [work, { ...work, id: 'v', titel: 'x', contributors: [{ name: {} }, { name: {}, rol: 'editor' }] }],
          entries: [{ id: 'e', person: 'p', kind: 'award', title: 'Prize', dates: { edtf: '2024', txt: 'x' } }],
          documents: [{ id: 'd', name: 'CV', owner: 'p', template: 't', works: { w: { lineTitel: 'x' } }, header: { nam: 'x' } }],
          wroks: [],
        },
        { note: 'x' },
      ),
    ).toEqual([
      'file: unknown field “note” – kept, but printed nowhere',
      'people[0].name (“Mira”): unknown field “familie” – kept, but printed nowhere',
      'works[1].contributors[1] (“Wet Soil”): unknown field “rol” – kept, but printed nowhere',
      'works[1] (“Wet Soil”): unknown field “titel” – kept, but printed nowhere',
      'entries[0].dates (“Prize”): unknown field “txt” – kept, but printed nowhere',
      'documents[0].header (“CV”): unknown field “nam” – kept, but printed nowhere',
      'documents[0].works.w (“CV”): unknown field “lineTitel” – kept, but printed nowhere',
      'portfolio: unknown field “wroks” – kept, but printed nowhere',
    ]);
  });

  it('are those of further languages, too', () => {
    const award = { id: 'e', person: 'p', kind: 'award', title: 'Prize', details: [{ id: 'l', text: 'x' }] };
    const translations = { de: { title: 'Preis', titel: 'Preis', details: { l: { text: 'x' }, gone: { text: 'x' } } }, German: {} };
    expect(messages({ entries: [{ ...award, translations }] })).toEqual([
      'entries[0].translations.de (“Prize”): unknown field “titel” – kept, but printed nowhere',
      'entries[0].translations.de.details.gone (“Prize”): unknown field “text” – kept, but printed nowhere',
      'entries[0].translations (“Prize”): unknown field “German” – kept, but printed nowhere',
    ]);
  });

  it('are warnings that a machine can find', () => {
    expect(unknownFields(Portfolio.parse({ works: [{ ...work, titel: 'x' }] }), {})).toEqual([
      expect.objectContaining({ code: 'unknown-field', severity: 'warning', place: { collection: 'works', id: 'w', path: ['titel'] } }),
    ]);
  });

  it('may be other programs’ own', () => {
    const own = { ext: { bibtex: { a: 1 } }, 'x-colour': 'red' };
    expect(messages({ people: [{ id: 'p', name: { family: 'Okonjo', ...own } }], works: [{ ...work, ...own }], ...own }, own)).toEqual([]);
  });

  it('are none in the sample, and none of a kind are those of another', () => {
    expect(messages(samplePortfolio())).toEqual([]);
    const shared = new Set(Object.keys(registry.custom.schema.shape));
    const [foreign = ''] = Object.keys(registry.education.schema.shape).filter((key) => !shared.has(key));
    expect(messages({ entries: [{ id: 'e', person: 'p', kind: 'custom', text: 'Viola', [foreign]: 'x' }] })).toEqual([
      `entries[0] (“Viola”): unknown field “${foreign}” – kept, but printed nowhere`,
    ]);
  });
});

it('the schema is followed through everything it can be wrapped in', () => {
  const leaf = z.looseObject({ a: z.string().optional() });
  const schema = z.looseObject({
    nullable: leaf.nullable(),
    optional: leaf.optional(),
    standing: leaf.default({}),
    lazy: z.lazy(() => leaf),
    piped: leaf.transform((value) => value),
    readonly: leaf.readonly(),
    either: z.union([z.string(), leaf]),
    refined: leaf.refine(() => true),
    record: z.record(z.string(), leaf),
    list: z.array(leaf),
    anything: z.unknown(),
  });
  const wrong = { b: 1 };
  const value = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, wrong]));
  const paths = [...unknownIn(schema, { ...value, record: { r: wrong }, list: [wrong] }, [])];
  expect(paths.map((path) => path.join('.'))).toEqual([
    ...['nullable', 'optional', 'standing', 'lazy', 'piped', 'readonly', 'either', 'refined'].map((key) => `${key}.b`),
    'record.r.b',
    'list.0.b',
  ]);
});
