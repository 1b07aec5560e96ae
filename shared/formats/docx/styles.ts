import type { PrintedDocument } from '../../templates/printed-document.ts';
import { CARD_TITLE, cardStyles, SOFT } from './card-styles.ts';
import { type Look, lookOf } from './looks.ts';
import { LINE, type Page } from './page.ts';
import { type Border, type ParagraphLook, paragraphProperties, runProperties, type Style } from './properties.ts';
import { complexFont, eastAsianFont, isEastAsian, isRightToLeft, tagOf } from './scripts.ts';
import { declared, element, part, type Xml } from './xml.ts';

/** The numbered lists in numbering.xml. */
export const bulletLists = { ListBullet: 1, ListBullet2: 2 } as const;

/** The part with every style; what a paragraph looks like stands here, so that it can be changed in one place. */
export function stylesPart(document: PrintedDocument, page: Page): Xml {
  const { options, language, template } = document;
  const look = lookOf(template);
  const tag = tagOf(language) ?? 'en';
  const rightToLeft = isRightToLeft(tag);
  const run = runProperties({
    fonts: { text: options.font, eastAsian: eastAsianFont(tag), complex: complexFont(options.font) },
    size: options.size,
    language: { text: tag, eastAsian: isEastAsian(tag) ? tag : 'zh-CN', complex: rightToLeft ? tag : 'ar-SA' },
  });
  // A fixed height keeps the rhythm where letters come from another font; Arabic needs more of it for its marks.
  const rule = rightToLeft ? 'atLeast' : 'exact';
  const paragraph = paragraphProperties({ before: 0, after: 0, line: { height: page.em(LINE), rule } });
  const defaults = element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault', {}, paragraph));
  const styles = [...paragraphStyles(document, look, page), ...characterStyles(document)];
  const normal: Style = { id: 'Normal', name: 'Normal', ...(rightToLeft ? { paragraph: { rightToLeft } } : {}) };
  return part(element('w:styles', declared('w'), defaults, written(normal, 'paragraph'), ...styles));
}

function paragraphStyles({ options }: PrintedDocument, look: Look, page: Page): readonly Xml[] {
  const { em } = page;
  const { size } = options;
  const align = look.centred ? ({ align: 'center' } as const) : {};
  const scaled = (scale: number) => Math.round(size * scale * 2) / 2;
  const high = (scale: number) => ({ line: { height: em(LINE * scale), rule: 'atLeast' as const } });
  const bold = { bold: true };
  const atEnd = { at: page.measure, align: 'right' } as const;
  const { column } = page;
  const bullet = { start: em(1.25), hanging: em(0.95) };
  const heading = { keepNext: true, keepLines: true } as const;
  const styles: readonly Style[] = [
    {
      id: 'Title',
      name: 'Title',
      next: 'Subtitle',
      paragraph: { ...heading, ...topRule(look, options.accent), ...high(look.name * 0.9), ...align },
      run: {
        ...bold,
        size: scaled(look.name),
        ...(options.nameCase === 'upper' && look.centred ? { tracking: size * look.name * 0.045 } : {}),
      },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      next: 'Contact',
      paragraph: { ...heading, before: em(0.3), ...high(look.cards ? 1.35 : 1.08), ...align },
      run: look.cards
        ? { size: scaled(1.35), colour: SOFT }
        : { size: scaled(1.08), ...(look.headline === 'italic' ? { italic: true } : {}) },
    },
    { id: 'Contact', name: 'Contact', paragraph: { before: em(0.5), ...high(0.98), ...align }, run: { size: scaled(0.92) } },
    { id: 'Photo', name: 'Photo', paragraph: { line: { height: 240, rule: 'auto' } } },
    {
      id: 'Heading1',
      name: 'heading 1',
      next: 'BodyText',
      paragraph: { ...heading, before: em(1.5), after: em(0.7), ...headingRule(look, options), ...high(1.17), outline: 0 },
      run: { ...bold, size: scaled(1.17), ...(look.tracking ? { tracking: size * 1.17 * look.tracking } : {}) },
    },
    {
      id: 'Heading1Small',
      name: 'Heading 1 Small',
      on: 'Heading1',
      next: 'BodyText',
      paragraph: { before: em(0.7), after: em(0.3), border: null, indent: { start: 0 }, outline: 0 },
      run: { size },
    },
    {
      id: 'Heading2',
      name: 'heading 2',
      next: 'BodyText',
      paragraph: { ...heading, before: em(0.7), after: em(0.3), ...(look.cards ? high(CARD_TITLE) : {}), outline: 1 },
      run: { ...bold, ...(look.cards ? { size: scaled(CARD_TITLE) } : {}) },
    },
    {
      id: 'Heading3',
      name: 'heading 3',
      next: 'BodyText',
      paragraph: { ...heading, before: em(0.63), ...(look.cards ? { after: em(0.3), ...high(CARD_TITLE) } : {}), outline: 2 },
      run: { ...bold, ...(look.cards ? { size: scaled(CARD_TITLE) } : { italic: true }) },
    },
    { id: 'BodyText', name: 'Body Text', paragraph: { keepLines: true, before: em(0.63) } },
    { id: 'Line', name: 'Line', paragraph: { keepLines: true, before: em(0.22) } },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      paragraph: { keepLines: true, numbering: bulletLists.ListBullet, before: em(0.1), indent: bullet },
    },
    {
      id: 'ListBullet2',
      name: 'List Bullet 2',
      paragraph: {
        keepLines: true,
        numbering: bulletLists.ListBullet2,
        before: em(0.1),
        indent: { ...bullet, start: (column || bullet.start) + bullet.start },
      },
    },
    {
      id: 'Entry',
      name: 'Entry',
      next: 'EntryLine',
      paragraph: {
        keepLines: true,
        tabs: [column ? { at: column, align: 'left' } : atEnd],
        before: em(0.63),
        ...(column ? { indent: { start: column, hanging: column } } : {}),
      },
    },
    {
      id: 'EntryLine',
      name: 'Entry Line',
      paragraph: { keepLines: true, tabs: [atEnd], before: em(0.06), ...(column ? { indent: { start: column } } : {}) },
      run: look.entryLine ? { size: scaled(look.entryLine) } : {},
    },
    {
      id: 'EntryDetail',
      name: 'Entry Detail',
      paragraph: { keepLines: true, before: em(0.1), ...(column ? { indent: { start: column } } : {}) },
    },
    {
      id: 'Reference',
      name: 'Reference',
      paragraph: {
        keepLines: true,
        tabs: [{ at: page.hanging, align: 'left' }],
        before: em(0.22),
        indent: { start: page.hanging, hanging: page.hanging },
      },
    },
    ...(look.cards ? cardStyles(options, page) : []),
    { id: 'Footer', name: 'footer', paragraph: { tabs: [atEnd] }, run: { size: scaled(0.86) } },
  ];
  return styles.map((style) => written({ on: 'Normal', ...style }, 'paragraph'));
}

