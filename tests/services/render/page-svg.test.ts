import { describe, expect, it } from 'vitest';
import { parseSvg } from '../../../electron/services/render/page-svg.ts';

/** A page as the renderer writes it: lines of two glyphs each under names of its own. */
const page = (lines: readonly string[], name: (line: number) => string) =>
  `<g class="typst-page" data-tid="p${name(-1)}">${lines
    .map(
      (glyphs, i) =>
        `<g data-tid="g${name(i)}a" transform="translate(10 ${i * 14})" data-typst-label="s:works|w${glyphs}|"><g data-tid="g${name(i)}b">` +
        `<use x="0" y="0" href="#${glyphs[0]}"/><use x="620.5" y="0" href="#${glyphs[1]}"/></g></g>`,
    )
    .join('')}</g>`;

const glyph = (name: string) => `t${name.charCodeAt(0)}`;
const first = (i: number) => `F${i}`;
const second = (i: number) => `S${i}`;

/** `asked`: how many glyphs were looked up, which is what reading costs. */
function read(markup: string, older?: ReturnType<typeof parseSvg>) {
  let asked = 0;
  const made = parseSvg(
    markup,
    (name) => {
      asked++;
      return glyph(name);
    },
    older?.page ?? null,
  );
  return { ...made, asked };
}

describe('the next version of a page', () => {
  const lines = ['ab', 'cd', 'ef', 'ab', 'gh'];
  const before = read(page(lines, first));

  it('is what it would be without the one before', () => {
    expect(before.group?.children).toHaveLength(5);
    for (const next of [lines, ['ab', 'ce', 'ef', 'ab', 'gh'], ['cd', 'ab', 'gh'], [...lines, ...lines], []])
      expect(read(page(next, first), before).group).toEqual(read(page(next, first)).group);
  });

  it('costs what changed, whatever the renderer calls its groups', () => {
    expect(read(page(lines, second), before)).toMatchObject({ asked: 0, group: before.group });
    expect(read(page(['ab', 'cx', 'ef', 'ab', 'gh'], second), before).asked).toBe(2);
    const third = read(page(['ab', 'cx', 'ef', 'ab', 'gh'], second), before);
    expect(read(page(['ab', 'cx', 'ef', 'ab', 'gh'], first), third).asked).toBe(0);
  });

  it('drops what is not allowed and takes nothing of it over', () => {
    const odd = page(lines, first).replace('<use x="0" y="0" href="#c"/>', '<script>alert(1)</script>');
    const made = read(odd, before);
    expect(JSON.stringify(made.group)).not.toContain('script');
    expect(made.group).toEqual(read(odd).group);
  });
});
