import { expect, it } from 'vitest';
import { createFormatters } from '../../../electron/services/citations/csl-files.ts';
import { textOf } from '../../../shared/citations/csl-engine.ts';
import { toCsl } from '../../../shared/citations/to-csl.ts';
import { resources, work } from '../../builders/portfolio.ts';

it('forgets a formatter that threw in the middle of a list', () => {
  const formatters = createFormatters(resources);
  const list = ['Moss', 'Peat'].map((title) => toCsl(work(title, 'book', { title, issued: { edtf: '2020' } }, ['Ada Lind'])));
  const texts = (items: typeof list) =>
    formatters('apa', 'en-US')
      .bibliography(items)
      .map(({ content }) => textOf(content));
  const right = texts(list);
  expect(formatters('apa', 'en-US')).toBe(formatters('apa', 'en-US'));
  let looks = 0;
  const bad = {
    ...toCsl(work('bad', 'book')),
    get title(): string {
      // Written out first, then handed to the engine.
      if (looks++ > 0) throw new Error('broken');
      return 'Bad';
    },
  };
  const before = formatters('apa', 'en-US');
  expect(() => texts([...list.slice(0, 1), bad])).toThrow('broken');
  expect(formatters('apa', 'en-US')).not.toBe(before);
  expect(texts(list)).toEqual(right);
});
