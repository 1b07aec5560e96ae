import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import { fontFamilies } from '../../shared/templates/define-template.ts';
import { templates } from '../../shared/templates/registry.ts';
import { entry, line, organisationFirstCv, professorCv, section, studentCv, text, titleFirstCv } from '../builders/cv-document.ts';
import { buildChild, resources } from '../services/render/build-child.ts';
import { pdfFonts, pdfText } from '../services/render/pdf.ts';
import { readingOrder } from '../services/render/reading-order.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const childFile = await buildChild('templates');
  typesetter = createTypesetter({ resources, start: () => forkChild(childFile, []) });
});
afterAll(() => typesetter.close());

async function pdf(cv: CvDocument, standard?: string): Promise<Uint8Array> {
  const result = await typesetter.renderPdf(cv, standard ? { standard } : {});
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const lines = async (cv: CvDocument) =>
  (await pdfText(await pdf(cv)))
    .replaceAll('\u00ad\n', '')
    .split('\n')
    .map((text) => text.trim());
const squeezed = (text: string) => text.replace(/[\s\u00ad]+/g, '');
const withOptions = (cv: CvDocument, options: Record<string, unknown>): CvDocument => ({ ...cv, options: { ...cv.options, ...options } });

const documents = {
  'numbered references': organisationFirstCv,
  'industry research': titleFirstCv,
  student: studentCv,
  professor: () => professorCv(40),
};
const cases = templates.flatMap((template) =>
  ['a4', 'us-letter'].flatMap((paper) => Object.entries(documents).map(([name, make]) => ({ template: template.id, paper, name, make }))),
);

test.each(cases)('$template on $paper prints everything of the $name CV, headings in order', async ({ template, paper, make }) => {
  const cv = withOptions({ ...make(), template }, { paper });
  const text = squeezed(await pdfText(await pdf(cv)));
  let at = 0;
  for (const part of cv.sections) {
    const heading = text.indexOf(squeezed(runText(part.heading)), at);
    expect(heading, runText(part.heading)).toBeGreaterThanOrEqual(at);
    at = heading;
    for (const block of part.blocks) {
      const runs =
        block.kind === 'entry'
          ? [block.organisation, block.title, block.result, block.location, block.dates, ...block.details.map((d) => d.content)]
          : [block.content];
      // A word broken over two lines has a hyphen in it: compare words that cannot be broken by chance, the dates and short runs.
      for (const run of runs) if (runText(run).length < 40) expect(text).toContain(squeezed(runText(run)));
    }
  }
  const document = await getDocumentProxy(new Uint8Array(await pdf(cv)));
  const [, , width] = (await document.getPage(1)).view;
  expect(Math.round(width ?? 0)).toBe(paper === 'a4' ? 595 : 612);
});

describe('organisation first', () => {
  test('the organisation leads with the dates beside it, degree with result and place below', async () => {
    expect((await lines(organisationFirstCv())).slice(0, 8)).toEqual([
      'Wren Castellane-Voss',
      'Education',
      expect.stringMatching(/^Northbridge and Saltmarsh Doctoral School for Earth Signals\s+October 2024 – June 2028$/),
      expect.stringMatching(/^Doctor of Philosophy \(PhD\) in Geophysics\s+Northbridge, UK$/),
      expect.stringMatching(/^• Thesis Title: “Listening to Estuaries/),
      'supervised by Oda Lindqvist-Marsh',
      expect.stringMatching(/^The University of Saltmarsh\s+October 2023 - June 2024$/),
      expect.stringMatching(/^Master of Philosophy \(MPhil\) in Hydroacoustics: Distinction 81.2%\s+Saltmarsh, UK$/),
    ]);
  });

  test('compound headings, an open end, run-in lists, linked numbers and lines without a number', async () => {
    const text = (await lines(organisationFirstCv())).join('\n');
    expect(text).toMatch(/Institute for Tidal Energy - The Harrow Group\s+September 2022 - Ongoing\n/);
    expect(text).toContain('Extra Curricular: Coastal Safety Fellow');
    expect(text).toMatch(/Paper\/\s*Poster\s+Presentation\s+\(1\)/);
    expect(text).toMatch(/Lindqvist Meeting: Poster Presentation\n/);
    expect(text).toMatch(/\[3\] W. Castellane-Voss, “RIVER NOISE UNMIXED: A LISTENING STUDY,”/);
  });
});

describe('title first', () => {
  test('the title leads, the right column holds grade or place, then dates, or dates alone', async () => {
    const found = await lines(titleFirstCv());
    expect(found[0]).toBe('IDRIS VANTONGEREN');
    expect(found[1]).toMatch(
      /^idris@example.org\s+https:\/\/vantongeren.example.org\s+linkedin.com\/in\/idris-example\/\s+Google Scholar$/,
    );
    expect(found.slice(3, 5)).toEqual(['PhD in Distributed Computing', expect.stringMatching(/^Calder College\s+Sep. 2023 - Sep. 2026$/)]);
    const text = found.join('\n');
    expect(text).toMatch(
      /MSc in Distributed Computing\s+Distinction 84.10%\nCalder College\s+Sep. 2022 - Sep. 2023\nDissertation Topic: When Is a Cache Warm\? \[1\] \(published/,
    );
    expect(text).toMatch(
      /Research Software Engineer\s+Oxbridge\/Remote\nHarrow Institute: Data Systems and Informatics team\s+Jul 2021 – Present\n/,
    );
    expect(text).toContain('Frameworks: Scientific Python: (NumPy, SciPy, Matplotlib), Machine Learning: (PyTorch, Flax)');
    expect(text).toContain('Talks at conferences [2], [3], [4]');
  });

  test('a place beside a grade is not lost', async () => {
    const cv = {
      ...titleFirstCv(),
      sections: [
        section('s', 'Education', [
          entry({ id: 'e', title: 'MSc', organisation: 'College', result: '81%', location: 'Ghent', dates: '2020' }),
        ]),
      ],
    };
    expect((await lines(cv)).join('\n')).toMatch(/MSc\s+81%\nCollege, Ghent\s+2020/);
  });
});

test.each(fontFamilies)('%s is embedded alone, and it is the bundled one', async (font) => {
  for (const cv of [organisationFirstCv(), titleFirstCv()]) {
    const fonts = await pdfFonts(await pdf(withOptions(cv, { font })));
    expect(fonts.length).toBeGreaterThan(1);
    for (const name of fonts) expect(name).toMatch(new RegExp(`^${font.replaceAll(' ', '')}-`));
  }
});

test('a character that the chosen font lacks comes from the next bundled one', async () => {
  const cv = { ...studentCv(), sections: [section('s', 'Symbols', [line('l', 'α → β ∮ 𝔄 ſ')])] };
  const fonts = await pdfFonts(await pdf(cv));
  for (const name of fonts) expect(name).toMatch(/^(SourceSerif4|LibertinusSerif|SourceSans3|Inter|NotoSansMath)-/);
  expect(await pdfText(await pdf(cv))).toContain('∮');
});

test.each(templates.map((template) => template.id))('%s passes PDF/UA-1 and PDF/A-2a with default options', async (template) => {
  for (const make of [organisationFirstCv, titleFirstCv, () => studentCv(template)]) {
    const cv = { ...make(), template, options: {} };
    expect((await pdf(cv, 'ua-1')).length).toBeGreaterThan(5000);
    expect((await pdf(cv, 'a-2a')).length).toBeGreaterThan(5000);
  }
});

test('the PDF is tagged and names its title, author and language', async () => {
  const bytes = await pdf(titleFirstCv());
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  expect(info).toMatchObject({ Title: 'Idris Vantongeren – Curriculum vitae', Author: 'Idris Vantongeren', Language: 'en-GB' });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
});

test('links lead out, citations lead to their reference', async () => {
  const document = await getDocumentProxy(new Uint8Array(await pdf(titleFirstCv())));
  const annotations = (await Promise.all([1, 2].map(async (number) => (await document.getPage(number)).getAnnotations()))).flat() as {
    url?: string;
    dest?: unknown;
  }[];
  const urls = annotations.map((annotation) => annotation.url).filter(Boolean);
  expect(urls).toContain('mailto:idris@example.org');
  expect(urls).toContain('https://example.org/forum?id=warm11cache');
  expect(annotations.filter((annotation) => annotation.dest).length).toBeGreaterThanOrEqual(6);
});

test('a link that leads nowhere safe is printed as text, and a citation without a reference too', async () => {
  const cv: CvDocument = {
    ...studentCv(),
    sections: [
      section('s', 'Links', [
        line('l', [
          { kind: 'link', href: 'javascript:alert(1)', content: [{ kind: 'text', text: 'script' }] },
          { kind: 'citation', work: 'gone', target: 'gone', content: [{ kind: 'text', text: '[9]' }] },
        ]),
      ]),
    ],
  };
  expect(await pdfText(await pdf(cv))).toContain('script[9]');
  const document = await getDocumentProxy(new Uint8Array(await pdf(cv)));
  const urls = ((await (await document.getPage(1)).getAnnotations()) as { url?: string }[]).map((annotation) => annotation.url);
  expect(urls.some((url) => url?.startsWith('javascript'))).toBe(false);
});

test('no page ends with a heading, and no last page holds a line or two alone', async () => {
  for (const template of ['organisation-first', 'title-first']) {
    for (let extra = 0; extra < 14; extra++) {
      const base = { ...organisationFirstCv(), template };
      const filler = section(
        'filler',
        'Notes',
        Array.from({ length: extra + 1 }, (_, i) => line(`n-${i}`, `Note number ${i}.`)),
      );
      const cv = { ...base, sections: [...base.sections.slice(0, 2), filler, ...base.sections.slice(2)] };
      const headings = new Set(cv.sections.map((part) => runText(part.heading)));
      const document = await getDocumentProxy(new Uint8Array(await pdf(cv)));
      for (let number = 1; number <= document.numPages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        const printed = (items as { str: string; transform: number[] }[]).filter(
          (item) => item.str.trim() && (item.transform[5] ?? 0) > 62,
        );
        const rows = [...new Set(printed.map((item) => Math.round(item.transform[5] ?? 0)))];
        const last = printed
          .filter((item) => Math.round(item.transform[5] ?? 0) === Math.min(...rows))
          .map((item) => item.str)
          .join('');
        expect(headings.has(last), `${template}, ${extra} lines more, page ${number}: ${last}`).toBe(false);
        if (number === document.numPages) expect(rows.length, `${template}, ${extra} lines more`).toBeGreaterThan(2);
      }
    }
  }
}, 60_000);

test('a line or two that would stand alone on a last page are drawn in, or get company', async () => {
  for (let count = 38; count < 56; count++) {
    const notes = Array.from({ length: count }, (_, i) => line(`n-${i}`, `Note number ${i}.`));
    const document = await getDocumentProxy(new Uint8Array(await pdf({ ...studentCv(), sections: [section('n', 'Notes', notes)] })));
    const { items } = await (await document.getPage(document.numPages)).getTextContent();
    expect((items as { str: string }[]).filter((item) => item.str.startsWith('Note')).length, `${count} notes`).toBeGreaterThan(2);
  }
});

describe.each(templates.map((template) => template.id))('pages of %s', (template) => {
  const pagesOf = async (cv: CvDocument) => {
    const document = await getDocumentProxy(new Uint8Array(await pdf({ ...cv, template })));
    return Promise.all(
      Array.from({ length: document.numPages }, async (_, i) => {
        const content = await (await document.getPage(i + 1)).getTextContent();
        return content.items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
  };
  const filler = (name: string, count: number) => Array.from({ length: count }, (_, i) => line(`${name}-${i}`, `${name} line ${i}.`));
  const cv = (...sections: CvDocument['sections'][number][]) => ({ ...studentCv(), sections });

  test('begin where a section or an item asks for it', async () => {
    const pages = await pagesOf(
      cv(section('a', 'First', filler('a', 2)), {
        ...section('b', 'Second', [...filler('b', 2), { ...line('c', 'Own page.'), breakBefore: true }]),
        breakBefore: true,
      }),
    );
    expect(pages).toHaveLength(3);
    expect(pages[1]).toContain('Second');
    expect(pages[2]).toContain('Own page.');
  });

  test('keep a section whole that fits, and break one that does not', async () => {
    const whole = await pagesOf(
      cv(section('a', 'First', filler('a', 36)), { ...section('b', 'Second', filler('b', 12)), keepTogether: true }),
    );
    expect(whole[1]).toContain('Second');
    expect(whole[1]).toContain('b line 11.');
    const long = await pagesOf(cv({ ...section('b', 'Second', filler('b', 90)), keepTogether: true }));
    expect(long.length).toBeGreaterThan(1);
    expect(long.at(-1)).toContain('b line 89.');
  });

  test('hold a subheading together with what follows it, as a heading of its own', async () => {
    const grouped = section('a', 'Papers', [
      ...filler('a', 3),
      { kind: 'subheading', source: { collection: 'documents', id: 'd' }, content: text('2024') },
      ...filler('b', 2),
    ]);
    const data = await pdf({ ...cv(grouped, { ...grouped, heading: [] }), template }, 'ua-1');
    expect(await pdfText(data)).toMatch(/a line 2\.\s+2024\s+b line 0\./);
  });

  test('begin with a heading of the first level, also where the side comes first and has subheadings only', async () => {
    const years = section('s', '', [
      { kind: 'subheading', source: { collection: 'documents', id: 'd' }, content: text('2024') },
      ...filler('s', 2),
    ]);
    const data = await pdf({ ...cv(section('a', 'Papers', filler('a', 3)), { ...years, side: true }), template }, 'ua-1');
    expect(await pdfText(data)).toContain('2024');
  });
});

describe.each(templates.map((template) => template.id))('the order of reading in %s', (template) => {
  const marked = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => line(`${name}${i}`, `${name}${String(i).padStart(2, '0')}.`));
  const headed = entry({
    id: 'e',
    title: 'TheTitle',
    organisation: 'TheOrganisation',
    location: 'ThePlace',
    dates: 'May 2021',
    details: ['TheDetail'],
  });
  const cv = {
    ...studentCv(template),
    sections: [
      section('a', 'HeadingA', [headed, ...marked('a', 50)]),
      { ...section('s', 'HeadingS', marked('s', 6)), side: true },
      section('b', 'HeadingB', marked('b', 20)),
    ],
  };

  test('is the same on the page and in the structure, each section whole, its lines in order', async () => {
    const { drawn, tagged } = await readingOrder(await pdf(cv, 'ua-1'));
    for (const text of [drawn, tagged]) {
      const order = [...text.matchAll(/Heading[ABS]|[abs]\d\d\./g)].map(([word]) => word);
      const expected = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${String(i).padStart(2, '0')}.`);
      const side = ['HeadingS', ...expected('s', 6)];
      const main = ['HeadingA', ...expected('a', 50)];
      const rest = ['HeadingB', ...expected('b', 20)];
      expect(order).toEqual(template === 'sidebar' ? [...side, ...main, ...rest] : [...main, ...side, ...rest]);
      const at = (word: string) => text.indexOf(word);
      expect(at('Mika Arvidsdottir')).toBeLessThan(Math.min(at('HeadingA'), at('HeadingS')));
      for (const word of ['TheTitle', 'TheOrganisation', 'ThePlace', 'May 2021']) {
        expect(at(word), word).toBeGreaterThan(at('HeadingA'));
        expect(at(word), word).toBeLessThan(at('TheDetail'));
      }
    }
  });
});
