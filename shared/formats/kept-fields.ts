import type { Work } from '../model/work.ts';

/** Keys under which reference managers keep where a file lies on somebody's disk. */
const LOCAL_KEY = /^(local-?)?files?$|^local-?(url|file)s?$|^bdsk-|^attachments?$|^pdfs?$|^L[1-4]$/i;
/** A path on a disk: on its own, or after what parts the pieces of a `file` field. */
const LOCAL_PATH =
  /file:\/\/|(^|[\s:;,"'{(=])([A-Za-z]:\\|\\\\\w|~\/|\/(home|Users|Volumes|mnt|media|tmp|var|private|root|opt|srv|data)\/)/i;

/**
 * What a reader of the format kept of this work and no field of ours holds, to be written again in the same format. Nothing that says
 * where files lie on a disk: it means nothing elsewhere and may tell what nobody should know.
 */
export function keptFields(work: Work, format: string): Readonly<Record<string, unknown>> {
  const all = (work.ext as Readonly<Record<string, unknown>> | undefined)?.[format];
  if (!all || typeof all !== 'object' || Array.isArray(all)) return {};
  return Object.fromEntries(
    Object.entries(all).filter(
      ([key, value]) => key !== 'original' && key !== 'rejected' && !LOCAL_KEY.test(key) && !LOCAL_PATH.test(wordsOf(value)),
    ),
  );
}

/** What the reader found and no field accepts, such as an address that is none, by CSL name; dates as they would be EDTF. */
export function rejectedText(work: Work, format: string, field: string): string {
  const all = (work.ext as Readonly<Record<string, { rejected?: Readonly<Record<string, unknown>> } | undefined>> | undefined)?.[format];
  const found = all?.rejected?.[field];
  const value = found && typeof found === 'object' && 'edtf' in found ? found.edtf : found;
  return typeof value === 'string' && !LOCAL_PATH.test(value) ? value : '';
}

/** Every text in a value, each on a line of its own. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' ? Object.values(value).map(wordsOf).join('\n') : '';
}
