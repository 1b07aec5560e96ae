import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PageFile } from '../../../shared/templates/page-data.ts';
import type { PageFacts } from '../documents/typesetter.ts';
import { type InspectJob, type PdfRequest, type Place, type Rest, TOO_SHORT } from './child-protocol.ts';

/** An expected failure of typesetting, with a sentence for people. */
export class TypesettingError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Diagnostic = { readonly message?: string; readonly path?: string; readonly range?: { readonly start?: { readonly line?: number } } };
type End = { readonly page: number; readonly y: number; readonly top: number; readonly line: number };

/** Spacings to try, the normal one first, until the last page holds more than a few lines. */
const FITS = [0, 1, 2] as const;
const COMPANY = 4.5;
/**
 * Memory is tidied after every whole document, which comes with each pause in typing, and else after so many beginnings: it takes as long
 * as half of them, and each leaves 0.7 MB.
 */
const TIDY_AFTER = 40;

/** `fit`: the spacing that was chosen. */
export type Laid = { readonly document: NodeTypstDocument; readonly fit: number };

/** What templates read beside the files that were handed over. */
type Layout = {
  readonly data: string;
  readonly fit: number;
  readonly total: number | null;
  readonly attachment: PdfRequest['attachment'];
};

/** The Typst compiler with the bundled templates, icons and fonts and nothing else. */
export class Typesetting {
  readonly #compiler: NodeCompiler;
  readonly #workspace: string;
  #untidied = 0;

  constructor(resources: string, workspace: string) {
    this.#workspace = workspace;
    this.#compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [path.join(resources, 'fonts')] }] });
    for (const name of readdirSync(path.join(resources, 'typst'))) {
      this.#compiler.addSource(this.#inside(name), readFileSync(path.join(resources, 'typst', name), 'utf8'));
    }
    for (const name of readdirSync(path.join(resources, 'icons'))) {
      if (name.endsWith('.svg')) this.#compiler.mapShadow(this.#inside('icons', name), readFileSync(path.join(resources, 'icons', name)));
    }
  }

  #inside(...parts: string[]): string {
    return path.join(this.#workspace, ...parts);
  }

  /** Keeps a file for the pages that name it, and lets others go. */
  take({ name, base64 }: PageFile, forget: readonly string[]): void {
    this.#compiler.mapShadow(this.#inside('files', name), Buffer.from(base64, 'base64'));
    for (const old of forget) this.#compiler.unmapShadow(this.#inside('files', old));
  }

  /** Lays out the document. @throws TypesettingError when the template fails or names a font that is not bundled */
  compile(template: string, data: string, attachment: PdfRequest['attachment'] = null): Laid {
    this.#untidied = TIDY_AFTER;
    let best: (Laid & { readonly lines: number }) | null = null;
    for (const fit of FITS) {
      const document = this.#layout(template, { data, fit, total: null, attachment });
      const lines = this.#lastLines(document);
      if (!best || lines > best.lines) best = { document, fit, lines };
      if (lines >= COMPANY) break;
    }
    if (!best) throw new Error('There is no spacing to try');
    return best;
  }

  /**
   * Lays out the beginning of a document with the spacing and number of pages of all of it.
   * @param last the last page that has to look as it does there
   * @throws TypesettingError as `compile` does, and with `TOO_SHORT`
   */
  compileBeginning(template: string, data: string, { fit, sizes }: Rest, last: number): Laid {
    this.#untidied++;
    const document = this.#layout(template, { data, fit, total: sizes.length, attachment: null });
    if (document.numOfPages <= last + 1) throw new TypesettingError(TOO_SHORT, 'The beginning of the document is too short.');
    return { document, fit };
  }

