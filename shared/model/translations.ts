import { z } from 'zod';

/** The parts of one line or contact in another language: its label, its text, its address. */
const Parts = z.record(z.string(), z.string());

/**
 * Printed texts of an item in one further language, under the names of their fields; of a list the texts of its lines, by their ids.
 * An empty text says that the item's own words are right in this language too.
 */
export const Texts = z
  .record(z.string(), z.union([z.string(), z.record(z.string(), Parts)]))
  .describe('Texts of one language by the names of their fields; empty: the own words are right in this language too');
export type Texts = z.infer<typeof Texts>;

export const Translations = z
  .record(z.string(), Texts)
  .describe('Printed texts in further languages, by language: { de: { title: "…", details: { <id of the line>: { text: "…" } } } }');
export type Translations = z.infer<typeof Translations>;

/** The text under keys ("title", or "details", id, "text"), or undefined where there is none. */
export function textAt(texts: Texts | undefined, keys: readonly string[]): string | undefined {
  let at: unknown = texts;
  for (const key of keys) at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Texts)[key] : undefined;
  return typeof at === 'string' ? at : undefined;
}
