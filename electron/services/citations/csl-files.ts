import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Citeproc, type CslFormatter, createFormatter } from '../../../shared/citations/csl-engine.ts';
import { type StyleFacts, styleFacts } from '../../../shared/citations/style-facts.ts';
import { parseStyleXml } from '../../../shared/citations/style-xml.ts';
import { styleById } from '../../../shared/citations/styles.ts';

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

/** Gives the formatter for a style and a locale; `csl` is the text of a style that is not bundled. Throws when there is no such style. */
type Formatters = (style: string, locale: string, csl?: string) => CslFormatter;

/** Makes formatters and keeps those used last, by style and locale; one that throws knows half of a list and is not used again. */
export function createFormatters(resources: string): Formatters {
  const kept = new Map<string, CslFormatter>();
  const locales = localesIn(resources);
  return (style, locale, csl) => {
    const key = `${style}|${locale}`;
    const formatter = kept.get(key) ?? guarded(formatterOf(csl ?? styleText(resources, style), locales, locale), () => kept.delete(key));
    kept.delete(key);
    kept.set(key, formatter);
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    return formatter;
  };
}

/** The formatter, with something to do when it throws. */
function guarded(formatter: CslFormatter, onThrow: () => void): CslFormatter {
  const guard =
    <Given extends readonly unknown[], Made>(make: (...given: Given) => Made) =>
    (...given: Given): Made => {
      try {
        return make(...given);
      } catch (error) {
        onThrow();
        throw error;
      }
    };
  return { bibliography: guard(formatter.bibliography), subset: guard(formatter.subset), cite: guard(formatter.cite) };
}

/** The CSL of a bundled style. Throws when there is none of that name. */
export function styleText(resources: string, style: string): string {
  if (!styleById(style)) throw new Error(`There is no reference style ${style}`);
  return readFileSync(join(resources, 'csl', 'styles', `${style}.csl`), 'utf8');
}

function formatterOf(style: string, locale: (tag: string) => string, language: string): CslFormatter {
  if (!parseStyleXml(style)) throw new Error('The style is not well-formed XML');
  return createFormatter(require('citeproc') as Citeproc, { style, locale }, language);
}

/** Finds out about a style that somebody adds. Throws when the engine cannot use it. */
export function describeStyle(resources: string, csl: string): StyleFacts {
  return styleFacts(csl, formatterOf(csl, localesIn(resources), 'en-US'));
}
