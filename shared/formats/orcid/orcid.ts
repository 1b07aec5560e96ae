import type { ImportFormat, ReadItem } from '../format.ts';
import { type Json, list, parseJson, record, words } from '../json-values.ts';
import { entryItems } from './activities.ts';
import { ownerItem, ownerName } from './person.ts';
import { excerptOf } from './values.ts';
import { workItem } from './work.ts';

/** Answers of ORCID’s public interface, version 3.0: a whole record, its works, several works in full, or one. */
export const orcid: ImportFormat = {
  id: 'orcid',
  name: 'ORCID',
  extensions: ['json'],
  recognises: (text) => MARKS.test(text) && partOf(text) !== null,
  *read(text) {
    const parsed = parseJson(text);
    if ('problem' in parsed) yield { kind: 'problem', message: parsed.problem, source: { line: 1, text: text.slice(0, 200) } };
    else yield* readAny(record(parsed.value));
  },
};

const MARKS = /"(?:orcid-identifier|activities-summary|put-code|work-summary|bulk)"/;

type Part = 'record' | 'works' | 'bulk' | 'work';

/** A text that is broken JSON is recognised all the same, so that it can be said what is wrong with it. */
function partOf(text: string): Part | null {
  if (!/^\uFEFF?\s*\{/.test(text)) return null;
  const parsed = parseJson(text);
  return 'problem' in parsed ? 'record' : partOfRecord(record(parsed.value));
}

function partOfRecord(root: Json): Part | null {
  if ('orcid-identifier' in root || 'activities-summary' in root) return 'record';
  if (Array.isArray(root.group)) return 'works';
  if (Array.isArray(root.bulk)) return 'bulk';
  return 'put-code' in root && 'title' in root ? 'work' : null;
}

function* readAny(root: Json): Iterable<ReadItem> {
  switch (partOfRecord(root)) {
    case 'record': {
      const activities = record(root['activities-summary']);
      yield ownerItem(root);
      yield* groupedWorks(record(activities.works), root);
      yield* entryItems(activities);
      return;
    }
    case 'works':
      yield* groupedWorks(root, {});
      return;
    case 'bulk':
      for (const one of list(root.bulk)) {
        const { work, error } = record(one);
        if (typeof work === 'object' && work !== null) yield workItem([record(work)], null);
        else yield { kind: 'problem', message: refusal(record(error)), source: excerptOf(one) };
      }
      return;
    default:
      yield workItem([root], null);
  }
}

function refusal(error: Json): string {
  const why = words(error['user-message']) || words(error['developer-message']);
  return `ORCID did not hand over this work${why ? `: ${why}` : '.'}`;
}

/** A group is one work as several sources know it; the version with the highest index is the one that its owner prefers. */
function* groupedWorks(works: Json, root: Json): Iterable<ReadItem> {
  const owner = ownerName(record(root.person));
  for (const group of list(works.group)) {
    const summaries = list(record(group)['work-summary']).filter((one) => typeof one === 'object' && one !== null);
    const index = (one: Json) => Number(words(one['display-index'])) || 0;
    const versions = summaries.map(record).toSorted((a, b) => index(b) - index(a));
    if (versions.length > 0) yield workItem(versions, owner);
    else yield { kind: 'problem', message: 'This group of works is empty.', source: excerptOf(group) };
  }
}
