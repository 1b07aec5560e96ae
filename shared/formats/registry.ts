import { bibtex } from './bibtex/bibtex.ts';
import { cslJson } from './csl-json/csl-json.ts';
import { csv } from './csv/csv.ts';
import { endnote } from './endnote/endnote.ts';
import type { ImportFormat } from './format.ts';
import { jsonResume } from './json-resume/json-resume.ts';
import { nbib } from './nbib/nbib.ts';
import { orcid } from './orcid/orcid.ts';
import { plainText } from './plain-text/plain-text.ts';
import { rendercv } from './rendercv/rendercv.ts';
import { ris } from './ris/ris.ts';

/** Every format that can be read: the one list, in the order in which they are tried on a text; the one that only guesses is the last. */
export const importFormats: readonly ImportFormat[] = [ris, nbib, bibtex, endnote, orcid, jsonResume, cslJson, rendercv, csv, plainText];

/** The format of a text by what stands in it; null when it is none that we read. */
export function formatOf(text: string): ImportFormat | null {
  return importFormats.find((format) => format.recognises(text)) ?? null;
}
