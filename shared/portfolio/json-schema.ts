import { z } from 'zod';
import { registry } from '../entries/registry.ts';
import { Contact } from '../model/contacts.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import {
  DateStyle,
  EntryOverride,
  HeaderContact,
  ItemRef,
  Numbering,
  PortfolioDocument,
  Section,
  WorkOverride,
} from '../model/document.ts';
import { CallToAction, Group, GroupList, GroupListItem, GroupMember, GroupOffice, GroupVenue, GroupWork } from '../model/group.ts';
import { Money } from '../model/money.ts';
import { Name } from '../model/names.ts';
import { Person } from '../model/person.ts';
import { Logo, Photo } from '../model/photo.ts';
import { SectionFilter } from '../model/section-filter.ts';
import { StatusChange } from '../model/status.ts';
import { Texts } from '../model/translations.ts';
import { Contributor, Work } from '../model/work.ts';
import { Budget } from '../text/budget.ts';
import { Draft, Portfolio, schemaVersion } from './portfolio.ts';

/** What a portfolio file is around its portfolio. */
const PortfolioFile = z
  .looseObject({
    format: z.literal('scholarfolio-portfolio').describe('Says that this is a portfolio'),
    schemaVersion: z.literal(schemaVersion).describe('Version of this schema'),
    revision: z.number().int().min(0).optional().describe('Grows with every saved change; leave it as it is'),
    checksum: z.string().optional().describe('Of the portfolio as Scholarfolio wrote it; it may be wrong or missing after an edit by hand'),
    portfolio: Portfolio.describe('Everything the file holds'),
  })
  .describe('A portfolio file of Scholarfolio. Fields that are not named here are kept.');

/** Parts with a name of their own in the schema, so that each is written once. */
const parts: Readonly<Record<string, z.ZodType>> = {
  Person,
  Name,
  Contact,
  Photo,
  Logo,
  Work,
  Contributor,
  StatusChange,
  Dates,
  Money,
  Budget,
  DetailLine,
  Texts,
  Document: PortfolioDocument,
  Section,
  SectionFilter,
  ItemRef,
  HeaderContact,
  DateStyle,
  Numbering,
  WorkOverride,
  EntryOverride,
  Group,
  GroupMember,
  GroupVenue,
  GroupWork,
  GroupList,
  GroupListItem,
  GroupOffice,
  CallToAction,
  Draft,
  ...Object.fromEntries(Object.values(registry).map((definition) => [`entry-${definition.kind}`, definition.schema])),
};

type Meta = { readonly id?: string; readonly description?: string };

/** The descriptions as they stand in the schemas, the names above, and what each kind of entry is. */
class Named extends z.core.$ZodRegistry<Meta> {
  readonly #more = new Map<z.core.$ZodType, Meta>([
    ...Object.entries(parts).map(([id, schema]): [z.ZodType, Meta] => [schema, { id }]),
    ...Object.values(registry).map(({ schema, name }): [z.ZodType, Meta] => [
      schema.shape.kind,
      { description: `Kind of entry: ${name.one.toLowerCase()}` },
    ]),
  ]);

  override get<S extends z.core.$ZodType>(schema: S): ReturnType<z.core.$ZodRegistry<Meta>['get']> {
    return { ...z.globalRegistry.get(schema), ...this.#more.get(schema) };
  }
}

/** The JSON Schema (draft 2020-12) of a portfolio file, as somebody may write it by hand: what has a default may be left out. */
export function portfolioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PortfolioFile, { io: 'input', metadata: new Named() }) as Record<string, unknown>;
}
