import type { CollectionName } from './collection-names.ts';

/** Where a finding belongs: an entity of the portfolio and, when known, one of its fields (path of keys). */
export type Place = {
  readonly collection: CollectionName | 'portfolio';
  readonly id: string;
  readonly path?: readonly (string | number)[];
};

/** Something a person should know. `error` stops an export, `warning` does not, `hint` is only advice and is never counted or shown first. */
export type Finding = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  /** A sentence for people: what, where, what to do. */
  readonly message: string;
  readonly place?: Place;
};

/** An expected failure as a value. */
export type Failure = { readonly ok: false; readonly code: string; readonly message: string; readonly place?: Place };
export type Success<T> = { readonly ok: true; readonly value: T };
export type Result<T> = Success<T> | Failure;

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string, place?: Place): Failure {
  return { ok: false, code, message, ...(place ? { place } : {}) };
}
