import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Citeproc, type CslFormatter, createFormatter } from '../../../shared/citations/csl-engine.ts';

const require = createRequire(import.meta.url);

/** Locales that are bundled; the engine asks for its own fallbacks, which all lead to one of them. */
const bundled = (language: string) => (language === 'en-GB' ? 'en-GB' : 'en-US');

/** Makes formatters from the bundled styles and keeps one for each style and locale. Throws when a bundled file is missing. */
export function createFormatters(resources: string): (style: string, locale: string) => CslFormatter {
  const kept = new Map<string, CslFormatter>();
  return (style, locale) => {
    const key = `${style}|${locale}`;
    const known = kept.get(key);
    if (known) return known;
    const files = {
      style: readFileSync(join(resources, 'csl', 'styles', `${style}.csl`), 'utf8'),
      locale: (language: string) => readFileSync(join(resources, 'csl', 'locales', `locales-${bundled(language)}.xml`), 'utf8'),
    };
    const formatter = createFormatter(require('citeproc') as Citeproc, files, locale);
    kept.set(key, formatter);
    return formatter;
  };
}
