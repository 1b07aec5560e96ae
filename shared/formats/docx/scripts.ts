/** Fonts and languages of the scripts that Word treats on their own: Latin and its like, East Asian, and those from right to left. */

import type { CommonOptions } from '../../templates/define-template.ts';
import type { RunLook } from './properties.ts';

type Family = CommonOptions['font'];

/** Fonts that Word or a system brings along, close to ours and no wider, best first, for readers who have not installed ours. */
export const substitutes: Readonly<Record<Family, { readonly names: string; readonly family: 'roman' | 'swiss' }>> = {
  'Source Serif 4': { names: 'Source Serif Pro, Cambria, Georgia', family: 'roman' },
  'Libertinus Serif': { names: 'Linux Libertine O, Times New Roman', family: 'roman' },
  'Source Sans 3': { names: 'Source Sans Pro, Calibri, Arial', family: 'swiss' },
  Inter: { names: 'Segoe UI, Helvetica Neue, Arial', family: 'swiss' },
};

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
const eastAsian = new Set(['zh', 'ja', 'ko', 'yue']);
const leftward = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'ckb', 'dv', 'syr']);

export const isEastAsian = (tag: string): boolean => eastAsian.has(primary(tag));
export const isRightToLeft = (tag: string): boolean => leftward.has(primary(tag)) || /-(arab|hebr)\b/i.test(tag);

/** A font for Chinese, Japanese or Korean that every Word has. */
export function eastAsianFont(tag: string): string {
  if (primary(tag) === 'ja') return 'Yu Gothic';
  if (primary(tag) === 'ko') return 'Malgun Gothic';
  return primary(tag) === 'yue' || /-(hant|tw|hk|mo)\b/i.test(tag) ? 'Microsoft JhengHei' : 'Microsoft YaHei';
}

/** A font for Arabic and Hebrew that every Word has. */
export function complexFont(font: Family): string {
  return substitutes[font].family === 'roman' ? 'Times New Roman' : 'Arial';
}

/** A tag that a reader of the file can take for one; undefined for anything else. */
export function tagOf(language: string): string | undefined {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) && language.length < 36 ? language : undefined;
}

/** What a run in a language needs besides its words. */
export function saidIn(language: string): Pick<RunLook, 'fonts' | 'language'> {
  const tag = tagOf(language);
  if (!tag) return {};
  if (isEastAsian(tag)) return { fonts: { hint: 'eastAsia', eastAsian: eastAsianFont(tag) }, language: { text: tag, eastAsian: tag } };
  return { language: isRightToLeft(tag) ? { text: tag, complex: tag } : { text: tag } };
}

const LETTER = '\\p{sc=Hebrew}\\p{sc=Arabic}\\p{sc=Syriac}\\p{sc=Thaana}\\p{sc=Nko}';
/** Letters from right to left with what stands between them. */
const LEFTWARD = new RegExp(`([${LETTER}](?:[${LETTER}\\p{M}\\p{Zs}\\p{P}]*[${LETTER}\\p{M}])?)`, 'u');

/** A text in stretches of one direction each. */
export function byDirection(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  return text
    .split(LEFTWARD)
    .map((stretch, i) => ({ text: stretch, rightToLeft: i % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}
