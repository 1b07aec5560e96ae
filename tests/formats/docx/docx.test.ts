import { describe, expect, it } from 'vitest';
import type { Block, CvDocument } from '../../../shared/compose/cv-document.ts';
import { plain, runText } from '../../../shared/compose/runs.ts';
import { writeDocx } from '../../../shared/formats/docx/write-docx.ts';
import { type PrintedDocument, printedDocument } from '../../../shared/templates/printed-document.ts';
import { templatesFor } from '../../../shared/templates/registry.ts';
import { bilingualPortfolio } from '../../builders/bilingual.ts';
import { composed } from '../../builders/compose.ts';
import {
  cite,
  entry,
  link,
  organisationFirstCv,
  professorCv,
  reference,
  section,
  studentCv,
  text,
  titleFirstCv,
} from '../../builders/cv-document.ts';
import { portrait } from '../../builders/picture.ts';
import { samplePortfolio } from '../../builders/portfolio.ts';
import { all, expectSound, type Node, only, partOf, shown, styleOf } from './docx-file.ts';
import { hostile } from './hostile.ts';
import { squeezed, wordsOf } from './words.ts';

const paragraphs = (body: Node) => all(body, 'w:p');
const styled = (body: Node, style: string) => paragraphs(body).filter((paragraph) => styleOf(paragraph) === style);

/** The body of the written file, which has been found sound. */
async function body(document: PrintedDocument): Promise<Node> {
  return partOf(expectSound(await writeDocx(document)), 'word/document.xml');
}

/** Every word of the document stands in the file, in the order of reading. */
function expectWords(written: Node, document: PrintedDocument): void {
  const printed = paragraphs(written).filter((paragraph) => styleOf(paragraph) !== 'Contact');
  expect(printed.map(shown).map(squeezed).join('')).toBe(wordsOf(document).map(squeezed).join(''));
  const contacts = squeezed(styled(written, 'Contact').map(shown).join(''));
  let from = 0;
  for (const { text } of document.contacts) {
    const at = contacts.indexOf(squeezed(runText(text)), from);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at + squeezed(runText(text)).length;
  }
}

async function sampleIn(template: string, id: string): Promise<PrintedDocument> {
  const sample = samplePortfolio();
  const documents = sample.documents.map((document) => ({
    ...document,
    template,
    options: {},
    sections: document.sections.map((part, i) => ({ ...part, side: i % 4 === 1 })),
  }));
  return printedDocument((await composed({ ...sample, documents }, id)).cv);
}

const ids = templatesFor('person').map(({ id }) => id);
const people = ['ilse-cv', 'jonas-cv', 'ilse-narrative-cv'];

describe.each(ids)('the template %s', (template) => {
  it.each(people)('says the words of %s in their order', async (id) => {
    const document = await sampleIn(template, id);
    expectWords(await body(document), document);
  });

  it.each([
    ['numbered references', organisationFirstCv()],
    ['industry research', titleFirstCv()],
    ['student', studentCv()],
    ['professor', professorCv(40)],
  ])('says the words of the %s CV', async (_, cv) => {
    const document = printedDocument({ ...cv, template });
    expectWords(await body(document), document);
  });
});

it('says what two languages are', async () => {
  const document = printedDocument((await composed(bilingualPortfolio(), 'lebenslauf')).cv);
  const docx = expectSound(await writeDocx(document));
  const written = partOf(docx, 'word/document.xml');
  expectWords(written, document);
  expect(new Set(all(written, 'w:lang').map(({ attributes }) => attributes['w:val']))).toEqual(new Set(['en']));
  expect(only(only(partOf(docx, 'word/styles.xml'), 'w:docDefaults'), 'w:lang').attributes['w:val']).toBe('de-DE');
  expect(shownOf(only(partOf(docx, 'docProps/core.xml'), 'dc:language'))).toBe('de-DE');
});

