import type { Form } from '../form/fields.ts';
import { languages } from './languages.ts';
import type { Person } from './person.ts';

/** The form of a profile. */
export const personForm: Form<Person> = [
  {
    fields: [
      { kind: 'name', key: 'name', label: 'Name', wide: true },
      { kind: 'rich', key: 'headline', label: 'Headline', placeholder: 'Lecturer in Soil Physics', wide: true },
      { kind: 'contacts', key: 'contacts', label: 'Contacts and links', hint: 'Each document chooses which of them it shows', wide: true },
    ],
  },
  {
    title: 'Biography',
    fields: [
      {
        kind: 'rich-area',
        key: 'biography',
        label: 'Biography',
        hint: 'A paragraph about you; a document prints it where a section asks for it',
        wide: true,
      },
      {
        kind: 'details',
        key: 'biographies',
        label: 'Other biographies',
        hint: 'For other occasions: a label, such as “50 words”, and the text',
        roles: [],
        unprintedLabels: true,
        wide: true,
      },
    ],
  },
  {
    title: 'Other forms of the name',
    fields: [
      {
        kind: 'names',
        key: 'variants',
        label: 'Names on publications',
        hint: 'Maiden name, initials, other spellings: under these names works are recognised as yours',
        placeholder: 'A. Lovelace; Byron, Ada',
        wide: true,
      },
    ],
  },
  {
    title: 'Language of your texts',
    fields: [
      {
        kind: 'choice',
        key: 'language',
        label: 'Language of your texts',
        hint: 'What you write in; other languages are added at the head of each form. Without a choice, that of your first document',
        options: Object.fromEntries(Object.entries(languages).map(([tag, { own }]) => [tag, own])),
        unprinted: true,
        wide: true,
      },
    ],
  },
];
