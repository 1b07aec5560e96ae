import type { Inline, Mark, Run } from '../../compose/cv-document.ts';
import type { Links } from './links.ts';
import { type RunLook, runProperties } from './properties.ts';
import { byDirection, saidIn } from './scripts.ts';
import { element, escaped, holdable, type Xml } from './xml.ts';

const looks: Readonly<Record<Mark, RunLook>> = {
  strong: { bold: true },
  owner: { bold: true },
  emphasis: { italic: true },
  code: { style: 'Code' },
  superscript: { raised: 'superscript' },
  subscript: { raised: 'subscript' },
  'small-caps': { smallCaps: true },
  sign: {},
};

/** The runs of a paragraph; `look` is that of all of them. */
export function inlines(run: Run, links: Links, look: RunLook = {}): Xml {
  return run.map((inline) => (inline.kind === 'text' ? words(inline, look) : linked(inline, links, look))).join('');
}

function linked(inline: Exclude<Inline, { kind: 'text' }>, links: Links, look: RunLook): Xml {
  if (inline.kind === 'link') return hyperlink(inline.href, inline.content, links, look);
  const bookmark = inline.target === undefined ? null : links.bookmark(inline.target);
  return bookmark ? toBookmark(bookmark.name, inline.content, links, look) : inlines(inline.content, links, look);
}

/** A link to an address, or its words alone where there is none that Word could follow. */
export function hyperlink(href: string | null, content: Run, links: Links, look: RunLook = {}): Xml {
  const id = href === null ? null : links.relationship(href);
  if (id === null) return inlines(content, links, look);
  return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, inlines(flat(content), links, { ...look, style: 'Hyperlink' }));
}

function toBookmark(name: string, content: Run, links: Links, look: RunLook): Xml {
  return element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, inlines(flat(content), links, { ...look, style: 'Hyperlink' }));
}

/** A link holds no further links: of those that it has, the words stay. */
const flat = (run: Run): Run => run.flatMap((inline): Run => (inline.kind === 'text' ? [inline] : flat(inline.content)));

function words(inline: Extract<Inline, { kind: 'text' }>, look: RunLook): Xml {
  const said = inline.language === undefined ? {} : saidIn(inline.language);
  const whole: RunLook = Object.assign({}, look, said, ...(inline.marks ?? []).map((mark) => looks[mark]));
  return byDirection(holdable(inline.text))
    .map(({ text, rightToLeft }) =>
      element('w:r', {}, runProperties(rightToLeft ? { ...whole, rightToLeft, ...leftward(whole) } : whole), ...letters(text)),
    )
    .join('');
}

/** Word formats words from right to left by their own language. */
const leftward = ({ language }: RunLook): RunLook => (language?.text ? { language: { ...language, complex: language.text } } : {});

/** Signs that Word has elements for; written as letters it would look for them in another font, or print them. */
const signs: ReadonlyMap<string, Xml> = new Map([
  ['\u2011', element('w:noBreakHyphen')],
  ['\u00ad', element('w:softHyphen')],
  ['\n', element('w:br')],
  ['\u2028', element('w:br')],
  ['\u2029', element('w:br')],
]);

/** The letters of a run. A tab would jump to the column of the dates: it is a space. */
function letters(text: string): readonly Xml[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .split(/([\u2011\u00ad\n\u2028\u2029])/)
    .filter((stretch) => stretch !== '')
    .map((stretch) => signs.get(stretch) ?? element('w:t', { 'xml:space': 'preserve' }, escaped(stretch)));
}

/** Words of ours between those of the document. */
export function plainly(text: string, look: RunLook = {}): Xml {
  return element('w:r', {}, runProperties(look), ...letters(text));
}

/** The next line of the same paragraph. */
export const lineBreak: Xml = element('w:r', {}, element('w:br'));

/** A jump to the next tab stop. */
export const tab: Xml = element('w:r', {}, element('w:tab'));
