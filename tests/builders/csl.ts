import { createFormatters } from '../../electron/services/citations/csl-files.ts';
import { resources } from './portfolio.ts';

/** The real engine with a bundled style, new each time. */
export function formatter(style: string, locale = 'en-US') {
  return createFormatters(resources)(style, locale);
}
