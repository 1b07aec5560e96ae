import { citationKeys } from '../../shared/formats/citation-keys.ts';
import type { ExportFormat } from '../../shared/formats/export-format.ts';
import type { ImportFormat } from '../../shared/formats/format.ts';
import type { Work } from '../../shared/model/work.ts';
import { readAll } from './read.ts';

/** The works as a file of the format. */
export function written(format: ExportFormat, works: readonly Work[], pattern?: string): string {
  return format.write({ works, people: [], entries: [], keys: citationKeys(works, pattern) });
}

/** Works as two readings can be compared: without ids, and without the words of the source. */
export function comparable(works: readonly Work[]) {
  return works.map((work) => {
    const ext = Object.entries((work.ext ?? {}) as Record<string, Record<string, unknown>>).map(([format, kept]) => [
      format,
      Object.fromEntries(Object.entries(kept).filter(([key]) => key !== 'original')),
    ]);
    return { ...work, id: '', ext: Object.fromEntries(ext) };
  });
}

/** Works that were read from a text, with ids, as a portfolio would have them. */
export function imported(reader: ImportFormat, text: string): Work[] {
  return readAll(reader, text).works.map((work, i) => ({ ...work, id: `w${i}` }));
}
