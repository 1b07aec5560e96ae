import { ownerName } from '../portfolio/owners.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { type ExportDescription, exportFormats } from './export-formats.ts';

export const DEFAULT_NAME = '{person} – {document}';

/** The longest pattern, in characters. */
export const LONGEST_PATTERN = 120;

/** What can stand in a pattern for file names, for the help of the command line and the dialog. */
export const nameParts = {
  person: 'whose document it is; left out where the name of the document says so already',
  document: 'name of the document',
  date: 'today, such as 2026-05-31',
  format: 'name of the format, such as PDF',
} as const;
type Part = keyof typeof nameParts;

const PART = /\{(\w+)\}/g;
const written = Object.keys(nameParts)
  .map((part) => `{${part}}`)
  .join(', ');

/** What is wrong with a pattern for file names, in a sentence; null when it can be used. */
export function whyNotName(pattern: string): string | null {
  const unknown = [...pattern.matchAll(PART)].find(([, name = '']) => !Object.hasOwn(nameParts, name));
  if (unknown) return `${unknown[0]} cannot stand in a file name. Use ${written}.`;
  const rest = pattern.replace(PART, '');
  if (/[{}]/.test(rest)) return `Braces stand around a part of a file name only. Use ${written}.`;
  if (/[\p{Cc}<>:"/\\|?*]/u.test(rest)) return 'A file name cannot have / \\ : * ? " < > |. Use – or _ between its parts.';
  if (pattern.length > LONGEST_PATTERN) return `A pattern for file names has at most ${LONGEST_PATTERN} characters.`;
  return rest === pattern && !/[\p{L}\p{N}]/u.test(pattern) ? 'A file name needs a letter, or a part such as {document}.' : null;
}

/** " (BibLaTeX)" where an earlier format has files with the same ending; else empty. */
export const apart = ({ id, name, extension }: ExportDescription): string =>
  exportFormats.find((format) => format.extension === extension)?.id === id ? '' : ` (${name})`;

/**
 * A file name without extension for a document in a format: “Ilse Varga-Whitlock – Academic CV”. Of its works alone, and of its owner,
 * it says so, unless the pattern names the format. Safe on every system.
 */
export function nameInFormat(
  portfolio: Portfolio,
  documentId: string,
  format: ExportDescription,
  { pattern = DEFAULT_NAME, now = new Date() }: { readonly pattern?: string | undefined; readonly now?: Date } = {},
): string {
  const document = portfolio.documents.find((item) => item.id === documentId);
  const person = ownerName(portfolio, document?.owner);
  const title = document?.name ?? '';
  // "CV of Ada Lovelace" names its owner already.
  const twice = pattern.includes('{document}') && title.includes(person);
  const values = { person: twice ? '' : person, document: title, date: dateOf(now), format: format.name };
  const name = safeName(filled(pattern, values)) || 'CV';
  if (format.holds === 'document' || pattern.includes('{format}')) return name;
  return `${name} – ${format.holds === 'person' ? format.name : `works${apart(format)}`}`;
}

/** What the files of a document in these formats are called, with extension, in their order. No two are the same on any system. */
export function fileNames(
  portfolio: Portfolio,
  document: string,
  formats: readonly ExportDescription[],
  options: { readonly pattern?: string | undefined; readonly now?: Date } = {},
): readonly string[] {
  const taken = new Set<string>();
  return formats.map((format) => {
    const name = nameInFormat(portfolio, document, format, options);
    const plain = `${name}.${format.extension}`;
    // A long name that was cut may have lost what told it apart.
    const file = taken.has(plain.toLowerCase()) ? `${name} (${format.name}).${format.extension}` : plain;
    taken.add(file.toLowerCase());
    return file;
  });
}

/** Stands for a part that says nothing, until the separators beside it are gone. */
const BLANK = '\uE000';

function filled(pattern: string, values: Readonly<Record<Part, string>>): string {
  return pattern
    .replaceAll(BLANK, '')
    .replace(PART, (_all, part: string) => values[part as Part]?.trim() || BLANK)
    .replace(/[([]\uE000[)\]]/gu, BLANK)
    .replace(/\uE000[\s\p{Pd}_.,·]+|[\s\p{Pd}_.,·]*\uE000/gu, '');
}

/** The day where the person is. */
function dateOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Text as a file name that is safe on every system; empty where nothing of it is left. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '-');
  const name = cut(plain.trim().replace(/^\.+/, '')).replace(/[. ]+$/, '');
  return DEVICE.test(name) ? `_${name}` : name;
}

/** At most 120 characters, and 180 bytes: names have 255 of them, of which endings need some. */
function cut(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > 180 || kept.length + character.length > 120) break;
    kept += character;
  }
  return kept;
}
