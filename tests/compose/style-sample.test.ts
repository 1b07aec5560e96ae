import { describe, expect, it } from 'vitest';
import { planDocument } from '../../shared/compose/compose.ts';
import { sampleOfStyle } from '../../shared/compose/style-sample.ts';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';

const by = (owner: string) => [{ family: 'Owner', given: 'Ada', person: owner }, 'Ben Beta'];
const fields = { issued: { edtf: '2020' }, 'container-title': 'Tides' };
const whole = portfolio({
  people: [person('ada', 'Ada', 'Owner')],
  works: [
    work('bare', 'article-journal', {}, [{ family: 'Owner', given: 'Ada', person: 'ada' }]),
    work('other', 'article-journal', fields, ['Cy Grau', 'Ben Beta']),
    work('a1', 'article-journal', fields, by('ada')),
    work('a2', 'article-journal', fields, by('ada')),
    work('book', 'book', {}, by('ada')),
    work('talk', 'speech', fields, by('ada')),
  ],
  documents: [
    document('ada', [section('s', 'entries')], {
      works: { a1: { noReference: true, number: 9 } },
      numbering: { direction: 'down', mark: 'superscript' },
    }),
  ],
});

describe('the sample of a style', () => {
  const sample = sampleOfStyle(whole, 'cv', 'apa');
  const plan = sample && planDocument(sample, 'cv', 2026);

  it('shows works of the owner that are different and tell much', () => {
    if (!plan?.ok) throw new Error('No plan');
    expect(plan.value.request).toMatchObject({ style: 'apa', locale: 'en-US', lists: [['a1', 'talk', 'book']] });
  });

  it('cites the first as the style has it, whatever the document says', () => {
    const numbered = sampleOfStyle(whole, 'cv', 'ieee');
    const laid = numbered && planDocument(numbered, 'cv', 2026);
    if (!laid?.ok) throw new Error('No plan');
    const { cv } = laid.value.finish({ order: [], references: {}, lists: [], cites: {} });
    expect(JSON.stringify(cv.sections[0]?.blocks[0])).toContain('[1]');
    expect(cv.sections[0]?.blocks.flatMap((block) => (block.kind === 'reference' ? [block.label] : []))).toEqual(['[1]', '[2]', '[3]']);
  });

  it('is nothing without works or for a document that is gone', () => {
    expect(sampleOfStyle({ ...whole, works: [] }, 'cv', 'apa')).toBeNull();
    expect(sampleOfStyle(whole, 'gone', 'apa')).toBeNull();
    expect(whole.documents[0]?.works.a1?.number).toBe(9);
  });
});
