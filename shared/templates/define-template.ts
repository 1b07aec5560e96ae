import { z } from 'zod';
import type { Arrange } from './arrangements.ts';

/** Bundled text families; each has regular, italic, bold and bold italic. */
export const fontFamilies = ['Source Serif 4', 'Libertinus Serif', 'Source Sans 3', 'Inter'] as const;

/** One option of a template as the document screen shows it; the schema decides what is valid. */
export type OptionField = {
  readonly key: string;
  readonly label: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly hint?: string;
};

/** A look of the pages: one Typst file in resources/typst and these options. */
export type TemplateDefinition<S extends z.ZodObject = z.ZodObject> = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** File in resources/typst. */
  readonly file: string;
  /** How the header of an entry reads. */
  readonly arrange: Arrange;
  /** Has a column at the side, which sections can choose; entries may read otherwise there. */
  readonly columns?: { readonly arrange: Arrange };
  /** Is for the pages of groups; others are for documents about people. */
  readonly whose?: 'group';
  /** Has a place for the photo, or for the logo of the group. */
  readonly photo?: true;
  /** Every option has a default, so `{}` is valid. */
  readonly options: S;
  readonly fields: readonly OptionField[];
};

/** Options every template shares. Sizes in points, margins in millimetres. */
export const commonOptions = {
  font: z.enum(fontFamilies).default('Source Serif 4').describe('Font of the text'),
  size: z.number().min(8).max(14).multipleOf(0.5).default(10.5).describe('Size of the text in points'),
  margin: z.number().min(10).max(40).default(20).describe('Margins in millimetres'),
  paper: z.enum(['a4', 'us-letter']).default('a4').describe('Paper'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'A colour is written like #1f4e79')
    .default('#1f4e79')
    .describe('Colour of rules and links'),
  nameCase: z.enum(['as-written', 'upper']).default('as-written').describe('Name at the top'),
  unitSeparator: z.enum([', ', ' - ', ' – ', ': ']).default(', ').describe('Between an organisation and its unit'),
  labels: z.enum(['bold', 'plain']).default('bold').describe('Run-in labels before details'),
  footer: z.enum(['name', 'page', 'none']).default('name').describe('At the foot of every page but the first'),
} as const;

/** Options as they are after defaults. */
export type CommonOptions = Readonly<z.infer<z.ZodObject<typeof commonOptions>>>;

export const commonFields: readonly OptionField[] = [
  { key: 'font', label: 'Font', choices: Object.fromEntries(fontFamilies.map((family) => [family, family])) },
  { key: 'size', label: 'Text size (pt)' },
  { key: 'margin', label: 'Margins (mm)' },
  { key: 'paper', label: 'Paper', choices: { a4: 'A4', 'us-letter': 'US Letter' } },
  { key: 'accent', label: 'Accent colour' },
  { key: 'footer', label: 'Foot of the page', choices: { name: 'Name and page', page: 'Page', none: 'Nothing' } },
  { key: 'nameCase', label: 'Name', choices: { 'as-written': 'As written', upper: 'CAPITALS' } },
  { key: 'labels', label: 'Labels of details', choices: { bold: 'Bold', plain: 'Plain' } },
  {
    key: 'unitSeparator',
    label: 'Organisation and unit',
    choices: { ', ': 'Institute, Unit', ' - ': 'Institute - Unit', ' – ': 'Institute – Unit', ': ': 'Institute: Unit' },
  },
];

export function defineTemplate<const S extends z.ZodObject>(definition: TemplateDefinition<S>): TemplateDefinition<S> {
  return definition;
}
