import { z } from 'zod';
import { Contact } from './contacts.ts';
import { DetailLine } from './detail-line.ts';
import { Id } from './id.ts';
import { fullName, Name } from './names.ts';
import { Photo } from './photo.ts';
import { Translations } from './translations.ts';

/** Somebody with a profile of their own: the owner of entries and documents, linked from the works they contributed to. */
export const Person = z.looseObject({
  id: Id,
  name: Name.describe('Name as printed at the top of a CV'),
  variants: z.array(Name).default([]).describe('Other forms under which works were published: maiden name, initials, transliterations'),
  headline: z.string().optional().describe('One line under the name, for example "Lecturer in Soil Physics"'),
  biography: z.string().optional().describe('A paragraph about the person; Markdown subset with citations'),
  biographies: z
    .array(DetailLine)
    .optional()
    .describe('Other biographies for other occasions: label and text; a section of a document picks one by its id'),
  photo: Photo.optional().describe('Photo; each document chooses whether it shows it'),
  contacts: z.array(Contact).default([]).describe('E-mail, phone, website and profiles, in the order of the form'),
  language: z
    .string()
    .optional()
    .describe('Language that texts are written in, before any translation: en, de …; absent: that of the person’s first document'),
  translations: Translations.optional(),
});
export type Person = z.infer<typeof Person>;

export function emptyPerson(id: string): Person {
  return { id, name: {}, variants: [], contacts: [] };
}

/** Name for lists and menus; never empty. */
export function personLabel(person: Person): string {
  return fullName(person.name).trim() || 'Unnamed person';
}
