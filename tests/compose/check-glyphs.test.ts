import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Coverage, checkGlyphs } from '../../shared/compose/check-glyphs.ts';
import { entry, line, organisationFirstCv, reference, section, studentCv, text, titleFirstCv } from '../builders/cv-document.ts';

const coverage = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../resources/fonts/coverage.json'), 'utf8')) as Coverage;

const cv = (...blocks: Parameters<typeof section>[2]) => ({ ...studentCv(), sections: [section('s', 'Section', blocks)] });

test('the texts of whole documents are printable in every bundled font', () => {
  for (const document of [organisationFirstCv(), titleFirstCv(), studentCv()]) {
    expect(checkGlyphs(document, coverage)).toEqual([]);
  }
});

test('Western, Greek, Cyrillic and mathematical text is printable, with line breaks and soft hyphens', () => {
  expect(
    checkGlyphs(cv(line('l', 'Łódź ærø ñandú ß — “quoted” €£ αβγ Ж ∑ → ℝ 𝔸 a\u00adb\nc\td\u200be\u2067f\u2069\u200f')), coverage),
  ).toEqual([]);
});

test('Chinese and Japanese text of the named sets is printable, in documents of any language', () => {
  for (const language of ['zh-CN', 'ja-JP', 'en-GB'])
    expect(checkGlyphs({ ...cv(line('l', '清华大学，水文学；東京大学、かな・カナ。')), language }, coverage), language).toEqual([]);
});

test('a character that no font has is an error that names it and the field', () => {
  const findings = checkGlyphs(
    cv(entry({ id: 'e-1', title: 'Talk', details: ['fine', 'in 한 국', 'fine too'] }), reference('w-1', '[1]', text('표제'))),
    coverage,
  );
  expect(findings).toEqual([
    {
      code: 'glyph-missing',
      severity: 'error',
      message: 'No bundled font has “한” (U+D55C), “국” (U+AD6D) in “in 한 국”. Remove or replace them.',
      place: { collection: 'entries', id: 'e-1', path: ['details', 1, 'text'] },
    },
    expect.objectContaining({ code: 'glyph-missing', place: { collection: 'works', id: 'w-1' } }),
  ]);
});

test('invisible characters are named by number, control characters among them', () => {
  expect(checkGlyphs(cv(line('l', 'bell \u0007 and private \u{f0001}')), coverage)[0]?.message).toMatch(/U\+0007, U\+F0001/);
});

test.each(['\ufeff', '\ufffe', '\uffff', '\u{1ffff}'])('%j is no text, whatever fonts have', (character) => {
  const [finding] = checkGlyphs(cv(line('l', `a${character}b`)), coverage);
  expect(finding).toMatchObject({ code: 'glyph-missing', severity: 'error' });
  expect(finding?.message).toMatch(/Nobody can see it: delete these words and type them anew\.$/);
});

test('the name is checked as it is printed, in capitals too', () => {
  const shouting = { ...titleFirstCv(), header: { ...titleFirstCv().header, name: text('Ana \u{1F600}') } };
  expect(checkGlyphs(shouting, coverage)[0]).toMatchObject({ place: { collection: 'people' } });
});

test('a sign of contributors is told once, where the legend explains it', () => {
  const signed = reference('w-1', '[1]', [...text('A. Berg'), { kind: 'text', text: '✉', marks: ['superscript', 'sign'] }]);
  const findings = checkGlyphs(cv(signed, line('legend', '✉ Corresponding author')), coverage);
  expect(findings.map(({ place }) => place?.id)).toEqual(['legend']);
});
