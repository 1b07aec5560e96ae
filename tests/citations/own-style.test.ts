import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeStyle } from '../../electron/services/citations/csl-files.ts';
import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { styleKey, styleNamed } from '../../shared/citations/own-styles.ts';
import { namesOf, readStyle } from '../../shared/citations/read-style.ts';
import { styles } from '../../shared/citations/styles.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import { runText } from '../../shared/compose/runs.ts';
import { OwnStyle, STYLE_LENGTH } from '../../shared/model/reference-style.ts';
import { dependentStyle, ownCsl } from '../builders/csl.ts';
import { document, person, portfolio, resources, section, work } from '../builders/portfolio.ts';

const bundled = (id: string) => readFileSync(`${resources}/csl/styles/${id}.csl`, 'utf8');
const nothingElse = () => null;

describe.each(styles)('$id, added as a file of somebody’s own', ({ id, title: _, fields: __, numericEventDates: ___, ...facts }) => {
  it('is understood as its line in the list says', () => {
    const read = readStyle(bundled(id), nothingElse);
    if (!read.ok) throw new Error(read.message);
    const found = describeStyle(resources, read.value.csl);
    expect(found).toEqual(facts);
    expect(OwnStyle.safeParse({ id: 'mine', ...read.value, ...found }).success).toBe(true);
  });
});

describe('a file that is added as a style', () => {
  it('gives its name and subjects', () => {
    expect(readStyle(ownCsl(), nothingElse)).toEqual({
      ok: true,
      value: { title: 'House style', fields: ['any subject', 'political science'], csl: ownCsl() },
    });
    expect(namesOf(ownCsl())).toContain('house-style');
  });

  it('takes the rules of the style that it depends on', () => {
    const asked: string[] = [];
    const read = readStyle(dependentStyle('Journal of Weirs', 'ieee'), (id) => {
      asked.push(id);
      return bundled(id);
    });
    expect(asked).toEqual(['ieee']);
    expect(read).toMatchObject({ ok: true, value: { title: 'Journal of Weirs', csl: bundled('ieee') } });
  });

  it.each([
    ['is too large', ' '.repeat(STYLE_LENGTH + 1), 'style-too-big', 'larger than 300 kB'],
    ['has a document type', `<!DOCTYPE style [<!ENTITY a "b">]>${ownCsl()}`, 'style-unreadable', 'like a web page'],
    ['is no XML', '{"style": 1}', 'style-unreadable', 'another kind of file'],
    ['is a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'style-unreadable', 'something else'],
    ['is a locale', readFileSync(`${resources}/csl/locales/locales-de-DE.xml`, 'utf8'), 'style-unreadable', 'words of a language'],
    [
      'is of an old version',
      ownCsl().replace('in-text" version="1.0"', 'in-text" version="0.8"'),
      'style-too-old',
      '“House style” is written for a version of CSL before 1.0',
    ],
    ['has no list', ownCsl().replace(/<bibliography[\s\S]*<\/bibliography>/, ''), 'style-without-list', 'footnotes only'],
    [
      'depends on a style that is not here',
      dependentStyle('Journal of Weirs', 'annals-of-locks'),
      'style-parent-missing',
      'annals-of-locks.csl',
    ],
  ])('and %s is refused', (_what, text, code, words) => {
    const read = readStyle(text, nothingElse);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? '' : read.message).toContain(words);
  });

  it('and that the engine cannot use is refused', async () => {
    const broken = ownCsl()
      .replace('<citation>', '<macro name="a"><text macro="a"/></macro><citation>')
      .replace('<text variable="title"/>', '<text macro="a"/>');
    const described = await createLocalReferences(resources).describe(broken);
    expect(described).toMatchObject({ ok: false, code: 'style-broken' });
  });
});

describe('a style of the portfolio', () => {
  const csl = ownCsl();
  const own = OwnStyle.parse({ id: 'mine', title: 'House style', csl, ...describeStyle(resources, csl) });
  const cv = document('ada', [section('s', 'references', { text: 'As in [@w].', items: [{ kind: 'work', id: 'w' }] })], { style: 'mine' });
  const whole = portfolio({
    people: [person('ada', 'Ada', 'Owner')],
    works: [work('w', 'book', { title: 'Wet Soil', issued: { edtf: '2020' } }, [{ family: 'Owner', given: 'Ada', person: 'ada' }])],
    documents: [cv],
    styles: [own],
  });
  const printed = async (from: typeof whole) => {
    const plan = planDocument(from, 'cv', 2026);
    if (!plan.ok) throw new Error(plan.message);
    const answer = await createLocalReferences(resources).exact(plan.value.request);
    if (!answer.ok) throw new Error(answer.message);
    return plan.value
      .finish(answer.value)
      .cv.sections[0]?.blocks.map((block) => ('content' in block ? [('label' in block && block.label) || '', runText(block.content)] : []));
  };

  it('formats the references of a document, with its own mark and label', async () => {
    expect(await printed(whole)).toEqual([
      ['', 'As in\u00a0{1}.'],
      ['1)', 'Wet Soil, Owner'],
    ]);
  });

  it('that was replaced formats anew', async () => {
    const references = createLocalReferences(resources);
    const other = { ...own, csl: csl.replace('<group delimiter=", "', '<group delimiter=" / "') };
    for (const [styles, text] of [
      [[own], 'Wet Soil, Owner'],
      [[other], 'Wet Soil / Owner'],
    ] as const) {
      const plan = planDocument({ ...whole, styles: [...styles] }, 'cv', 2026);
      const answer = plan.ok ? await references.exact(plan.value.request) : null;
      if (!answer?.ok) throw new Error('No answer');
      expect(runText(answer.value.references.w ?? [])).toBe(text);
    }
    expect(styleKey(own)).not.toBe(styleKey(other));
  });

  it('that is gone is named', () => {
    expect(planDocument({ ...whole, styles: [] }, 'cv', 2026)).toMatchObject({ ok: false, code: 'style-unknown' });
  });

  it('with rules that are no XML is reported and harms nothing', async () => {
    const plan = planDocument({ ...whole, styles: [{ ...own, csl: '<style>&evil;</style>' }] }, 'cv', 2026);
    if (!plan.ok) throw new Error(plan.message);
    expect(await createLocalReferences(resources).exact(plan.value.request)).toMatchObject({ ok: false, code: 'references-failed' });
  });

  it('never stands in for a bundled one, which is found by its former name, too', () => {
    expect(styleNamed('apa', [{ ...own, id: 'apa' }])?.title).toBe('APA, 7th edition');
    expect(styleNamed('mla')?.id).toBe('modern-language-association');
    expect(styleNamed('constructor')).toBeUndefined();
  });
});
