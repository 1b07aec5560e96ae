import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFormatters } from '../../electron/services/citations/csl-files.ts';
import { textOf } from '../../shared/citations/csl-engine.ts';
import { childOf, elementsIn, parseStyleXml } from '../../shared/citations/style-xml.ts';
import { formatsAlone, styles } from '../../shared/citations/styles.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { formatter } from '../builders/csl.ts';
import { resources, work } from '../builders/portfolio.ts';

const folder = `${resources}/csl/styles`;
const read = (id: string) => parseStyleXml(readFileSync(`${folder}/${id}.csl`, 'utf8'));

/** In the order of citation: against every order that a style might sort by. */
const items = [
  toCsl(work('c', 'article-journal', { issued: { edtf: '2022' }, 'container-title': 'Tides' }, ['Cora Zeta', 'Ben Yot'])),
  toCsl(work('b', 'article-journal', { issued: { edtf: '2020' }, 'container-title': 'Locks' }, ['Cora Beta'])),
  toCsl(work('a', 'article-journal', { issued: { edtf: '2021' }, 'container-title': 'Sluices' }, ['Cora Beta'])),
];

describe('the list of styles', () => {
  it('has a line for every file and a file for every line', () => {
    expect(styles.map((style) => `${style.id}.csl`).sort()).toEqual(readdirSync(folder).sort());
    expect(new Set(styles.map((style) => style.title)).size).toBe(styles.length);
  });

  it.each(styles.map((style) => style.id))(
    '%s is a style with rules of its own, for citations in the text, and names its licence',
    (id) => {
      const style = read(id);
      expect(style).toMatchObject({ name: 'style', attributes: { class: 'in-text' } });
      expect(childOf(style ?? undefined, 'bibliography')).toBeDefined();
      if (id === 'ieee-online') return;
      const rights = style && [...elementsIn(style)].find((element) => element.name === 'rights');
      expect(rights?.attributes.license).toBe('http://creativecommons.org/licenses/by-sa/3.0/');
    },
  );
});

describe.each(styles)('$id', (style) => {
  it('orders its list as its line says, and depends on neighbours only where it says so', () => {
    const whole = formatter(style.id).bibliography(items);
    const order = whole.map((entry) => entry.id);
    if (style.cites === 'numeric') expect(order.join('') === 'cba').toBe(!style.sorts);
    expect(whole.some((entry) => /^[—–-]{2}/.test(textOf(entry.content)))).toBe(style.substitutes === true);
    if (!formatsAlone(style)) return;
    for (const item of items) {
      const [alone] = formatter(style.id).bibliography([item]);
      expect(alone?.content).toEqual(whole.find((entry) => entry.id === item.id)?.content);
    }
  });
});

describe('locales', () => {
  const months = (tag: string) => {
    const [entry] = createFormatters(resources)('apa', tag).bibliography([
      toCsl(work('x', 'post-weblog', { issued: { edtf: '2024-05-02' }, URL: 'https://example.org' }, ['Ada Berg'])),
    ]);
    return textOf(entry?.content ?? []);
  };

  it.each([
    ['de-DE', 'Mai'],
    ['de-LI', 'Mai'],
    ['fi-FI', 'toukokuuta'],
    ['ru', 'май'],
    ['nn-NO', 'mai'],
    ['en-GB', 'May'],
    ['tlh', 'May'],
  ])('%s prints “%s”', (tag, month) => expect(months(tag).toLowerCase()).toContain(month.toLowerCase()));

  it('are all well-formed and name their licence', () => {
    const names = readdirSync(`${resources}/csl/locales`);
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const locale = parseStyleXml(readFileSync(`${resources}/csl/locales/${name}`, 'utf8'));
      expect(locale?.name, name).toBe('locale');
      expect(JSON.stringify(locale), name).toContain('creativecommons.org/licenses/by-sa/3.0');
    }
  });
});
