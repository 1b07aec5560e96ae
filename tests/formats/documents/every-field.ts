import type { Block, CvDocument, Inline, Mark, Run, Source } from '../../../shared/compose/cv-document.ts';
import type { DocumentContext } from '../../../shared/formats/export-format.ts';
import { work } from '../../builders/portfolio.ts';

/** Every place of a document in which somebody's words stand. */
export const fields = [
  'title',
  'author',
  'name',
  'headline',
  'contact label',
  'contact text',
  'heading',
  'subheading',
  'paragraph',
  'bullet',
  'line label',
  'line',
  'before',
  'organisation',
  'unit',
  'job',
  'result',
  'location',
  'detail label',
  'detail',
  'reference label',
  'reference',
  'strong words',
  'emphasised words',
  'strong and emphasised words',
  'code',
  'raised words',
  'sign',
  'link words',
  'citation words',
  'foreign words',
  'language of words',
  'photo',
  'work title',
  'work author',
  'work journal',
  'work DOI',
  'work publisher',
  'work note',
] as const;
export type Field = (typeof fields)[number];

/** Fields that no format prints as they are. */
export const unprinted: ReadonlySet<Field> = new Set<Field>([
  'title',
  'author',
  'language of words',
  'photo',
  'work title',
  'work author',
  'work journal',
  'work DOI',
  'work publisher',
  'work note',
]);

/** The smallest PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const source: Source = { collection: 'entries', id: 'e' };
const plain = (text: string): Run => [{ kind: 'text', text }];

const inParagraph: readonly Field[] = [
  'strong words',
  'emphasised words',
  'strong and emphasised words',
  'code',
  'raised words',
  'sign',
  'link words',
  'citation words',
  'foreign words',
  'language of words',
];

/**
 * A document in which every field says "Lorem", but for one: then only the block with that field is there. `href`: where its link leads.
 */
export function documentWith(
  field: Field | null,
  value: string,
  href = 'https://example.org/a',
): { cv: CvDocument; context: DocumentContext } {
  const of = (one: Field): string => (one === field ? value : 'Lorem');
  const said = (one: Field, ...marks: readonly Mark[]): Inline => ({ kind: 'text', text: of(one), ...(marks.length > 0 ? { marks } : {}) });
  const paragraph: Run = [
    said('strong words', 'strong'),
    ...plain(' ipsum '),
    said('emphasised words', 'emphasis'),
    ...plain(' dolor '),
    said('strong and emphasised words', 'strong', 'emphasis'),
    ...plain(' sit '),
    said('code', 'code'),
    ...plain(' amet '),
    said('raised words', 'superscript'),
    said('sign', 'sign'),
    ...plain(' consectetur '),
    { kind: 'link', href, content: [said('link words')] },
    ...plain(' adipiscing '),
    { kind: 'citation', work: 'w', target: 'ref-w', content: [said('citation words')] },
    ...plain(' elit '),
    { ...said('foreign words'), language: field === 'language of words' ? value : 'la' } as Inline,
  ];
  const blocks: readonly (readonly [holds: readonly Field[], block: Block])[] = [
    [['paragraph'], { kind: 'paragraph', source, content: plain(of('paragraph')) }],
    [inParagraph, { kind: 'paragraph', source, content: paragraph }],
    [['subheading'], { kind: 'subheading', source, content: plain(of('subheading')) }],
    [['bullet'], { kind: 'bullet', source, content: plain(of('bullet')) }],
    [['line label', 'line'], { kind: 'line', source, label: plain(of('line label')), content: plain(of('line')) }],
    [
      ['before', 'organisation', 'unit', 'job', 'result', 'location', 'detail label', 'detail'],
      {
        kind: 'entry',
        source,
        organisation: plain(of('organisation')),
        unit: plain(of('unit')),
        title: plain(of('job')),
        result: plain(of('result')),
        location: plain(of('location')),
        dates: plain(of('before')),
        details: [{ label: plain(of('detail label')), content: plain(of('detail')) }],
        detailStyle: 'bullets',
      },
    ],
    [
      ['reference label', 'reference', 'citation words'],
      {
        kind: 'reference',
        source: { collection: 'works', id: 'w' },
        anchor: 'ref-w',
        label: of('reference label'),
        content: plain(of('reference')),
      },
    ],
  ];
  const shown = blocks.filter(([holds]) => field === null || holds.includes(field)).map(([, block]) => block);
  const cv: CvDocument = {
    title: of('title'),
    author: of('author'),
    language: 'en-GB',
    // Its entries have words before their rows as well.
    template: 'classic',
    options: {},
    header: {
      source,
      name: plain(of('name')),
      headline: plain(of('headline')),
      contacts: [
        { icon: 'mail', label: of('contact label'), text: plain('ada@example.org'), href: 'mailto:ada@example.org', source },
        { icon: 'phone', label: 'Phone', text: plain(of('contact text')), source },
      ],
      photo: {
        photo: { data: PIXEL } as never,
        alt: of('photo'),
        size: 'small',
        source,
      },
    },
    sections: [{ id: 's', source, heading: plain(of('heading')), blocks: shown }],
  };
  const listed = work(
    'w',
    'article-journal',
    {
      title: of('work title'),
      'container-title': of('work journal'),
      DOI: of('work DOI'),
      publisher: of('work publisher'),
      annote: of('work note'),
    },
    [{ family: of('work author'), given: 'Ada' }],
  );
  return { cv, context: { works: new Map([['ref-w', listed]]), owner: 'nobody', people: [], keys: new Map() } };
}
