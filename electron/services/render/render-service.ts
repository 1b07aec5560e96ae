import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { type PageFile, pageData, pageFiles, type Within } from '../../../shared/templates/page-data.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import type { Child } from '../children.ts';
import type { Attachment, PageFacts, Pages, PagesRequest, Typesetter } from '../documents/typesetter.ts';
import { ChildLine } from './child-line.ts';
import { type Rest, TOO_SHORT } from './child-protocol.ts';
import { Layouts } from './layouts.ts';

export type TypesetterOptions = {
  /** Folder with typst/, fonts/ and icons/. */
  readonly resources: string;
  /** Starts the built typst-child, without arguments. */
  readonly start: () => Child;
  /** Longest time for one document, in milliseconds; then the child is killed and the next job starts a new one. */
  readonly deadline?: number;
};

export type PdfOptions = {
  /** A PDF standard as Typst names them: 'ua-1', 'a-2a' … */
  readonly standard?: string;
  readonly attachment?: Attachment;
  /** Date written into the file; fixed by default, so that the same document gives the same bytes. */
  readonly created?: Date;
};

export type PageTypesetter = Omit<Typesetter, 'renderPdf'> & {
  /** Starts the child and loads fonts and template, so that the first document finds them ready. Failures show with that document. */
  readonly warmUp: (look: { readonly template: string; readonly options: Readonly<Record<string, unknown>> }) => void;
  readonly renderPdf: (cv: CvDocument, options?: PdfOptions) => Promise<Result<Uint8Array>>;
};

type Prepared = {
  readonly job: { readonly template: string; readonly data: string };
  readonly files: readonly PageFile[];
  readonly numbered: boolean;
};
const INSPECTIONS_KEPT = 200;

const FIXED_DATE = new Date(Date.UTC(2026, 0, 1));

/** One line in every face that a CV uses. */
const BLANK: CvDocument = {
  title: 'Blank',
  author: 'Blank',
  language: 'en-GB',
  template: '',
  options: {},
  header: { source: { collection: 'people', id: 'blank' }, name: [{ kind: 'text', text: 'Blank' }], headline: [], contacts: [] },
  sections: [
    {
      id: 'blank',
      heading: [{ kind: 'text', text: 'Blank' }],
      source: { collection: 'documents', id: 'blank' },
      blocks: [
        {
          kind: 'reference',
          source: { collection: 'works', id: 'blank' },
          anchor: 'ref-blank',
          label: '[1]',
          content: [{ kind: 'text', text: 'Blank', marks: ['emphasis'] }],
        },
      ],
    },
  ],
};

/** Typesets documents in a child process, which starts with the first job. */
export function createTypesetter({ resources, start, deadline = 20_000 }: TypesetterOptions): PageTypesetter {
  // The true path: a symlink inside the workspace would let Typst read outside it.
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'scholarfolio-pages-')));
  const line = new ChildLine(start, { kind: 'begin', resources, workspace }, deadline);
  const layouts = new Layouts();

  /** What is known of pages that were laid out before: the checks ask again after every edit, of documents that it did not touch too. */
  const inspected = new Map<string, PageFacts>();

  function prepared(cv: CvDocument, within?: Within): Result<Prepared> {
    const template = templateById(cv.template);
    if (!template) return failure('template-unknown', `There is no template “${cv.template}”. Choose another one in the document.`);
    const parsed = template.options.safeParse(cv.options);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return failure(
        'template-option',
        `The template option “${issue?.path.join('.')}” cannot be used: ${issue?.message}. Correct it in the document.`,
      );
    }
    const data = JSON.stringify(pageData(cv, within));
    return success({ job: { template: template.file, data }, files: pageFiles(cv), numbered: parsed.data.footer !== 'none' });
  }

  /** @param within what `cv` is a part of, and how that was laid out */
  async function drawn(
    cv: CvDocument,
    { document, known, draw, hold }: PagesRequest,
    within: (Within & { readonly rest: Rest }) | null,
  ): Promise<Result<Pages>> {
    const ready = prepared(cv, within ?? undefined);
    if (!ready.ok) return ready;
    const { job, files, numbered } = ready.value;
    const rest = within?.rest ?? null;
    const reply = await line.ask<'preview'>({ kind: 'preview', key: document, ...job, rest, numbered, known, draw, hold }, files);
    if (!reply.ok) return reply;
    const { layout, ...pages } = reply.value;
    if (layout) layouts.remember(document, layout, cv);
    return success(pages);
  }

  return {
    warmUp({ template, options }) {
      const ready = prepared({ ...BLANK, template, options: templateById(template)?.options.safeParse(options).data ?? {} });
      if (ready.ok) void line.ask<'pdf'>({ kind: 'pdf', ...ready.value.job, standard: null, attachment: null, created: 0 });
    },
    async renderPdf(cv, { standard, attachment, created = FIXED_DATE } = {}) {
      const ready = prepared(cv);
      if (!ready.ok) return ready;
      const seconds = Math.floor(created.getTime() / 1000);
      const { job, files } = ready.value;
      const request = { kind: 'pdf', ...job, standard: standard ?? null, created: seconds } as const;
      if (!attachment) return line.ask<'pdf'>({ ...request, attachment: null }, files);
      const { bytes, ...about } = attachment;
      const file = { name: `attached-${createHash('sha256').update(bytes).digest('hex')}`, base64: Buffer.from(bytes).toString('base64') };
      return line.ask<'pdf'>({ ...request, attachment: { file: file.name, ...about } }, [...files, file]);
    },
    async preview(cv, request) {
      const layout = request.whole ? null : layouts.get(request.document);
      const part = layout?.part(cv, request.draw);
      if (layout && part) {
        const pages = await drawn(part.cv, request, { whole: cv, skipped: part.skipped, rest: layout.rest });
        if (pages.ok || pages.code !== TOO_SHORT) return pages;
      }
      return drawn(cv, request, null);
    },
    async inspect(cv: CvDocument): Promise<Result<PageFacts>> {
      const ready = prepared(cv);
      if (!ready.ok) return ready;
      const { job, files } = ready.value;
      // Pictures are named in the data by their fingerprints: the same data give the same pages.
      const key = createHash('sha256').update(job.template).update(job.data).digest('base64');
      const known = inspected.get(key);
      if (known) return success(known);
      const facts = await line.ask<'inspect'>({ kind: 'inspect', ...job }, files);
      if (facts.ok) inspected.set(key, facts.value);
      for (const old of [...inspected.keys()].slice(0, -INSPECTIONS_KEPT)) inspected.delete(old);
      return facts;
    },
    locate: (document, source) => layouts.get(document)?.locate(source) ?? null,
    close() {
      line.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}
