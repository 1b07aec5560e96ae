import type { Form } from '../form/fields.ts';
import { webPrivacyFields } from '../model/not-on-web.ts';
import type { Work } from '../model/work.ts';

type Group = Form<Work>[number];

export const title = { kind: 'rich', key: 'title', label: 'Title', wide: true } as const;
export const authors = {
  kind: 'contributors',
  key: 'contributors',
  label: 'Authors',
  placeholder: 'Ada Lovelace and Mary Somerville',
  wide: true,
} as const;
/** Title and authors, then what tells a kind. */
export const head = (...fields: Group['fields']): Group => ({ fields: [title, authors, ...fields] });

export const issued = { kind: 'dates', key: 'issued', label: 'Date', placeholder: '2024, or Mar 2024', single: true } as const;
export const url = { kind: 'url', key: 'URL', label: 'Web address', placeholder: 'https://…' } as const;
export const doi = { kind: 'doi', key: 'DOI', label: 'DOI', placeholder: '10.1000/example' } as const;
export const page = { kind: 'text', key: 'page', label: 'Pages', placeholder: '12–34' } as const;
export const publisher = { kind: 'rich', key: 'publisher', label: 'Publisher' } as const;
export const version = { kind: 'text', key: 'version', label: 'Version', placeholder: '1.0.0' } as const;
export const eventTitle = { kind: 'rich', key: 'event-title', label: 'Event', placeholder: 'Name of the conference or seminar' } as const;
export const eventDate = { kind: 'dates', key: 'event-date', label: 'Date of the event', placeholder: '1 Dec 2022 – 2 Dec 2022' } as const;
export const eventPlace = { kind: 'rich', key: 'event-place', label: 'Place' } as const;
const language = { kind: 'text', key: 'language', label: 'Language', placeholder: 'English' } as const;

const statusGroup: Group = {
  title: 'Status',
  fields: [
    { kind: 'status', key: 'status', label: 'Status', wide: true },
    { kind: 'rich', key: 'presentation', label: 'Presented as', placeholder: 'Paper/Poster Presentation' },
  ],
};
/** What identifies a work, after what only its kind has. */
export const identifiers = (...extra: Group['fields']): Group => ({
  title: 'Identifiers and more details',
  fields: [...extra, { kind: 'rich', key: 'note', label: 'Words after the reference' }, language],
});
const aboutGroup: Group = {
  title: 'Abstract, keywords and notes',
  fields: [
    { kind: 'area', key: 'abstract', label: 'Abstract', wide: true, unprinted: true },
    { kind: 'text', key: 'keyword', label: 'Keywords', wide: true, unprinted: true },
    { kind: 'area', key: 'annote', label: 'Private note', hint: 'Never printed', wide: true, unprinted: true },
    { kind: 'tags', key: 'tags', label: 'Tags', hint: 'For filters; never printed', unprinted: true },
    { kind: 'switch', key: 'selected', label: 'Selected, to show first', unprinted: true },
    { kind: 'switch', key: 'private', label: 'Leave out unless a document picks it', unprinted: true },
    ...webPrivacyFields,
  ],
};
/** A form for a kind: what comes first and `more` are its own, the rest is that of every work. */
export const form = (first: Group, more: Group): Form<Work> => [first, statusGroup, more, aboutGroup];
