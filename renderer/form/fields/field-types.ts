import type { AnyField } from '../codecs.ts';

/** The fields whose kind is among K. */
export type FieldOf<K extends AnyField['kind']> = Extract<AnyField, { readonly kind: K }>;
export type FieldProps<K extends AnyField['kind']> = { readonly field: FieldOf<K> };
