import { z } from 'zod';
import type { SkillItem } from '../../shared/entries/skill-group.ts';
import { parseSkills, printSkills } from '../../shared/entries/skills-text.ts';
import type { Field, Form } from '../../shared/form/fields.ts';
import type { Dates } from '../../shared/model/dates.ts';
import { parseDoi } from '../../shared/model/identifiers.ts';
import type { Money } from '../../shared/model/money.ts';
import { parseTypedMoney, typedMoney } from '../../shared/model/typed-money.ts';
import { type Budget, parseTypedBudget, typedBudget } from '../../shared/text/budget.ts';
import { readDates, typedText } from '../lib/date-text.ts';

/** A form whose item type is not known to the caller. */
export type AnyForm = Form<Record<string, never>>;
type WithAnyKey<F> = F extends { readonly kind: infer K }
  ? K extends string
    ? Omit<F, 'key' | 'kind'> & { readonly kind: K; readonly key: string }
    : never
  : never;
export type AnyField = WithAnyKey<Field<Record<string, never>>>;

export type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** How one field is shown in its control and read back from it. */
export type Codec = {
  /** The control's value for a stored value. */
  readonly print: (stored: unknown) => unknown;
  /** The value to store for what the control holds; `undefined` removes the field. */
  readonly read: (typed: unknown, stored: unknown) => Read;
};

export function fieldsOf(form: AnyForm): readonly AnyField[] {
  return form.flatMap((group) => group.fields as readonly unknown[] as readonly AnyField[]);
}

const same = (stored: unknown) => stored;
const asText = (stored: unknown) => (typeof stored === 'string' ? stored : '');

function convert(field: AnyField): Codec {
  switch (field.kind) {
    case 'text':
    case 'rich':
    case 'rich-area':
    case 'counted-area':
    case 'area':
    case 'choice':
      return { print: asText, read: (typed) => ({ ok: true, value: typed === '' ? undefined : typed }) };
    case 'url':
      return { print: asText, read: (typed) => ({ ok: true, value: asText(typed).trim() || undefined }) };
    case 'doi':
      return { print: asText, read: readDoi };
    case 'dates':
      return {
        print: (stored) => typedText(stored as Dates | undefined),
        read: (typed, stored) => readDates(asText(typed), stored as Dates | undefined, field.single ?? false),
      };
    case 'skills':
      return {
        print: (stored) => printSkills((stored ?? []) as readonly SkillItem[]),
        read: (typed) => ({ ok: true, value: parseSkills(asText(typed)) }),
      };
    case 'number':
      return { print: (stored) => (typeof stored === 'number' ? String(stored) : ''), read: readNumber };
    case 'money':
      return { print: (stored) => typedMoney(stored as Money | undefined), read: readMoney };
    case 'budget':
      return { print: (stored) => typedBudget(stored as Budget | undefined), read: readBudget };
    case 'switch':
      return { print: (stored) => stored === true, read: (typed) => ({ ok: true, value: typed === true ? true : undefined }) };
    case 'name':
      return { print: (stored) => stored ?? {}, read: (typed) => ({ ok: true, value: typed }) };
    case 'tags':
    case 'fields':
    case 'details':
    case 'contributors':
    case 'status':
    case 'names':
    case 'contacts':
    case 'works':
    case 'rows':
      return { print: (stored) => stored ?? [], read: (typed) => ({ ok: true, value: typed }) };
    // Its cells store themselves, one by one.
    case 'part':
    case 'logo':
      return { print: same, read: (typed) => ({ ok: true, value: typed }) };
    default:
      field satisfies never;
      return { print: same, read: (typed) => ({ ok: true, value: typed }) };
  }
}

function readDoi(typed: unknown): Read {
  const text = asText(typed).trim();
  if (!text) return { ok: true, value: undefined };
  const doi = parseDoi(text);
  return doi
    ? { ok: true, value: doi }
    : { ok: false, message: 'Not a DOI. It starts with 10. and has a slash, for example 10.1000/example.' };
}

function readNumber(typed: unknown): Read {
  const text = asText(typed).replace(/[\s\u00a0\u202f,'’]/g, '');
  if (!text) return { ok: true, value: undefined };
  return /^\d{1,9}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, message: 'Not a whole number. Write it like 120.' };
}

/** What a stored object has besides the fields that are typed. */
function rest(stored: unknown): object {
  return typeof stored === 'object' && stored !== null ? stored : {};
}

function readMoney(typed: unknown, stored: unknown): Read {
  const text = asText(typed).trim();
  if (!text) return { ok: true, value: undefined };
  const read = parseTypedMoney(text);
  return read.ok ? { ok: true, value: { ...rest(stored), ...read.value } } : read;
}

function readBudget(typed: unknown, stored: unknown): Read {
  const text = asText(typed).trim();
  if (!text) return { ok: true, value: undefined };
  const budget = parseTypedBudget(text);
  return budget
    ? { ok: true, value: { ...rest(stored), ...budget } }
    : { ok: false, message: 'Not understood. Write it like 300 words or 2500 characters.' };
}

/**
 * The codec of a field, held to the schema of the item: an emptied field that the schema requires becomes an empty text, and a switch
 * that is on unless said otherwise is stored when it is off.
 */
export function codecOf(field: AnyField, schema: z.ZodType | undefined): Codec {
  const { print, read } = convert(field);
  if (!schema) return { print, read };
  const absent = schema.safeParse(undefined);
  const emptied = absent.success ? (field.kind === 'switch' && absent.data === true ? false : undefined) : '';
  return {
    print,
    read: (typed, stored) => {
      const result = read(typed, stored);
      if (!result.ok) return result;
      const value = result.value ?? emptied;
      if (value === undefined) return { ok: true, value };
      const checked = schema.safeParse(value);
      return checked.success ? { ok: true, value } : { ok: false, message: checked.error.issues[0]?.message ?? 'Not valid' };
    },
  };
}

export type Codecs = ReadonlyMap<string, Codec>;

const remembered = new WeakMap<AnyForm, Codecs>();

/** Codecs of every field of a form, by key. */
export function codecsOf(form: AnyForm, shape: Readonly<Record<string, z.ZodType>>): Codecs {
  let codecs = remembered.get(form);
  if (!codecs) {
    codecs = new Map(fieldsOf(form).map((field) => [field.key, codecOf(field, shape[field.key])]));
    remembered.set(form, codecs);
  }
  return codecs;
}

/** What the form library validates: every control's value, read by its codec. Parsing gives the values to store. */
export function typedSchema(codecs: Codecs): z.ZodType<Record<string, unknown>, Record<string, unknown>> {
  return z.object(
    Object.fromEntries(
      [...codecs].map(([key, codec]) => [
        key,
        z.unknown().transform((typed, context) => {
          const result = codec.read(typed, undefined);
          if (result.ok) return result.value;
          context.addIssue({ code: 'custom', message: result.message });
          return z.NEVER;
        }),
      ]),
    ),
  );
}
