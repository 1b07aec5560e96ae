import type { CvDocument, Inline, Run } from './cv-document.ts';
import { mapHeader, mapSections } from './walk.ts';

/**
 * Signs that turn letters round or open a stretch that the words after it stand in: text that somebody copied may print other words than
 * it has, and each program reads them its own way. Isolates and direction marks turn nothing outside of themselves and stay.
 */
const OVERRIDES = /[\u202a-\u202e]/;
const all = new RegExp(OVERRIDES, 'g');

const cleaned = (text: string): string => (OVERRIDES.test(text) ? text.replace(all, '') : text);

const isTurned = (inline: Inline): boolean => (inline.kind === 'text' ? OVERRIDES.test(inline.text) : inline.content.some(isTurned));

/** The same run where nothing has to go. */
function cleanedRun(run: Run): Run {
  if (!run.some(isTurned)) return run;
  return run.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'text') return [{ ...inline, content: cleanedRun(inline.content) }];
    const text = cleaned(inline.text);
    return text ? [{ ...inline, text }] : [];
  });
}

/** The document with its words in the order in which they were written, for every format alike. */
export function inReadingDirection(cv: CvDocument): CvDocument {
  const { contacts, photo, ...header } = mapHeader(cv.header, cleanedRun);
  return {
    ...cv,
    title: cleaned(cv.title),
    author: cleaned(cv.author),
    header: {
      ...header,
      contacts: contacts.map((item) => ({ ...item, label: cleaned(item.label) })),
      ...(photo ? { photo: { ...photo, alt: cleaned(photo.alt) } } : {}),
    },
    sections: mapSections(cv.sections, cleanedRun),
  };
}
