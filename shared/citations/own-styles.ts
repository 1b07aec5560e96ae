import type { OwnStyle } from '../model/reference-style.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { currentId, type StyleInfo, styleById } from './styles.ts';

/** The style that a document names: a bundled one, perhaps by a former name, or one of the portfolio's own. */
export function styleNamed(id: string, own: readonly OwnStyle[] = []): StyleInfo | undefined {
  return styleById(id) ?? own.find((style) => style.id === id) ?? styleById(currentId(id));
}

/** Tells styles apart, also an added one from itself with other rules. */
export function styleKey(style: StyleInfo): string {
  if (style.csl === undefined) return style.id;
  const known = keys.get(style) ?? `${style.id} ${fingerprint(style.csl)}`;
  keys.set(style, known);
  return known;
}
/** Asked for at every keystroke. */
const keys = new WeakMap<StyleInfo, string>();
