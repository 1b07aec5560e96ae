import type { ContributorSign } from '../model/document.ts';
import type { Status } from '../model/status.ts';

/** Fixed words that documents print, in one language. */
export type Wording = {
  readonly and: string;
  /** Between degree and field of study. */
  readonly in: string;
  /** Before the venue of a work that has reached this status. */
  readonly status: Readonly<Record<Status, string>>;
  /** The same where no venue follows. */
  readonly statusAlone: Readonly<Record<Status, string>>;
  /** Printed for a citation whose work is gone. */
  readonly missing: string;
  /** Place of a name in a list of authors that a style cut: "no. 25 of 40 authors". */
  readonly authorOf: (place: number, total: number) => string;
  /** What the signs after names mean. */
  readonly signs: Readonly<Record<ContributorSign, string>>;
  /** Over items without a year. */
  readonly undated: string;
};

const english: Wording = {
  and: 'and',
  in: 'in',
  status: {
    idea: 'planned for',
    'in-preparation': 'in preparation for',
    submitted: 'submitted to',
    'under-review': 'under review at',
    revision: 'in revision for',
    accepted: 'accepted at',
    'in-press': 'to appear in',
    published: '',
    rejected: 'submitted to',
    withdrawn: 'withdrawn from',
    retracted: 'retracted from',
  },
  statusAlone: {
    idea: 'planned',
    'in-preparation': 'in preparation',
    submitted: 'submitted',
    'under-review': 'under review',
    revision: 'in revision',
    accepted: 'accepted',
    'in-press': 'to appear',
    published: '',
    rejected: 'submitted',
    withdrawn: 'withdrawn',
    retracted: 'retracted',
  },
  missing: '[?]',
  authorOf: (place, total) => `no. ${place} of ${total} authors`,
  signs: { equal: 'equal contribution', corresponding: 'corresponding author', supervised: 'supervised student' },
  undated: 'Without a date',
};

export function wordingFor(_locale: string): Wording {
  return english;
}

/** Words in the languages that documents can have, by the first part of their tag; English where one is missing. */
export type Words<T> = { readonly en: T } & Readonly<Record<string, T>>;

export function wordsFor<T>(words: Words<T>, locale: string): T {
  return words[locale.split('-')[0] ?? 'en'] ?? words.en;
}
