import { z } from 'zod';

/** Marks something as private: no web page shows it. PDF and other files print it as before. */
export const notOnWeb = z.boolean().optional().describe('Private: never on web pages; PDF and other files print it as before');

/** Fields that every entry and work has about the web. */
export const webPrivacy = {
  notOnWeb,
  fieldsNotOnWeb: z.array(z.string()).optional().describe('Names of single fields that are private: never on web pages'),
};

/** The form fields of {@link webPrivacy}. */
export const webPrivacyFields = [
  {
    kind: 'switch',
    key: 'notOnWeb',
    label: 'Private: not on web pages',
    hint: 'Sites and web pages leave it out. PDF and other files print it.',
    unprinted: true,
  },
  {
    kind: 'fields',
    key: 'fieldsNotOnWeb',
    label: 'Private fields',
    hint: 'Sites and web pages leave these out. PDF and other files print them.',
    unprinted: true,
  },
] as const;
