import type { Inline, Run } from '../../../shared/compose/cv-document.ts';
import { type PrintedBlock, type PrintedDocument, printedDocument } from '../../../shared/templates/printed-document.ts';
import { templateById, templatesFor } from '../../../shared/templates/registry.ts';
import { composed } from '../../builders/compose.ts';
import { samplePortfolio } from '../../builders/portfolio.ts';

export const ids = ['ilse-cv', 'jonas-cv', 'ilse-narrative-cv'] as const;

/** A document of the sample as it stands there. */
export const sample = async (id: string): Promise<PrintedDocument> => printedDocument((await composed(samplePortfolio(), id)).cv);

/** The documents of both people in every template, with something at the side where there is one. */
export async function inEveryTemplate(): Promise<(readonly [string, PrintedDocument])[]> {
  const cvs = await Promise.all(['ilse-cv', 'jonas-cv'].map(async (id) => [id, (await composed(samplePortfolio(), id)).cv] as const));
  return cvs.flatMap(([id, cv]) =>
    templatesFor('person').map((template) => {
      const sections = cv.sections.map((section, i) => ({ ...section, side: i % 4 === 1 }));
      return [`${id} ${template.id}`, printedDocument({ ...cv, template: template.id, options: {}, sections })] as const;
    }),
  );
}

/** A document with a text of its own in every place that holds one, and every structure. */
export function everyPlace(text: (place: string) => string, href = 'https://example.org/'): PrintedDocument {
  const run = (place: string, ...marks: NonNullable<(Inline & { kind: 'text' })['marks']>): Run => [
    { kind: 'text', text: text(place), ...(marks.length > 0 ? { marks } : {}) },
  ];
  const linked: Run = [
    { kind: 'link', href, content: run('link') },
    { kind: 'citation', work: 'w', target: 'ref-w', content: run('citation') },
    ...run('marks', 'emphasis', 'strong', 'code'),
    ...run('small-caps', 'small-caps'),
    ...run('superscript', 'superscript'),
    ...run('subscript', 'subscript'),
    ...run('owner', 'owner'),
    ...run('sign', 'sign'),
  ];
  const row = (name: string) => ({ left: run(`${name} left`), right: run(`${name} right`) });
  const entry = (detailStyle: 'bullets' | 'lines'): PrintedBlock => ({
    kind: 'entry',
    breakBefore: false,
    before: run('before'),
    rows: [row('first'), row('second')],
    details: [run('detail'), linked],
    detailStyle,
  });
  const blocks: PrintedBlock[] = [
    { kind: 'subheading', level: 2, breakBefore: false, content: run('subheading') },
    entry('bullets'),
    entry('lines'),
    ...(['paragraph', 'bullet', 'line'] as const).map((kind) => ({ kind, breakBefore: false, content: run(kind) })),
    { kind: 'reference', anchor: 'ref-w', label: text('label'), breakBefore: false, content: run('reference') },
    { kind: 'reference', anchor: '', label: '', breakBefore: true, content: linked },
  ];
  const section = { id: 's', heading: run('heading'), blocks, breakBefore: false, keepTogether: false, side: false };
  return {
    title: text('title'),
    author: text('author'),
    language: 'en-GB',
    template: 'classic',
    options: templateById('classic')?.options.parse({}) as PrintedDocument['options'],
    name: run('name'),
    headline: run('headline'),
    contacts: [{ icon: 'link', label: text('contact label'), href, text: run('contact') }],
    photo: null,
    sections: [section, { ...section, heading: [], breakBefore: true, keepTogether: true }],
  };
}
