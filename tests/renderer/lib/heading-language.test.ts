import { expect, test } from 'vitest';
import { languageChanges } from '../../../renderer/lib/heading-language.ts';
import { newDocument } from '../../../renderer/lib/new-document.ts';
import { sectionPresets } from '../../../renderer/lib/section-presets.ts';
import { locales } from '../../../shared/model/locales.ts';
import { Person } from '../../../shared/model/person.ts';
import { wordingFor } from '../../../shared/wording/wording.ts';

const cv = newDocument(Person.parse({ id: 'p', name: { family: 'Varga', given: 'Ilse' }, contacts: [] }), 'CV');

test('headings that nobody changed follow the language, others stay', () => {
  const own = { ...cv, sections: cv.sections.map((section, i) => (i === 1 ? { ...section, heading: 'Where I worked' } : section)) };
  const changes = languageChanges(own, 'de-DE');
  expect(changes[0]).toEqual({ path: ['locale'], value: 'de-DE' });
  expect(changes).toContainEqual({ path: ['sections', 0, 'heading'], value: 'Ausbildung' });
  expect(changes.filter(({ path }) => path[1] === 1)).toEqual([]);
});

test('there and back is where it began, in every language', () => {
  for (const locale of Object.keys(locales)) {
    const there = cv.sections.map((section, i) => {
      const change = languageChanges(cv, locale).find(({ path }) => path[1] === i);
      return change ? { ...section, heading: String(change.value) } : section;
    });
    const back = languageChanges({ ...cv, locale: locale as typeof cv.locale, sections: there }, cv.locale);
    const headings = there.map((section, i) => back.find(({ path }) => path[1] === i)?.value ?? section.heading);
    expect(headings, locale).toEqual(cv.sections.map(({ heading }) => heading));
  }
});

test('every section that can be added has a name in every language', () => {
  for (const locale of Object.keys(locales))
    for (const { heading } of sectionPresets) expect(wordingFor(locale).say(heading), `${locale} ${heading}`).not.toBe('');
});
