import { parseEdtf, spanOrder } from '../../shared/model/dates.ts';
import type { Work } from '../../shared/model/work.ts';
import { type WorkKind, workKindOf } from '../../shared/works/work-kinds.ts';
import { authorsShort, lineOf, titleOf, yearOf } from '../../shared/works/work-words.ts';

export { authorsShort, lineOf, titleOf, yearOf };

/** "Lovelace 1843", "Lovelace & Somerville 1834", "Lovelace et al. 1843"; the title where no author is known. */
export function shortLabel(work: Work): string {
  const title = titleOf(work);
  const author = work.contributors.some((one) => one.role === 'author') ? authorsShort(work) : '';
  const who = author || (title.length > 28 ? `${title.slice(0, 27)}…` : title);
  return [who, yearOf(work)].filter(Boolean).join(' ');
}

const chipLabels = new WeakMap<readonly Work[], ReadonlyMap<string, string>>();

/**
 * What a citation of each work reads as, by id: its short label; where several works share one, with the first words of the title, with
 * more of them or with the kind of work, until they differ. Remembered for each list of works.
 */
export function citationLabels(works: readonly Work[]): ReadonlyMap<string, string> {
  let labels = chipLabels.get(works);
  if (!labels) {
    const short = new Map(works.map((work) => [work.id, shortLabel(work)]));
    const some = apart(works, short, (work) => `${shortLabel(work)}, ${firstWords(work, 2)}`);
    const more = apart(works, some, (work) => `${shortLabel(work)}, ${firstWords(work, 5)}`);
    labels = apart(works, more, (work) => `${more.get(work.id)} (${kindOf(work).name.one.toLowerCase()})`);
    chipLabels.set(works, labels);
  }
  return labels;
}

function firstWords(work: Work, count: number): string {
  const words = titleOf(work).split(' ');
  return words.length > count
    ? `${words
        .slice(0, count)
        .join(' ')
        .replace(/[,.:;]$/, '')}…`
    : words.join(' ');
}

/** The labels, with longer ones for the works that share theirs with another. */
function apart(works: readonly Work[], labels: ReadonlyMap<string, string>, longer: (work: Work) => string): Map<string, string> {
  const uses = new Map<string, number>();
  for (const label of labels.values()) uses.set(label, (uses.get(label) ?? 0) + 1);
  const label = (work: Work) => labels.get(work.id) ?? '';
  return new Map(works.map((work) => [work.id, (uses.get(label(work)) ?? 0) > 1 ? longer(work) : label(work)]));
}

const kinds = new WeakMap<Work, WorkKind>();

/** As `workKindOf`, remembered per work because lists ask for thousands. */
export function kindOf(work: Work): WorkKind {
  let kind = kinds.get(work);
  if (!kind) {
    kind = workKindOf(work);
    kinds.set(work, kind);
  }
  return kind;
}

const orders = new WeakMap<Work, readonly [number, number]>();

function orderOf(work: Work): readonly [number, number] {
  let order = orders.get(work);
  if (!order) {
    const edtf = work.issued?.edtf ?? work['event-date']?.edtf ?? work.status.at(-1)?.date;
    order = edtf === undefined ? [Number.MAX_SAFE_INTEGER, 0] : spanOrder(parseEdtf(edtf));
    orders.set(work, order);
  }
  return order;
}

/** Newest first; what has no date yet stands on top, because it is still being entered. */
export function newestFirst(a: Work, b: Work): number {
  const [a1, a2] = orderOf(a);
  const [b1, b2] = orderOf(b);
  return b1 - a1 || b2 - a2;
}
