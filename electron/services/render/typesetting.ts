import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PageFile } from '../../../shared/templates/page-data.ts';
import type { PageFacts } from '../documents/typesetter.ts';
import { FILES_KEPT, type InspectJob, type PdfRequest, type PlaceReply } from './child-protocol.ts';

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
type Place = { readonly mark: string; readonly page: number; readonly x: number; readonly y: number };

/** Spacings to try, the normal one first, until the last page holds more than a few lines. */
const FITS = [0, 1, 2] as const;
const COMPANY = 4.5;
const KEPT = 6;

/** The Typst compiler with the bundled templates, icons and fonts and nothing else. */
export class Typesetting {
  readonly #compiler: NodeCompiler;
  readonly #workspace: string;
  readonly #shown = new Map<string, NodeTypstDocument>();
  #files: string[] = [];

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

  /** Keeps a file for the pages that name it; the oldest one goes when there are too many. */
  take({ name, base64 }: PageFile): void {
    this.#compiler.mapShadow(this.#inside('files', name), Buffer.from(base64, 'base64'));
    const all = [...this.#files, name];
    for (const old of all.slice(0, -FILES_KEPT)) this.#compiler.unmapShadow(this.#inside('files', old));
    this.#files = all.slice(-FILES_KEPT);
  }

  /** Lays out the document. @throws TypesettingError when the template fails or names a font that is not bundled */
  compile(template: string, data: string): NodeTypstDocument {
    this.#compiler.mapShadow(this.#inside('data.json'), Buffer.from(data));
    let best: { readonly document: NodeTypstDocument; readonly lines: number } | null = null;
    for (const fit of FITS) {
      const document = this.#layout(template, fit);
      const lines = this.#lastLines(document);
      if (!best || lines > best.lines) best = { document, lines };
      if (lines >= COMPANY) break;
    }
    if (!best) throw new Error('There is no spacing to try');
    return best.document;
  }

  #layout(template: string, fit: number): NodeTypstDocument {
    this.#compiler.mapShadow(this.#inside('fit.json'), Buffer.from(String(fit)));
    const result = this.#compiler.compile({ mainFilePath: this.#inside(template) });
    const error = result.takeError();
    if (error || !result.result) {
      const diagnostics: readonly Diagnostic[] = error ? this.#compiler.fetchDiagnostics(error) : [];
      // Icons are ours and can be read: what cannot is the photo.
      if (/\bimage\b/.test(diagnostics[0]?.message ?? ''))
        throw new TypesettingError('photo-broken', 'The photo is damaged and cannot be printed. Choose it once more in the profile.');
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
  pdf({ template, data, standard, created }: Omit<PdfRequest, 'kind'>): Uint8Array {
    const document = this.compile(template, data);
    try {
      return this.#compiler.pdf(document, { creationTimestamp: created, ...(standard ? { pdfStandard: standard } : {}) });
    } catch (error) {
      throw new TypesettingError('pdf-standard', `The PDF could not be written: ${refusalsIn(error)}`);
    }
  }

  /** Costs as much as an export, of which the layout is the most; that of a document laid out just before is still there. */
  inspect({ template, data }: Omit<InspectJob, 'kind'>): PageFacts {
    const document = this.compile(template, data);
    try {
      this.#compiler.pdf(document, { creationTimestamp: 0, pdfStandard: 'ua-1' });
      return { pages: document.numOfPages, refusal: null };
    } catch (error) {
      return { pages: document.numOfPages, refusal: refusalsIn(error).replaceAll('PDF/UA-1 error: ', '') };
    }
  }

  /** Keeps the pages shown to a browser, for `locate`. */
  remember(key: string, document: NodeTypstDocument): void {
    this.#shown.delete(key);
    this.#shown.set(key, document);
    for (const old of [...this.#shown.keys()].slice(0, -KEPT)) this.#shown.delete(old);
  }

  /** The first of the marks that stands on the pages last shown under the key. */
  locate(key: string, marks: readonly string[]): PlaceReply {
    const document = this.#shown.get(key);
    if (!document) return null;
    const [places = []] = this.#compiler.query(document, { selector: '<places>', field: 'value' }) as Place[][];
    for (const mark of marks) {
      const found = places.find((place) => (mark.endsWith('*') ? place.mark.startsWith(mark.slice(0, -1)) : place.mark === mark));
      if (found) return { page: found.page, x: found.x, y: found.y };
    }
    return null;
  }

  tidy(): void {
    this.#compiler.evictCache(10);
  }
}

/** What the engine has against writing a PDF, in its own words. */
function refusalsIn(error: unknown): string {
  const reasons = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]?.replaceAll('\\"', '"'));
  return reasons.join('; ') || String(error);
}

function sentence(diagnostics: readonly Diagnostic[]): string {
  const [first] = diagnostics;
  if (!first?.message) return 'The pages could not be typeset.';
  return `The pages could not be typeset: ${first.message} (${path.basename(first.path ?? 'template')}, line ${(first.range?.start?.line ?? 0) + 1}).`;
}
