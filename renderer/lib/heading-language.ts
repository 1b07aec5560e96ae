import type { PortfolioDocument } from '../../shared/model/document.ts';
import type { Change } from '../../shared/portfolio/commands.ts';
import { wordingFor } from '../../shared/wording/wording.ts';
import { sectionPresets } from './section-presets.ts';

/**
 * A document put into another language: headings that still are what their section was called at first are said in that language,
 * everything that was typed stays.
 */
export function languageChanges(document: PortfolioDocument, locale: string): [Change, ...Change[]] {
  const before = wordingFor(document.locale);
  const after = wordingFor(locale);
  const headings = document.sections.flatMap((section, i): Change[] => {
    const preset = sectionPresets.find(({ heading }) => before.say(heading) === section.heading);
    const heading = preset && after.say(preset.heading);
    return heading === undefined || heading === section.heading ? [] : [{ path: ['sections', i, 'heading'], value: heading }];
  });
  return [{ path: ['locale'], value: locale }, ...headings];
}
