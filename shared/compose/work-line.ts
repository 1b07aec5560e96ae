import type { WorkOverride } from '../model/document.ts';
import { currentStatus, venueOf, type Work } from '../model/work.ts';
import type { Wording } from '../wording/wording.ts';
import type { Run } from './cv-document.ts';
import { join, plain } from './runs.ts';

/** What a work line needs: Markdown of a field to runs, and the year in words. */
type LineContext = { readonly rich: (markdown: string | undefined, path: string) => Run; readonly date: string; readonly wording: Wording };

/**
 * A work outside a reference list: "{title} submitted to {venue}: {presentation} [1]", or "{title}, {venue}, {date} [1]" once it is
 * published. `cite` adds the number of its reference.
 */
export function workLine(work: Work, override: WorkOverride, context: LineContext, cite: boolean): Run {
  const { rich, wording } = context;
  const title = rich(override.lineTitle || work.title, 'title');
  const status = work.status.at(-1);
  const venue = rich(override.lineVenue || status?.venue || venueOf(work), 'container-title');
  const own = override.lineStatus;
  const words =
    own === undefined ? plain(wording.say(`${venue.length ? 'status' : 'statusAlone'}.${currentStatus(work)}`)) : rich(own, 'status');
  const head = words.length
    ? venue.length
      ? join(' ', title, words, venue)
      : join(', ', title, words)
    : join(', ', title, venue, plain(context.date));
  const line = join(': ', head, rich(work.presentation, 'presentation'));
  return cite ? [...line, ...plain(' '), { kind: 'citation', work: work.id, content: [] }] : line;
}
