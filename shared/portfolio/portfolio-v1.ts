import { z } from 'zod';
import { Entry } from '../entries/registry.ts';
import { collectionNames } from '../model/collection-names.ts';
import { PortfolioDocument } from '../model/document.ts';
import { Group } from '../model/group.ts';
import { Id } from '../model/id.ts';
import { Person } from '../model/person.ts';
import { OwnStyle } from '../model/reference-style.ts';
import { Work } from '../model/work.ts';

/** What somebody typed into a field that does not accept it yet: kept, listed as unfinished, never exported. */
export const Draft = z.looseObject({
  collection: z.enum(collectionNames).describe('List that the entity stands in'),
  id: Id.describe('Id of the entity'),
  path: z.string().describe('Field, keys joined by dots'),
  text: z.string().describe('What was typed'),
  message: z.string().describe('Why it is not accepted'),
});
export type Draft = z.infer<typeof Draft>;

/** A finding that somebody looked at and leaves as it is: no longer shown among the others, but never forgotten. */
export const Dismissed = z.looseObject({
  code: z.string().min(1).describe('Code of the finding'),
  collection: z.enum(collectionNames).describe('List that the entity stands in'),
  id: Id.describe('Id of the entity'),
  path: z.string().optional().describe('Field, keys joined by dots; parts of a list by their id where they have one'),
  reason: z.string().min(1, 'Say why it may stay as it is').describe('Why it may stay as it is'),
});
export type Dismissed = z.infer<typeof Dismissed>;

/**
 * Everything one file holds, schema version 1. Frozen but for new optional fields; everything else is a later version, with a file of
 * its own and a migration. The model it is made of is today's: tests/portfolio/frozen-schema.test.ts says when that changes what version 1 means.
 */
export const PortfolioV1 = z
  .looseObject({
    people: z.array(Person).default([]).describe('Everybody with a profile; the first one is shown first'),
    works: z.array(Work).default([]).describe('Everything citable, shared by all people'),
    entries: z.array(Entry).default([]).describe('Everything else that a CV lists, in the order of its lists'),
    documents: z.array(PortfolioDocument).default([]).describe('CVs and other outputs, in the order of their menu'),
    groups: z.array(Group).optional().describe('Labs, research groups and companies, in the order of their list'),
    drafts: z.array(Draft).default([]).describe('What was typed and is not accepted yet'),
    dismissed: z.array(Dismissed).optional().describe('Findings that were looked at and may stay as they are'),
    styles: z.array(OwnStyle).max(50).optional().describe('Reference styles that were added, for documents of this file'),
  })
  .superRefine((portfolio, context) => {
    for (const collection of collectionNames) {
      const seen = new Set<string>();
      for (const [index, item] of (portfolio[collection] ?? []).entries()) {
        if (seen.has(item.id))
          context.addIssue({ code: 'custom', path: [collection, index, 'id'], message: `The id ${item.id} is used twice` });
        seen.add(item.id);
      }
    }
  });
export type PortfolioV1 = z.infer<typeof PortfolioV1>;