function characterStyles({ options }: PrintedDocument): readonly Xml[] {
  const styles: readonly Style[] = [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
    { id: 'Hyperlink', name: 'Hyperlink', on: 'DefaultParagraphFont', run: { colour: options.accent.slice(1) } },
    {
      id: 'Code',
      name: 'Code',
      on: 'DefaultParagraphFont',
      run: { fonts: { text: 'Consolas' }, size: Math.round(options.size * 1.84) / 2 },
    },
  ];
  return styles.map((style) => written(style, 'character'));
}

function topRule({ headRule }: Look, accent: string): { border?: Border } {
  if (headRule?.at !== 'top') return {};
  return { border: { side: 'top', width: Math.round(headRule.width * 8), space: 15, colour: accent.slice(1) } };
}

/** A bar at the left stands at the margin, so that the words are drawn in. */
function headingRule({ rule }: Look, { accent, size }: PrintedDocument['options']): Pick<ParagraphLook, 'border' | 'indent'> {
  if (!rule) return {};
  const colour = rule.colour === 'accent' ? accent.slice(1) : '000000';
  const space = rule.side === 'left' ? Math.round(size * 0.7) : 1;
  const border: Border = { side: rule.side, width: Math.round(rule.width * 8), space, colour };
  return rule.side === 'left' ? { border, indent: { start: (space + rule.width) * 20 } } : { border };
}

/** Styles that Word has itself. */
const known = [
  'Normal',
  'Title',
  'Subtitle',
  'Heading1',
  'Heading2',
  'Heading3',
  'BodyText',
  'ListBullet',
  'ListBullet2',
  'Footer',
  'DefaultParagraphFont',
  'Hyperlink',
];

function written({ id, name, on, next, paragraph = {}, run = {} }: Style, type: 'paragraph' | 'character'): Xml {
  const initial = id === 'Normal' || id === 'DefaultParagraphFont';
  const own = !known.includes(id);
  return element(
    'w:style',
    { 'w:type': type, ...(initial ? { 'w:default': 1 } : {}), ...(own ? { 'w:customStyle': 1 } : {}), 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    on ? element('w:basedOn', { 'w:val': on }) : '',
    next ? element('w:next', { 'w:val': next }) : '',
    id === 'DefaultParagraphFont' ? element('w:uiPriority', { 'w:val': 1 }) + element('w:semiHidden') : element('w:qFormat'),
    type === 'paragraph' ? paragraphProperties(paragraph) : '',
    runProperties(run),
  );
}
