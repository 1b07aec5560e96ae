import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Citeproc, createFormatter } from '../../shared/citations/csl-engine.ts';
import { resources } from './portfolio.ts';

const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc;

/** The real engine with a bundled style, in American English. */
export function formatter(style: string) {
  return createFormatter(
    citeproc,
    {
      style: readFileSync(`${resources}/csl/styles/${style}.csl`, 'utf8'),
      locale: (tag) => readFileSync(`${resources}/csl/locales/locales-${tag === 'en-GB' ? tag : 'en-US'}.xml`, 'utf8'),
    },
    'en-US',
  );
}
