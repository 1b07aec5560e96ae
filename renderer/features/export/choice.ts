import type { Input } from '../../../shared/contract/contract.ts';
import { whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { type DocumentFormatId, exportFormats, type FormatId, formatNamed } from '../../../shared/formats/export-formats.ts';
import { whyNotName } from '../../../shared/formats/file-names.ts';
import { type PdfStandard, pdfStandardIds, whyNotAttached } from '../../../shared/formats/pdf-standards.ts';
import type { DocumentExports, PortfolioDocument } from '../../../shared/model/document.ts';
import { jsonEqual } from '../../../shared/text/json-equal.ts';

/** What is to be exported, and as what. */
export type Choice = {
  /** In the order of the one list; several are of one document. */
  readonly formats: readonly FormatId[];
  readonly document: string | null;
  /** Of formats of works and people: those that were ticked, those of the document, or all of them. */
  readonly what: 'ticked' | 'document' | 'all';
  readonly notes: boolean;
  /** That a PDF is held to; null: a usual one. */
  readonly standard: PdfStandard | null;
  /** What the document prints goes along with its PDF; minded where the standard lets it. */
  readonly attachData: boolean;
  /** Pattern of file names; blank: as usual. */
  readonly name: string;
};

export const nameOfFormat = (id: string): string => formatNamed(id)?.name ?? id;

/** Whether the format is made of one document as it is printed. */
export const isOfDocument = (id: FormatId): id is DocumentFormatId => formatNamed(id)?.holds === 'document';

/** Whether everything that is chosen belongs to one document, so that it can be named after it and remembered with it. */
export function isAboutDocument({ formats, what, document }: Choice): boolean {
  const [only] = formats;
  return document !== null && (formats.length > 1 || (only !== undefined && (isOfDocument(only) || what === 'document')));
}

const isKeyed = (formats: readonly FormatId[]) => formats.some((id) => formatNamed(id)?.keyed);

/** Whether data are attached: only to a PDF, and only where its standard lets them. */
const attaches = ({ formats, standard, attachData }: Choice): boolean =>
  attachData && formats.includes('pdf') && whyNotAttached(standard) === null;

/** The options of formats, as the host wants them; null while one is wrong. */
function options(choice: Choice, keys: string) {
  const name = choice.name.trim();
  const keyed = isKeyed(choice.formats) && keys !== '';
  if ((isAboutDocument(choice) && name && whyNotName(name)) || (keyed && whyNotKeys(keys))) return null;
  return {
    notes: choice.notes,
    ...(choice.formats.includes('pdf') && choice.standard ? { standard: choice.standard } : {}),
    ...(attaches(choice) ? { attachData: true } : {}),
    ...(keyed ? { keys } : {}),
    ...(isAboutDocument(choice) && name ? { name } : {}),
  };
}

/**
 * What to ask the host for when one format is chosen; null while something is missing or wrong.
 * @param keys pattern of citation keys; blank: the usual one
 */
export function inputOf(choice: Choice, ticked: readonly string[] | null, keys: string): Omit<Input<'export.run'>, 'job'> | null {
  const { formats, document, what } = choice;
  const [format, second] = formats;
  const more = options(choice, keys);
  if (format === undefined || second !== undefined || more === null) return null;
  const base = { ...more, format };
  if (isOfDocument(format)) return document === null ? null : { ...base, document };
  if (formatNamed(format)?.holds === 'works' && what === 'ticked') return ticked ? { ...base, works: [...ticked] } : null;
  return what === 'all' || document === null ? base : { ...base, document };
}

/** What to ask the host for to have every chosen format of the document; null while something is missing or wrong. */
export function severalOf(choice: Choice, keys: string): Omit<Input<'export.several'>, 'job'> | null {
  const more = options(choice, keys);
  if (choice.document === null || choice.formats.length === 0 || more === null) return null;
  return { ...more, document: choice.document, formats: [...choice.formats] };
}

/** As the document was exported last; formats of a newer version are left out. */
export function rememberedChoice(
  document: PortfolioDocument | undefined,
): Pick<Choice, 'formats' | 'notes' | 'standard' | 'attachData' | 'name'> {
  const last = document?.exports;
  const formats = exportFormats.flatMap(({ id }) => (last?.formats.includes(id) ? [id] : []));
  return {
    formats: formats.length > 0 ? formats : ['pdf'],
    notes: last?.notes ?? false,
    standard: pdfStandardIds.find((id) => id === last?.standard) ?? null,
    attachData: last?.attachData ?? false,
    name: last?.name ?? '',
  };
}

/** What is worth remembering of a choice. */
export function toRemember(choice: Choice) {
  const { formats, standard, name, notes } = choice;
  return {
    formats: [...formats],
    ...(standard && formats.includes('pdf') ? { standard } : {}),
    ...(attaches(choice) ? { attachData: true } : {}),
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(notes && formats.some((id) => !isOfDocument(id)) ? { notes } : {}),
  } satisfies DocumentExports;
}

/** Whether the choice is the one that the document was exported with last. */
export function isRemembered(choice: Choice, document: PortfolioDocument | undefined): boolean {
  return document?.exports !== undefined && isAboutDocument(choice) && jsonEqual(document.exports, toRemember(choice));
}
