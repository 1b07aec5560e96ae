import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent, writeContent } from '../../../electron/services/store/envelope.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import { Portfolio } from '../../../shared/portfolio/portfolio.ts';
import { addText, setText, smallPortfolio } from './sample-portfolios.ts';

const text = async (portfolio: Portfolio, extra = {}) => (await writeContent({ portfolio, revision: 3, extra })).toString('utf8');

describe('the text of a portfolio file', () => {
  it('is what pretty-printing with two spaces gives, with a final line break', async () => {
    const written = await text(smallPortfolio(), { zebra: [1], apple: { a: null } });
    expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
    expect(Object.keys(JSON.parse(written))).toEqual(['format', 'schemaVersion', 'revision', 'checksum', 'portfolio', 'zebra', 'apple']);
    expect(await text(Portfolio.parse({}))).toContain('"people": [],\n    "works": []');
  });

  it('keeps unknown fields wherever they are', async () => {
    const portfolio = Portfolio.parse({
      ...smallPortfolio(['a']),
      people: [{ id: 'p', name: { family: 'X', nick: 'y' }, 12: [3] }],
      7: 'seven',
      later: { deep: [1] },
    });
    const reading = readContent(Buffer.from(await text(portfolio, { note: 'by hand' })), 'x');
    expect(reading).toMatchObject({ ok: true, value: { portfolio, extra: { note: 'by hand' }, edited: false } });
  });

  it('changes one line when one field changes', async () => {
    const before = smallPortfolio(['One', 'Two', 'Three']);
    const after = apply(before, setText('e1', 'Changed'));
    const [a, b] = [await text(before), await text(after.ok ? after.value.portfolio : before)].map((whole) =>
      whole.split('\n').filter((line) => !line.includes('"checksum"')),
    );
    expect(b?.filter((line, index) => line !== a?.[index])).toEqual(['        "text": "Changed"']);
  });

  it('puts fields in the order of the form, whenever they were filled in', async () => {
    const before = smallPortfolio(['One']);
    const after = apply(before, {
      kind: 'set',
      collection: 'entries',
      id: 'e0',
      changes: [
        { path: ['mine'], value: 1 },
        { path: ['label'], value: 'L' },
      ],
    });
    const again = apply(after.ok ? after.value.portfolio : before, {
      kind: 'set',
      collection: 'entries',
      id: 'e0',
      changes: [{ path: ['note'], value: 'N' }],
    });
    const entry = JSON.parse(await text(again.ok ? again.value.portfolio : before)).portfolio.entries[0];
    expect(Object.keys(entry)).toEqual(['kind', 'id', 'person', 'note', 'label', 'text', 'mine']);
  });

  it('comes back unchanged, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        async (texts, extra) => {
          fc.pre(
            !['__proto__', 'format', 'schemaVersion', 'revision', 'checksum', 'portfolio'].some((key) =>
              JSON.stringify(extra).includes(key),
            ),
          );
          let portfolio = smallPortfolio([]);
          for (const [index, typed] of texts.entries()) {
            const applied = apply(portfolio, addText(`x${index}`, typed));
            if (applied.ok) portfolio = applied.value.portfolio;
          }
          const bytes = await writeContent({ portfolio, revision: 1, extra });
          const reading = readContent(bytes, 'x');
          expect(reading).toMatchObject({ ok: true, value: { edited: false } });
          if (reading.ok) expect(JSON.stringify(reading.value.portfolio)).toBe(JSON.stringify(portfolio));
          if (reading.ok) expect(await writeContent({ ...reading.value, revision: 1 })).toEqual(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});