  #layout(template: string, files: Layout): NodeTypstDocument {
    this.#compiler.mapShadow(this.#inside('data.json'), Buffer.from(files.data));
    this.#compiler.mapShadow(this.#inside('fit.json'), Buffer.from(String(files.fit)));
    this.#compiler.mapShadow(this.#inside('total.json'), Buffer.from(String(files.total)));
    this.#compiler.mapShadow(this.#inside('attachment.json'), Buffer.from(JSON.stringify(files.attachment)));
    const result = this.#compiler.compile({ mainFilePath: this.#inside(template) });
    const error = result.takeError();
    if (error || !result.result) {
      const diagnostics: readonly Diagnostic[] = error ? this.#compiler.fetchDiagnostics(error) : [];
      // Icons are ours and can be read: what cannot is the photo, or a logo.
      if (/\bimage\b/.test(diagnostics[0]?.message ?? ''))
        throw new TypesettingError(
          'photo-broken',
          template === 'group-page.typ'
            ? 'A logo is damaged and cannot be printed. Choose it once more in the form of the group.'
            : 'The photo is damaged and cannot be printed. Choose it once more in the profile.',
        );
      throw new TypesettingError('typeset-failed', sentence(diagnostics));
    }
    const warnings = result.takeWarnings();
    for (const warning of warnings ? (this.#compiler.fetchDiagnostics(warnings) as Diagnostic[]) : []) {
      const family = /unknown font family: (.*)/.exec(warning.message ?? '')?.[1];
      if (family)
        throw new TypesettingError(
          'font-missing',
          `The font “${family}” is not part of Scholarfolio. Choose another one in the options of the document.`,
        );
    }
    return result.result;
  }

  /** Lines on the last page, headings counted by their height; without end on a document of one page. */
  #lastLines(document: NodeTypstDocument): number {
    if (document.numOfPages < 2) return Number.POSITIVE_INFINITY;
    const [end] = this.#compiler.query(document, { selector: '<end>', field: 'value' }) as End[];
    return end ? (end.y - end.top) / end.line : Number.POSITIVE_INFINITY;
  }

  vector(document: NodeTypstDocument): Uint8Array {
    return this.#compiler.vector(document);
  }

  /** @throws TypesettingError when the document breaks the standard */
  pdf({ template, data, standard, attachment, created }: Omit<PdfRequest, 'kind'>): Uint8Array {
    const { document } = this.compile(template, data, attachment);
    try {
      return this.#compiler.pdf(document, { creationTimestamp: created, ...(standard ? { pdfStandard: standard } : {}) });
    } catch (error) {
      throw new TypesettingError('pdf-standard', `The PDF could not be written: ${refusalsIn(error)}`);
    }
  }

  /** Costs as much as an export, of which the layout is the most; that of a document laid out just before is still there. */
  inspect({ template, data }: Omit<InspectJob, 'kind'>): PageFacts {
    const { document } = this.compile(template, data);
    try {
      this.#compiler.pdf(document, { creationTimestamp: 0, pdfStandard: 'ua-1' });
      return { pages: document.numOfPages, refusal: null };
    } catch (error) {
      return { pages: document.numOfPages, refusal: refusalsIn(error).replaceAll('PDF/UA-1 error: ', '') };
    }
  }

  /** Where every marked block begins. */
  places(document: NodeTypstDocument): readonly Place[] {
    const [places = []] = this.#compiler.query(document, { selector: '<places>', field: 'value' }) as Place[][];
    return places;
  }

  /** Forgets what the last layouts did not use; not after each beginning, which would cost the rest of the document its memory. */
  tidy(): void {
    if (this.#untidied < TIDY_AFTER) return;
    this.#untidied = 0;
    this.#compiler.evictCache(10);
  }
}

/** What the engine has against writing a PDF, in its own words. */
function refusalsIn(error: unknown): string {
  const reasons = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]?.replaceAll('\\"', '"'));
  return [...new Set(reasons)].join('; ') || String(error);
}

function sentence(diagnostics: readonly Diagnostic[]): string {
  const [first] = diagnostics;
  if (!first?.message) return 'The pages could not be typeset.';
  return `The pages could not be typeset: ${first.message} (${path.basename(first.path ?? 'template')}, line ${(first.range?.start?.line ?? 0) + 1}).`;
}
