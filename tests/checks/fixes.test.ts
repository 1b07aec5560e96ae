import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../shared/checks/registry.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';

const NOW = new Date(2026, 10, 21);
const venues = [
  'Journal of Soil & Water',
  'Journal of soil and water',
  'The Journal of Soil and Water',
  ' Journal of Soil and Water.',
  'Rivers',
];
const addresses = ['http://a.example.org/x', 'HTTP://B.example.org', 'https://c.example.org', ''];
const dois = ['https://doi.org/10.5555/1', 'doi: 10.5555/2.', '10.5555/3', '10.5555/4,', 'nothing', ''];

const anyWork = fc.record({
  'container-title': fc.constantFrom(...venues),
  URL: fc.constantFrom(...addresses),
  DOI: fc.constantFrom(...dois),
});
const anyText = fc
  .array(fc.constantFrom('[here](http://d.example.org)', '[safe](https://e.example.org)', 'http://f.example.org', 'words', '[@w0]'), {
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const anyOptions = fc.record(
  { accent: fc.constantFrom('#ffff00', '#FFFFFF', '#777777', '#1f4e79', 'blue'), size: fc.constantFrom(8, 8.5, 9, 12) },
  { requiredKeys: [] },
);

const anyPortfolio = fc
  .record({
    options: anyOptions,
    works: fc.array(anyWork, { maxLength: 6 }),
    unit: anyText,
    text: anyText,
    address: fc.constantFrom(...addresses),
  })
  .map(
    ({ options, works, unit, text, address }): PortfolioV1 =>
      portfolio({
        people: [{ ...person('ada', 'Ada', 'Owner'), contacts: [{ id: 'c', kind: 'website', value: address }] }],
        works: works.map((fields, index) => work(`w${index}`, 'article-journal', fields)),
        entries: [entry('employment', 'job', 'ada', { role: 'Engineer', unit, details: [{ id: 'l', text }] })],
        documents: [document('ada', [section('s', 'text', { text })], { options })],
      }),
  );

/** The portfolio after every fix that is offered now. */
function fixedOnce(before: PortfolioV1): PortfolioV1 {
  let now = before;
  for (const rule of rules) {
    for (const finding of rule.find(now, NOW)) {
      const fix = rule.fix?.(now, finding);
      if (!fix) continue;
      const applied = apply(now, { kind: 'batch', label: fix.label, commands: [fix.command] });
      if (!applied.ok) throw new Error(`${rule.code}: ${applied.message}`);
      const key = JSON.stringify([finding.code, finding.place]);
      now = applied.value.portfolio;
      expect(rule.find(now, NOW).map((left) => JSON.stringify([left.code, left.place]))).not.toContain(key);
      expect(rule.fix?.(now, finding) ?? null, `${rule.code} is fixed twice`).toBeNull();
    }
  }
  return now;
}

describe('a fix', () => {
  it('removes its finding, offers itself no second time and leaves nothing for another round', () => {
    fc.assert(
      fc.property(anyPortfolio, (before) => {
        const once = fixedOnce(before);
        expect(fixedOnce(once)).toEqual(once);
        const open = rules
          .flatMap((rule) => rule.find(once, NOW))
          .filter((finding) => rules.find((rule) => rule.code === finding.code)?.fix?.(once, finding));
        expect(open).toEqual([]);
      }),
    );
  });
});
