import type { ImportFormat } from '../../shared/formats/format.ts';
import type { Work } from '../../shared/model/work.ts';

/** What a format reads from a text, without kept originals. */
export function readAll(format: ImportFormat, text: string) {
  const items = [...format.read(text)];
  const works = items.flatMap((item) => (item.kind === 'work' ? [item.work] : []));
  return {
    items,
    works,
    problems: items.flatMap((item) => (item.kind === 'problem' ? [`${item.source.line}: ${item.message}`] : [])),
    notes: items.flatMap((item) => (item.kind === 'work' ? item.notes : [])),
  };
}

/** The one work in a text. */
export function readOne(format: ImportFormat, text: string): Work {
  const { works } = readAll(format, text);
  if (works.length !== 1 || !works[0]) throw new Error(`${works.length} works`);
  return works[0];
}

export const namesOf = (work: Work) => work.contributors.map(({ name }) => name);
