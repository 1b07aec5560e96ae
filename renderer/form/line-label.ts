import type { DetailRole } from '../../shared/form/fields.ts';

/** A label typed before the text of a line: a meaning of this kind of entry, or a label of one's own to be offered. */
export type TypedLabel =
  | { readonly kind: 'role'; readonly role: string; readonly text: string }
  | { readonly kind: 'own'; readonly label: string; readonly text: string };

const MOST_WORDS = 4;
const MOST_LETTERS = 40;

/** Reads "Thesis Title: On fluids" at the very start of a line; null when the text begins with no label. */
export function typedLabel(typed: string, roles: readonly DetailRole[]): TypedLabel | null {
  const match = /^([^:\n[\]*`$]+):\s(.*)$/s.exec(typed);
  const label = match?.[1]?.trim() ?? '';
  const text = match?.[2]?.trimStart() ?? '';
  if (!label) return null;
  const role = roles.find((one) => one.label.toLowerCase() === label.toLowerCase());
  if (role) return { kind: 'role', role: role.id, text };
  return label.length <= MOST_LETTERS && label.split(/\s+/).length <= MOST_WORDS ? { kind: 'own', label, text } : null;
}
