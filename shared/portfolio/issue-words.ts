import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a stored value, in words for people: "works › no. 2 › title is missing". Places count from one.
 * @param stored the value that the schema refused; it tells what stands in the wrong place
 * @param itself what the value as a whole is called
 */
export function issueInWords(issue: Issue | undefined, stored: unknown, itself = 'portfolio'): string {
  const found = issue && deepest(issue);
  if (!found) return `${itself} does not fit`;
  const where = found.path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(' › ') || itself;
  const { said, what } = wording(found, valueAt(stored, found.path));
  return said ? `${where}: ${what}` : `${where} ${what}`;
}

/** A union reports its branches; the first issue inside says most. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.find((branch) => branch.length > 0)?.[0];
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}

/** `said`: a sentence of its own that the schema brought along, rather than one that goes on from the name of the field. */
function wording(issue: Issue, value: unknown): { readonly said: boolean; readonly what: string } {
  const goesOn = (what: string) => ({ said: false, what });
  if (value === undefined) return goesOn('is missing');
  switch (issue.code) {
    case 'invalid_type':
      return goesOn(
        `should be ${names[issue.expected] ?? issue.expected} and is ${typeof value === 'number' && issue.expected === 'int' ? value : nameOf(value)}`,
      );
    case 'invalid_value':
    case 'invalid_union':
      // A list of the values it can have brought its own sentence when it was given one.
      if (!issue.message.startsWith('Invalid ')) return { said: true, what: issue.message };
      return goesOn(
        typeof value === 'string'
          ? `is “${value.length > 40 ? `${value.slice(0, 39)}…` : value}”, which Scholarfolio does not know`
          : `is ${nameOf(value)}, which Scholarfolio does not know here`,
      );
    case 'invalid_key':
      return goesOn('is not an id');
    case 'too_small':
    case 'too_big':
      if (typeof value !== 'number') break;
      return goesOn(`is ${value}; it can be ${issue.code === 'too_small' ? `${issue.minimum} at least` : `${issue.maximum} at most`}`);
    default:
  }
  return { said: true, what: issue.message };
}

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function nameOf(value: unknown): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  return names[typeof value] ?? typeof value;
}

function valueAt(stored: unknown, path: readonly PropertyKey[]): unknown {
  let at = stored;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
