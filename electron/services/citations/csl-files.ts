import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Citeproc, type CslFormatter, createFormatter } from '../../../shared/citations/csl-engine.ts';

const require = createRequire(import.meta.url);

/** The bundled locale of a language; the engine asks for its own fallbacks, too, and American English stands for what is missing. */
function readLocale(resources: string, language: string): string {
  const file = (tag: string) => join(resources, 'csl', 'locales', `locales-${tag}.xml`);
  return readFileSync(/^[\w-]+$/.test(language) && existsSync(file(language)) ? file(language) : file('en-US'), 'utf8');
}

/** Makes formatters from the bundled styles and keeps one for each style and locale. Throws when a bundled file is missing. */
export function createFormatters(resources: string): (style: string, locale: string) => CslFormatter {
  const kept = new Map<string, CslFormatter>();
  return (style, locale) => {
    const key = `${style}|${locale}`;
    const known = kept.get(key);
    if (known) return known;
    const files = {
      style: readFileSync(join(resources, 'csl', 'styles', `${style}.csl`), 'utf8'),
      locale: (language: string) => readLocale(resources, language),
    };
    const formatter = createFormatter(require('citeproc') as Citeproc, files, locale);
    kept.set(key, formatter);
    return formatter;
  };
}
