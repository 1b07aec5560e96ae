import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of all pages in reading order. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.join('\n');
}

/** How many pages it has. */
export async function pdfPages(bytes: Uint8Array): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(bytes))).numPages;
}

/** Names of the fonts in the file without their subset prefix: Typst writes font objects uncompressed. */
export function pdfFonts(bytes: Uint8Array): readonly string[] {
  const objects = Buffer.from(bytes).toString('latin1');
  const names = [...objects.matchAll(/\/(?:BaseFont|FontName)\s*\/([^\s/>]+)/g)].map((match) =>
    (match[1] ?? '').replace(/^[A-Z]{6}\+/, ''),
  );
  return [...new Set(names)].sort();
}

/** Tags of the languages that the file says its words are in, for reading aloud. */
export function pdfLanguages(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const objects = file.toString('latin1');
  const streams = [...objects.matchAll(/FlateDecode[\s\S]*?stream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length;
    return inflateSync(file.subarray(from, objects.indexOf('endstream', from))).toString('latin1');
  });
  const found = [objects, ...streams].flatMap((text) => [...text.matchAll(/\/Lang\s*\(([^)]*)\)/g)].map((match) => match[1] ?? ''));
  return [...new Set(found)].sort();
}

/** The files that are attached to it, by their names. */
export async function pdfAttachments(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, { readonly description: string; readonly bytes: Uint8Array }>> {
  type Attached = Record<string, { readonly filename: string; readonly description: string; readonly content: Uint8Array }>;
  const files = ((await (await getDocumentProxy(new Uint8Array(bytes))).getAttachments()) ?? {}) as Attached;
  return new Map(Object.values(files).map(({ filename, description, content }) => [filename, { description, bytes: content }]));
}
