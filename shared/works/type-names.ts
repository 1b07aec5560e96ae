import type { CslType } from '../model/work.ts';

/** Names of the CSL types without a form of their own: one, many. */
const otherNames: Readonly<Partial<Record<CslType, readonly [string, string]>>> = {
  'article-magazine': ['Magazine article', 'Magazine articles'],
  'article-newspaper': ['Newspaper article', 'Newspaper articles'],
  broadcast: ['Broadcast', 'Broadcasts'],
  classic: ['Classic text', 'Classic texts'],
  collection: ['Archive collection', 'Archive collections'],
  document: ['Other document', 'Other documents'],
  entry: ['Database entry', 'Database entries'],
  'entry-dictionary': ['Dictionary entry', 'Dictionary entries'],
  'entry-encyclopedia': ['Encyclopedia entry', 'Encyclopedia entries'],
  graphic: ['Artwork', 'Artworks'],
  legal_case: ['Court case', 'Court cases'],
  legislation: ['Law', 'Laws'],
  motion_picture: ['Film or video', 'Films and videos'],
  musical_score: ['Musical score', 'Musical scores'],
  performance: ['Performance', 'Performances'],
  periodical: ['Journal or series', 'Journals and series'],
  personal_communication: ['Letter or message', 'Letters and messages'],
  post: ['Online post', 'Online posts'],
  'post-weblog': ['Blog post', 'Blog posts'],
  regulation: ['Regulation', 'Regulations'],
  review: ['Review', 'Reviews'],
  'review-book': ['Book review', 'Book reviews'],
  song: ['Recording', 'Recordings'],
  treaty: ['Treaty', 'Treaties'],
  webpage: ['Web page', 'Web pages'],
};

/** Types that are a word of their own ("Patent", "Report", "Map") take its plural with an s. */
export function namesOf(type: CslType): { readonly one: string; readonly many: string } {
  const word = type.charAt(0).toUpperCase() + type.slice(1);
  const [one, many] = otherNames[type] ?? [word, `${word}s`];
  return { one, many };
}
