import { z } from 'zod';

/** What stays off web pages by itself, and what a document that lets it out says so with. */
export const webChoices = {
  phone: 'Phone numbers',
  address: 'Postal addresses',
  referees: 'Referees',
  unpublished: 'Works that are not published yet',
} as const;
export type WebChoice = keyof typeof webChoices;

const letOut = (what: string) =>
  z.boolean().optional().describe(`${what} may stand on the web pages of this document; absent: they do not`);

/** What the web pages of one document may show beyond what is public anyway. Nothing that is marked as private is ever let out. */
export const WebOptions = z.looseObject({
  phone: letOut('Phone numbers'),
  address: letOut('Postal addresses'),
  referees: letOut('Referees'),
  unpublished: letOut('Works that are not published yet'),
} satisfies Record<WebChoice, z.ZodType>);
export type WebOptions = z.infer<typeof WebOptions>;
