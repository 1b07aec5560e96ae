import { basename, dirname, extname } from 'node:path';
import { styles } from '../../../shared/citations/styles.ts';
import { checkGlyphs } from '../../../shared/compose/check-glyphs.ts';
import { compareDocuments } from '../../../shared/compose/compare.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { Preview, PreviewPage, PreviewRequest } from '../../../shared/contract/preview.ts';
import type { Finding, Result } from '../../../shared/model/problem.ts';
import type { EventQueue } from '../events.ts';
import type { Dialogs } from '../host.ts';
import type { Session } from '../session/session.ts';
import { checkPortfolio } from './check-portfolio.ts';
import { composeExactly, composeSoon } from './compose.ts';
import { type ExportTools, exportPdf } from './export-document.ts';
import { createReadAhead } from './read-ahead.ts';
import type { PagesRequest } from './typesetter.ts';
import { exportName, writeExport } from './write-export.ts';

type DocumentChannel =
  | 'styles.list'
  | 'documents.compare'
  | 'documents.thumbnail'
  | 'history.pages'
  | 'preview.render'
  | 'preview.locate'
  | 'checks.run'
  | 'export.run'
  | 'export.cancel';

export type DocumentTools = ExportTools & {
  readonly session: Session;
  readonly events: EventQueue;
  readonly dialogs: Dialogs | null;
  readonly onExported: (path: string) => void;
};

/** Under which the layout engine remembers what a window shows of a document. */
const keyOf = (client: string, document: string) => `${client} ${document}`;

const MOST_SHOWN = 20;

const FIRST_PAGE = { from: 0, to: 0 };

const EVERY_PAGE = { from: 0, to: 9_999 };

