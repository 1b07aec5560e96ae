import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Citeproc, type CslFormatter, createFormatter } from '../../../shared/citations/csl-engine.ts';

const require = createRequire(import.meta.url);

/** The bundled locale for a language tag: that very one, else another of the same language, else American English. */
export function localesIn(resources: string): (tag: string) => string {
  const folder = join(resources, 'csl', 'locales');
  let bundled: readonly string[] | null = null;
  const choose = (tag: string): string => {
    bundled ??= readdirSync(folder)
      .flatMap((name) => /^locales-([\w-]+)\.xml$/.exec(name)?.[1] ?? [])
      .sort();
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    const wanted = [tag, language === 'en' ? 'en-US' : `${language}-${language.toUpperCase()}`];
    return wanted.find((one) => bundled?.includes(one)) ?? bundled.find((one) => one.split('-')[0] === language) ?? 'en-US';
  };
  return (tag) => readFileSync(join(folder, `locales-${choose(tag)}.xml`), 'utf8');
}

/** Styles that stay read, each with some megabytes; a document needs one. */
const MOST_KEPT = 12;

/** Makes formatters from the bundled styles and keeps those used last, by style and locale. Throws when a bundled file is missing. */
export function createFormatters(resources: string): (style: string, locale: string) => CslFormatter {
  const kept = new Map<string, CslFormatter>();
  const readLocale = localesIn(resources);
  return (style, locale) => {
    const key = `${style}|${locale}`;
    const files = () => ({ style: readFileSync(join(resources, 'csl', 'styles', `${style}.csl`), 'utf8'), locale: readLocale });
    const formatter = kept.get(key) ?? createFormatter(require('citeproc') as Citeproc, files(), locale);
    kept.delete(key);
    kept.set(key, formatter);
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    return formatter;
  };
}
