import type { z } from 'zod';

/** What a schema takes of some fields, and what it does not: by field, and in sentences. */
export type Accepted<T> = {
  readonly value: T;
  readonly rejected: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
};

/** The item with every field that its schema takes; blank ones are left out. `base` alone must fit the schema. */
export function accepted<T>(
  schema: z.ZodType<T>,
  base: Readonly<Record<string, unknown>>,
  draft: Readonly<Record<string, unknown>>,
): Accepted<T> {
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isBlank(value)));
  const rejected: Record<string, unknown> = {};
  const notes: string[] = [];
  for (;;) {
    const parsed = schema.safeParse({ ...base, ...fields });
    if (parsed.success) return { value: parsed.data, rejected, notes };
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0]);
    if (!issue || !(field in fields)) throw new Error(`Something without ${field} cannot be read`);
    notes.push(notTaken(field, fields[field], `${issue.message}.`));
    rejected[field] = fields[field];
    delete fields[field];
  }
}

/** `“x” was not taken over as date: …` */
export function notTaken(field: string, value: unknown, why: string): string {
  return `“${short(value)}” was not taken over as ${names[field] ?? field}: ${why}`;
}

const names: Readonly<Record<string, string>> = {
  URL: 'web address',
  url: 'web address',
  issued: 'date',
  dates: 'date',
  'event-date': 'date of the event',
  accessed: 'date of access',
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