/** The channels about documents: preview, checks and export. */
export function documentHandlers(tools: DocumentTools): Pick<Handlers, DocumentChannel> {
  const { session, references, typesetter, coverage, events, dialogs } = tools;
  const cancelled = new Set<string>();

  const emptyPreview = (failure: Preview['failure'], revision: number): Preview => ({
    number: 0,
    revision,
    full: true,
    pages: [],
    findings: [],
    pending: false,
    failure,
  });

  const previewOf = (
    drawn: Result<Pick<Preview, 'number' | 'full'> & { readonly pages: readonly PreviewPage[] }>,
    about: Pick<Preview, 'revision' | 'findings' | 'pending'>,
  ): Preview =>
    drawn.ok
      ? { ...drawn.value, ...about, pages: [...drawn.value.pages], failure: null }
      : { ...emptyPreview({ code: drawn.code, message: drawn.message }, about.revision), ...about };

  /** Characters that no font has, in documents as they were drawn whole last. */
  const unprintable = new Map<string, readonly Finding[]>();

  const pagesOf = async (document: string, key: string, pages: Omit<PagesRequest, 'document'>): Promise<Preview> => {
    const portfolio = session.portfolio();
    const revision = session.revision();
    if (!portfolio) return emptyPreview({ code: 'nothing-open', message: 'No portfolio is open.' }, revision);
    const composed = await composeSoon(portfolio, document, references);
    if (!composed.ok) return emptyPreview({ code: composed.code, message: composed.message }, revision);
    const { cv, findings, pending } = composed.value;
    const drawing = typesetter.preview(cv, { document: key, ...pages });
    // Looked for while the pages are drawn in another process, and after a moment of rest only.
    if (pages.whole) unprintable.set(key, checkGlyphs(cv, coverage));
    for (const old of [...unprintable.keys()].slice(0, -MOST_SHOWN)) unprintable.delete(old);
    const shown = [...findings, ...(unprintable.get(key) ?? [])];
    return previewOf(await drawing, { revision, findings: shown, pending });
  };
  const preview = ({ client, document, known, view, around, part }: PreviewRequest) =>
    pagesOf(document, keyOf(client, document), {
      known,
      draw: part === 'view' ? view : around,
      hold: around,
      whole: part === 'around',
    });
  const ahead = createReadAhead(preview, () => session.revision());
  session.onChange(ahead.edited);

  return {
    'styles.list': async () => styles.map((style) => ({ id: style.id, title: style.title, numeric: style.cites === 'numeric' })),
    'documents.compare': async ({ a, b }) => {
      const portfolio = session.portfolio();
      if (!portfolio) return { sections: [], failure: { code: 'nothing-open', message: 'No portfolio is open.' } };
      const left = await composeExactly(portfolio, a, references, coverage);
      if (!left.ok) return { sections: [], failure: { code: left.code, message: left.message } };
      const right = await composeExactly(portfolio, b, references, coverage);
      if (!right.ok) return { sections: [], failure: { code: right.code, message: right.message } };
      return {
        sections: compareDocuments(left.value.cv, right.value.cv).map((section) => ({ ...section, items: [...section.items] })),
        failure: null,
      };
    },
    'documents.thumbnail': ({ document }) =>
      pagesOf(document, 'thumbnail', { known: null, draw: FIRST_PAGE, hold: FIRST_PAGE, whole: true }),
    'history.pages': async ({ snapshot, document }) => {
      const copy = await session.readCopy(snapshot);
      const composed = copy.ok ? await composeExactly(copy.value, document, references, coverage) : copy;
      if (!composed.ok) return emptyPreview({ code: composed.code, message: composed.message }, session.revision());
      const { cv, findings } = composed.value;
      const pages = { document: 'copy', known: null, draw: EVERY_PAGE, hold: EVERY_PAGE, whole: true };
      return previewOf(await typesetter.preview(cv, pages), { revision: session.revision(), findings: [...findings], pending: false });
    },
    'preview.render': ahead.render,
    'preview.locate': async ({ client, document, collection, id, path }) => {
      if (collection !== 'people' && collection !== 'works' && collection !== 'entries' && collection !== 'documents') return null;
      return typesetter.locate(keyOf(client, document), { collection, id, ...(path ? { path } : {}) });
    },
    'checks.run': async () => {
      const portfolio = session.portfolio();
      if (!portfolio) return [];
      const checked = await checkPortfolio(portfolio, { references, coverage, typesetter, inspect: 'with-limit' });
      return checked.map(({ document, finding }) => ({ ...finding, ...(document ? { document } : {}) }));
    },
    'export.run': async ({ document, job }) => {
      const portfolio = session.portfolio();
      const nothing = { findings: [], file: null, download: null };
      if (!portfolio) return { ...nothing, failure: { code: 'nothing-open', message: 'No portfolio is open.' } };
      cancelled.delete(job);
      const name = exportName(portfolio, document);
      const exported = await exportPdf(portfolio, document, tools, {
        step: (step, done, total) => events.emit({ kind: 'export-progress', job, step, done, total }),
        cancelled: () => cancelled.has(job),
      });
      cancelled.delete(job);
      if (!exported.ok) {
        return {
          ...nothing,
          failure: { code: exported.code, message: exported.message },
          findings: [...(exported.findings ?? [])],
          cancelled: exported.code === 'cancelled',
        };
      }
      const { bytes, mime, findings } = exported.value;
      const shown = [...findings];
      // The user alone says where.
      const target = await dialogs?.saveExport(`${name}.pdf`);
      if (target === null) return { ...nothing, failure: null, cancelled: true, findings: shown };
      if (target === undefined) {
        return {
          ...nothing,
          failure: null,
          findings: shown,
          download: { name: `${name}.pdf`, mime, base64: Buffer.from(bytes).toString('base64') },
        };
      }
      const written = await writeExport(target, bytes);
      if (!written.ok) return { ...nothing, failure: { code: written.code, message: written.message }, findings: shown };
      tools.onExported(target);
      return {
        ...nothing,
        failure: null,
        findings: shown,
        file: { path: target, name: basename(target, extname(target)), folder: dirname(target) },
      };
    },
    'export.cancel': async ({ job }) => {
      cancelled.add(job);
      return {};
    },
  };
}
