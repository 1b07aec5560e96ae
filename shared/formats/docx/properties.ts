/** Looks of paragraphs and runs. Their elements are written in the order that the schema wants: Word refuses others. */

import { element, type Xml } from './xml.ts';

/** Lengths in twips, a twentieth of a point. `space` in points, `width` in eighths of a point. */
export type ParagraphLook = {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Stands in a frame at the top of the page, at the end of the line, with the text beside it. */
  readonly frame?: { readonly width: number; readonly gap: number };
  readonly numbering?: number;
  /** `null`: the style has a border, this one has not. */
  readonly border?: Border | null;
  readonly tabs?: readonly Tab[];
  readonly rightToLeft?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly line?: { readonly height: number; readonly rule: 'exact' | 'atLeast' | 'auto' };
  /** `hanging`: how far the first line begins before the others. */
  readonly indent?: { readonly start?: number; readonly end?: number; readonly hanging?: number };
  readonly align?: 'left' | 'center' | 'right';
  /** Level in the outline, from 0. */
  readonly outline?: number;
};

export type Border = { readonly side: 'top' | 'left' | 'bottom'; readonly width: number; readonly space: number; readonly colour: string };
export type Tab = { readonly at: number; readonly align: 'left' | 'right' };

/** Sizes and tracking in points. */
export type RunLook = {
  readonly style?: string;
  readonly fonts?: {
    readonly text?: string;
    readonly eastAsian?: string;
    readonly complex?: string;
    readonly hint?: 'eastAsia';
  };
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly colour?: string;
  readonly tracking?: number;
  readonly size?: number;
  readonly raised?: 'superscript' | 'subscript';
  readonly rightToLeft?: boolean;
  readonly language?: { readonly text?: string; readonly eastAsian?: string; readonly complex?: string };
};

/** A style of the file: looks that paragraphs or runs name. */
export type Style = {
  readonly id: string;
  /** As Word names it; its own styles keep their names, so that they are known in every language. */
  readonly name: string;
  readonly on?: string;
  /** Of the paragraph that is typed after one of this style. */
  readonly next?: string;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
};

const onOff = (name: string, value: boolean | undefined): Xml => (value === undefined ? '' : element(name, value ? {} : { 'w:val': '0' }));

const value = (name: string, val: string | number | undefined): Xml => (val === undefined ? '' : element(name, { 'w:val': val }));

/** `w:pPr`; nothing when the look says nothing. */
export function paragraphProperties(look: ParagraphLook): Xml {
  const { frame, border, tabs, before, after, line, indent } = look;
  const spacing = { 'w:before': before, 'w:after': after, 'w:line': line?.height, 'w:lineRule': line?.rule };
  const properties = [
    value('w:pStyle', look.style),
    onOff('w:keepNext', look.keepNext),
    onOff('w:keepLines', look.keepLines),
    onOff('w:pageBreakBefore', look.pageBreakBefore),
    frame ? framed(frame) : '',
    look.numbering === undefined ? '' : element('w:numPr', {}, value('w:ilvl', 0), value('w:numId', look.numbering)),
    border === undefined ? '' : bordered(border),
    tabs?.length ? element('w:tabs', {}, ...tabs.map(({ at, align }) => element('w:tab', { 'w:val': align, 'w:pos': at }))) : '',
    onOff('w:bidi', look.rightToLeft),
    Object.values(spacing).every((one) => one === undefined) ? '' : element('w:spacing', spacing),
    indent ? element('w:ind', { 'w:left': indent.start, 'w:right': indent.end, 'w:hanging': indent.hanging }) : '',
    value('w:jc', look.align),
    value('w:outlineLvl', look.outline),
  ].join('');
  return properties && element('w:pPr', {}, properties);
}

function framed({ width, gap }: NonNullable<ParagraphLook['frame']>): Xml {
  return element('w:framePr', {
    'w:w': width,
    'w:hSpace': gap,
    'w:wrap': 'around',
    'w:vAnchor': 'margin',
    'w:hAnchor': 'margin',
    'w:xAlign': 'right',
    'w:yAlign': 'top',
  });
}

function bordered(border: Border | null): Xml {
  if (!border) return element('w:pBdr', {}, ...['top', 'left', 'bottom'].map((side) => value(`w:${side}`, 'nil')));
  const { side, width, space, colour } = border;
  return element('w:pBdr', {}, element(`w:${side}`, { 'w:val': 'single', 'w:sz': width, 'w:space': space, 'w:color': colour }));
}

/** `w:rPr`; nothing when the look says nothing. */
export function runProperties(look: RunLook): Xml {
  const { fonts, bold, italic, size, language } = look;
  const properties = [
    value('w:rStyle', look.style),
    fonts
      ? element('w:rFonts', {
          'w:hint': fonts.hint,
          'w:ascii': fonts.text,
          'w:hAnsi': fonts.text,
          'w:eastAsia': fonts.eastAsian,
          'w:cs': fonts.complex,
        })
      : '',
    onOff('w:b', bold),
    onOff('w:bCs', bold),
    onOff('w:i', italic),
    onOff('w:iCs', italic),
    onOff('w:smallCaps', look.smallCaps),
    value('w:color', look.colour),
    look.tracking ? value('w:spacing', Math.round(look.tracking * 20)) : '',
    size === undefined ? '' : value('w:sz', Math.round(size * 2)) + value('w:szCs', Math.round(size * 2)),
    value('w:vertAlign', look.raised),
    onOff('w:rtl', look.rightToLeft),
    language ? element('w:lang', { 'w:val': language.text, 'w:eastAsia': language.eastAsian, 'w:bidi': language.complex }) : '',
  ].join('');
  return properties && element('w:rPr', {}, properties);
}