describe('structure', () => {
  it('has headings, lists and references with styles that Word knows', async () => {
    const document = printedDocument(titleFirstCv());
    const written = await body(document);
    expect(styled(written, 'Title').map(shown)).toEqual(['IDRIS VANTONGEREN']);
    expect(styled(written, 'Heading1').map(shown)).toEqual(document.sections.map(({ heading }) => runText(heading)));
    expect(styled(written, 'ListBullet').length).toBe(12);
    expect(styled(written, 'Reference').map((one) => shown(one).split('\t')[0])).toEqual(['[1]', '[7]', '[5]', '[6]', '[2]', '[3]', '[4]']);
    expect(all(written, 'w:tbl')).toEqual([]);
  });

  it('puts the dates at the right margin by a tab', async () => {
    const docx = expectSound(await writeDocx(printedDocument({ ...organisationFirstCv(), options: { paper: 'us-letter', margin: 25.4 } })));
    const [first] = styled(partOf(docx, 'word/document.xml'), 'Entry');
    expect(first && shown(first)).toMatch(/Earth Signals(\n)?\tOctober 2024 – June 2028$/);
    const style = all(partOf(docx, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Entry');
    expect(style && only(style, 'w:tab').attributes).toEqual({ 'w:val': 'right', 'w:pos': '9360' });
  });

  it('hangs the dates of the classic template in a column at the left', async () => {
    const docx = expectSound(await writeDocx(printedDocument({ ...studentCv('classic') })));
    const entries = styled(partOf(docx, 'word/document.xml'), 'Entry').map((one) => shown(one).split('\t'));
    expect(entries.length).toBeGreaterThan(0);
    for (const [dates, title] of entries) {
      expect(dates).toMatch(/\d{4}/);
      expect(title).toBeTruthy();
    }
    const style = all(partOf(docx, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Entry');
    const indent = style && only(style, 'w:ind').attributes;
    expect(indent?.['w:left']).toBe(indent?.['w:hanging']);
    expect(style && all(style, 'w:tab').map(({ attributes }) => attributes['w:pos'])).toContain(indent?.['w:left']);
  });

  it('puts dates on a line of their own where the title leaves no room for them', async () => {
    const title = 'Research fellow in the archives of tides, estuaries and harbours of the northern seas';
    const dates = 'September 2024 – September 2025';
    const cv = { ...studentCv('sidebar'), sections: [section('a', 'A', [entry({ id: 'e', title, dates })])] };
    const [row] = styled(await body(printedDocument(cv)), 'Entry');
    expect(row && shown(row)).toBe(`${title}\n\t${dates}`);
  });

  it('links citations to their references, and addresses to the network', async () => {
    const docx = expectSound(await writeDocx(printedDocument(titleFirstCv())));
    const written = partOf(docx, 'word/document.xml');
    const marks = new Map(
      styled(written, 'Reference').map((one) => [only(one, 'w:bookmarkStart').attributes['w:name'], shown(one).split('\t')[0]]),
    );
    const cited = all(written, 'w:hyperlink').filter(({ attributes }) => attributes['w:anchor']);
    expect(cited.length).toBe(6);
    for (const one of cited) expect(marks.get(one.attributes['w:anchor'] ?? '')).toBe(shown(one));
    const relationships = all(partOf(docx, 'word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes);
    const targets = relationships.filter(({ TargetMode }) => TargetMode === 'External').map(({ Target }) => Target);
    expect(targets).toContain('mailto:idris@example.org');
    expect(targets).toContain('https://doi.org/10.5555/pond.401');
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('gives a bookmark to the first of two equal references', async () => {
    const twice = section('r', 'References', [reference('w', '[1]', text('Tides.')), reference('w', '[1]', text('Tides.'))]);
    const cv = { ...studentCv(), sections: [section('a', 'A', [entry({ id: 'e', title: [...text('Of '), cite('w', '[1]')] })]), twice] };
    const written = await body(printedDocument(cv));
    expect(styled(written, 'Reference').map((one) => all(one, 'w:bookmarkStart').length)).toEqual([1, 0]);
  });

  it('hangs references as wide as their widest label', async () => {
    const hanging = async (works: number) => {
      const docx = await writeDocx(printedDocument(professorCv(works)));
      const style = all(partOf(expectSound(docx), 'word/styles.xml'), 'w:style').find(
        ({ attributes }) => attributes['w:styleId'] === 'Reference',
      );
      return Number(style && only(style, 'w:ind').attributes['w:hanging']);
    };
    const [few, many] = [await hanging(5), await hanging(120)];
    expect(many).toBeGreaterThan(few);
  });

  it('carries the marks of words over', async () => {
    const marks = ['strong', 'owner', 'emphasis', 'code', 'superscript', 'subscript', 'small-caps', 'sign'] as const;
    const content = marks.map((mark) => ({ kind: 'text' as const, text: mark, marks: [mark] }));
    const written = await body(printedDocument({ ...studentCv(), sections: [section('a', 'A', [reference('w', '', content)])] }));
    const [paragraph] = styled(written, 'Reference');
    const looks = all(paragraph as Node, 'w:r').map((run) => [
      shown(run),
      all(run, 'w:rPr').flatMap((look) =>
        look.children.map((child) => (typeof child === 'string' ? child : `${child.name} ${child.attributes['w:val'] ?? ''}`.trim())),
      ),
    ]);
    expect(looks).toEqual([
      ['strong', ['w:b', 'w:bCs']],
      ['owner', ['w:b', 'w:bCs']],
      ['emphasis', ['w:i', 'w:iCs']],
      ['code', ['w:rStyle Code']],
      ['superscript', ['w:vertAlign superscript']],
      ['subscript', ['w:vertAlign subscript']],
      ['small-caps', ['w:smallCaps']],
      ['sign', []],
    ]);
  });

  it('begins pages, and keeps sections together, where the document says so', async () => {
    const [first, ...others] = studentCv().sections;
    if (!first) throw new Error('No section');
    const cv: CvDocument = {
      ...studentCv(),
      sections: [first, ...others.map((one) => ({ ...one, breakBefore: true, keepTogether: true }))],
    };
    const written = await body(printedDocument(cv));
    const breaks = paragraphs(written).filter((one) => all(one, 'w:pageBreakBefore').length > 0);
    expect(breaks.map(shown)).toEqual(others.map(({ heading }) => runText(heading)));
    const last = paragraphs(written).slice(paragraphs(written).indexOf(breaks.at(-1) as Node));
    expect(last.map((one) => all(one, 'w:keepNext').length)).toEqual(last.map((_, i) => (i < last.length - 1 ? 1 : 0)));
  });

  it('has a foot from the second page on, as the options say', async () => {
    const foot = async (footer: string) => expectSound(await writeDocx(printedDocument({ ...studentCv(), options: { footer } })));
    expect(shown(partOf(await foot('name'), 'word/footer.xml'))).toBe('Mika Arvidsdottir\t2 / 2');
    expect(shown(partOf(await foot('page'), 'word/footer.xml'))).toBe('\t2 / 2');
    expect((await foot('none')).files).not.toHaveProperty(['word/footer.xml']);
    expect(all(partOf(await foot('name'), 'word/document.xml'), 'w:titlePg').length).toBe(1);
  });

  it('says what a contact is where its words do not, and divides none', async () => {
    const contacts = [
      { icon: 'phone', label: 'Phone', text: text('+44 20 7946 0000') },
      { icon: 'mail', label: 'E-mail', text: text('mika@example.org'), href: 'mailto:mika@example.org' },
      { icon: 'orcid', label: 'ORCID', text: text('0000-0002-1825-0097'), href: 'https://orcid.org/0000-0002-1825-0097' },
      { icon: 'google-scholar', label: 'Google Scholar', text: text('Google Scholar'), href: 'https://scholar.google.com/' },
      { icon: 'github', label: 'GitHub', text: text('github.com/mika'), href: 'https://github.com/mika' },
      { icon: 'map-pin', label: 'Address', text: text('1 Quay, Saltmarsh') },
    ].map((contact) => ({ ...contact, source: studentCv().header.source }));
    const written = await body(printedDocument({ ...studentCv(), header: { ...studentCv().header, contacts } }));
    const [first = '', second = '', ...more] = styled(written, 'Contact').map(shown).join('|').split('\n');
    expect(more).toEqual([]);
    expect([first, second].join('\u2002·\u2002').split('\u2002·\u2002')).toEqual([
      'Phone:\u00a0+44 20 7946 0000',
      'mika@example.org',
      'ORCID:\u00a00000-0002-1825-0097',
      'Google Scholar',
      'github.com/mika',
      '1 Quay, Saltmarsh',
    ]);
  });
});

describe('scripts', () => {
  it('writes Hebrew from right to left and Japanese in a font that has it', async () => {
    const content = [...text('A שלום B '), { kind: 'text' as const, text: '日本語', language: 'ja' }];
    const written = await body(printedDocument({ ...studentCv(), sections: [section('a', 'A', [reference('w', '', content)])] }));
    const runs = all(styled(written, 'Reference')[0] as Node, 'w:r');
    expect(runs.filter((run) => all(run, 'w:rtl').length > 0).map(shown)).toEqual(['שלום']);
    const japanese = runs.find((run) => shown(run) === '日本語') as Node;
    expect(only(japanese, 'w:rFonts').attributes).toEqual({ 'w:hint': 'eastAsia', 'w:eastAsia': 'Yu Gothic' });
    expect(only(japanese, 'w:lang').attributes).toEqual({ 'w:val': 'ja', 'w:eastAsia': 'ja' });
  });

  it('reads a whole document from right to left in a language that is', async () => {
    const docx = expectSound(await writeDocx(printedDocument({ ...studentCv(), language: 'ar-EG' })));
    expect(all(partOf(docx, 'word/styles.xml'), 'w:bidi').length).toBe(1);
    expect(all(partOf(docx, 'word/document.xml'), 'w:bidi').length).toBe(1);
  });
});

describe('the page of a group', () => {
  const page = async (groupPage: object = {}) => {
    const sample = samplePortfolio();
    const documents = sample.documents.map((one) => (one.groupPage ? { ...one, groupPage: { ...one.groupPage, ...groupPage } } : one));
    return printedDocument((await composed({ ...sample, documents }, 'small-rivers-page')).cv);
  };

  it('has styles for its first words, strips of names and the lines of cards, whose titles are headings', async () => {
    const docx = expectSound(await writeDocx(await page({ authors: true })));
    const written = partOf(docx, 'word/document.xml');
    const used = paragraphs(written).map(styleOf);
    const first = used.indexOf('CardVenue');
    expect(used.slice(first, first + 5)).toEqual(['CardVenue', 'CardKeywords', 'Heading2', 'CardAuthors', 'CardText']);
    expect([styled(written, 'Lead').length, styled(written, 'Strip').length]).toEqual([2, 1]);
    const known = new Set(all(partOf(docx, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']));
    expect(used.filter((style) => !known.has(style ?? 'Normal'))).toEqual([]);
  });

  it('puts cards one level below the heading of their venue', async () => {
    const written = await body(await page({ venueHeadings: true }));
    const sections = paragraphs(written).map(styleOf);
    expect(sections.indexOf('Heading3')).toBeGreaterThan(sections.indexOf('Heading2'));
    expectWords(written, await page({ venueHeadings: true }));
  });
});

describe('the photo', () => {
  const withPhoto = (data: string): CvDocument => {
    const source = { collection: 'people', id: 'p-1', path: 'photo' } as const;
    const photo = { photo: { mime: 'image/png' as const, data }, alt: 'Somebody in a "laboratory" <one>', size: 'normal' as const, source };
    return { ...studentCv(), header: { ...studentCv().header, photo } };
  };

  it.each(ids)('stands in the file with its description in %s, where it has a place', async (template) => {
    const data = portrait(80, 200).toString('base64');
    const docx = expectSound(await writeDocx(printedDocument({ ...withPhoto(data), template })));
    const pictures = all(partOf(docx, 'word/document.xml'), 'wp:docPr');
    if (template === 'plain-list') return expect(pictures).toEqual([]);
    expect(pictures.map(({ attributes }) => attributes.descr)).toEqual(['Somebody in a "laboratory" <one>']);
    expect(Buffer.from(docx.files['word/media/photo.png'] ?? []).toString('base64')).toBe(data);
    // 80 × 200 pixels in a frame of 4 : 5: half of it is cut off above and below.
    expect(only(partOf(docx, 'word/document.xml'), 'a:srcRect').attributes).toEqual({ t: '25000', b: '25000' });
  });

  it('is left out where its bytes are no picture', async () => {
    for (const data of ['', 'AAAA', 'no base64', portrait(8, 8).toString('base64').slice(0, 8)]) {
      const docx = expectSound(await writeDocx(printedDocument(withPhoto(data))));
      expect(all(partOf(docx, 'word/document.xml'), 'w:drawing')).toEqual([]);
    }
  });
});

describe('texts of every sort', () => {
  it('are more than two hundred', () => expect(new Set(hostile).size).toBeGreaterThan(200));

  it.each(ids)('come through %s exactly, in every place', async (template) => {
    for (const one of hostile.filter((_, i) => ids[i % ids.length] === template)) {
      const document = printedDocument(everywhere(template, one));
      const docx = expectSound(await writeDocx(document));
      expectWords(partOf(docx, 'word/document.xml'), document);
      expect(squeezed(shownOf(only(partOf(docx, 'docProps/core.xml'), 'dc:title')))).toBe(squeezed(one));
    }
  });

  it('a title of 3,000 letters and 200 authors are whole, and go over to the next page', async () => {
    const authors = Array.from({ length: 200 }, (_, i) => `A. Author${i}`).join(', ');
    const title = 'Sediment '.repeat(334).slice(0, 3_000);
    const blocks = [entry({ id: 'e', title, dates: '2021', details: [title] }), reference('w', '[1]', text(`${authors}. ${title}`))];
    const document = printedDocument({ ...studentCv(), sections: [section('a', title, blocks)] });
    const written = await body(document);
    expectWords(written, document);
    expect(all(styled(written, 'Reference')[0] as Node, 'w:keepLines').map(({ attributes }) => attributes['w:val'])).toEqual(['0']);
  });

  it('a document with nothing in it is one that opens', async () => {
    const header = { ...studentCv().header, name: [], headline: [], contacts: [] };
    const written = await body(printedDocument({ ...studentCv(), title: '', author: '', header, sections: [] }));
    expect(paragraphs(written).length).toBe(1);
  });

  it('an address that Word could not follow is its words', async () => {
    const content = [
      link(`https://example.org/${'x'.repeat(3_000)}`, 'long'),
      link('https://example.org/a b|c', 'odd'),
      link('https://example.org/%zz?q=ä"<', 'bent'),
    ];
    const docx = expectSound(
      await writeDocx(printedDocument({ ...studentCv(), sections: [section('a', 'A', [reference('w', '', content)])] })),
    );
    const [paragraph] = styled(partOf(docx, 'word/document.xml'), 'Reference');
    expect(all(paragraph as Node, 'w:hyperlink').map(shown)).toEqual(['bent']);
    expect(shown(paragraph as Node)).toBe('longoddbent');
  });
});

it('the same document is the same file, at another hour in another place', async () => {
  const before = process.env.TZ;
  const first = await writeDocx(printedDocument(titleFirstCv()));
  try {
    process.env.TZ = 'Pacific/Auckland';
    expect(await writeDocx(printedDocument(titleFirstCv()))).toEqual(first);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

const shownOf = (node: Node): string => node.children.join('');

/** A document with one text in every place that a person can type in. */
function everywhere(template: string, value: string): CvDocument {
  const { header } = studentCv();
  const { source } = header;
  const words = plain(value);
  const run = [...plain(`${value} `), link(`https://example.org/${value}`, value), ...plain(' '), cite(value, value)];
  const whole = entry({ id: 'e', organisation: run, unit: value, title: run, result: value, location: value, dates: value });
  const details = [{ label: words, content: run, source }];
  const blocks: Block[] = [
    { kind: 'subheading', source, content: run },
    { kind: 'paragraph', source, content: run },
    { ...whole, details },
    { ...whole, organisation: [], unit: [], details, detailStyle: 'lines' },
    { kind: 'bullet', source, content: run },
    { kind: 'line', source, label: words, content: run },
    { kind: 'reference', source, anchor: value, label: value, content: run },
    { kind: 'reference', source, anchor: value, label: value, content: [{ kind: 'text', text: value, language: value }] },
  ];
  const contacts = [{ icon: value, label: value, href: `https://example.org/?${value}`, text: words, source }];
  return {
    title: value,
    author: value,
    language: value,
    template,
    options: {},
    header: { ...header, name: words, headline: run, contacts },
    sections: [{ ...section('a', '', blocks), heading: run }],
  };
}
