import type { GroupVenue } from '../model/group.ts';
import type { Work } from '../model/work.ts';
import { fold } from '../text/fold.ts';

const words = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The first venue whose long or short name stands in where a work was published; null when none does. */
export function venueOf(work: Work, venues: readonly GroupVenue[]): GroupVenue | null {
  const published = words([work['container-title'], work['event-title'], work['collection-title']].filter(Boolean).join(' · '));
  const names = (venue: GroupVenue) => [venue.name, venue.abbreviation ?? ''].filter((name) => name.trim() !== '');
  return venues.find((venue) => names(venue).some((name) => published.includes(words(name)))) ?? null;
}
