import path from 'node:path';
import type { Handlers } from '../../../shared/contract/contract.ts';
import { safeName } from '../../../shared/formats/file-names.ts';
import { type Failure, failure, type Result } from '../../../shared/model/problem.ts';
import type { ExportTools } from '../documents/export-document.ts';
import type { ExportPlaces } from '../documents/export-places.ts';
import { zipped } from '../documents/zipped.ts';
import type { Dialogs } from '../host.ts';
import { fileInfo } from '../session/recent-files.ts';
import type { Session } from '../session/session.ts';
import { type MadeSite, makeSite, previewSite, type SiteOrder } from './make-site.ts';
import { publishSite } from './publish.ts';
import type { SitePreviews } from './site-previews.ts';

type SiteTools = ExportTools & {
  readonly session: Session;
  readonly dialogs: Dialogs | null;
  readonly places: ExportPlaces;
  readonly previews: SitePreviews;
  /** Called with the first page of a site that was written. */
  readonly onPublished: (path: string) => void;
};

const NOTHING_OPEN: Failure = failure('nothing-open', 'No portfolio is open.');
const said = ({ code, message }: Failure) => ({ code, message });

/** The channels about sites: looking at one, what would become public, and publishing it. */
export function siteHandlers(tools: SiteTools): Pick<Handlers, 'site.preview' | 'site.plan' | 'site.publish'> {
  const { session, dialogs, places, previews } = tools;
  const at = (document: string) => ({ portfolio: session.state().file?.path ?? '', document: `site:${document}` });
  /** Chosen folders in which something stood in the way: whoever says that it may be replaced is not asked once more. */
  const chosen = new Map<string, string>();

  /** How often the pages of a document were asked for. */
  const asked = new Map<string, number>();

  const folderOf = async (document: string): Promise<string | null> =>
    dialogs ? ((await places.find(at(document).portfolio, at(document).document))?.folder ?? null) : null;

  const made = async (order: SiteOrder): Promise<Result<MadeSite>> => {
    const portfolio = session.portfolio();
    return portfolio ? makeSite(portfolio, order, tools) : NOTHING_OPEN;
  };

  return {
    'site.preview': async ({ document, keys }) => {
      const portfolio = session.portfolio();
      const turn = (asked.get(document) ?? 0) + 1;
      asked.set(document, turn);
      const built = portfolio ? await previewSite(portfolio, { document, keys }, tools) : NOTHING_OPEN;
      if (!built.ok) return { path: null, failure: said(built) };
      // What was asked for later may be there first, and is newer.
      const path = asked.get(document) === turn ? previews.show(document, built.value) : previews.path(document);
      return { path, failure: null };
    },
    'site.plan': async ({ document, keys }) => {
      const site = await made({ document, keys });
      const nothing = { goesOut: null, findings: [], files: 0, bytes: 0, folder: null };
      if (!site.ok) return { ...nothing, failure: said(site) };
      const { files, goesOut, findings } = site.value;
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      return { failure: null, goesOut, findings: [...findings], files: files.length, bytes, folder: await folderOf(document) };
    },
    'site.publish': async ({ document, again, replace, keys }) => {
      const nothing = { failure: null, written: 0, removed: 0, unchanged: 0, left: [], file: null, download: null };
      const site = await made({ document, keys });
      if (!site.ok) return { ...nothing, failure: said(site) };
      const { files } = site.value;
      if (!dialogs) {
        const name = `${safeName(session.portfolio()?.documents.find(({ id }) => id === document)?.name ?? '') || 'Site'}.zip`;
        const bytes = await zipped(new Map(files.map((file) => [file.path, file.bytes])));
        const download = { name, mime: 'application/zip', base64: Buffer.from(bytes).toString('base64') };
        return { ...nothing, written: files.length, download };
      }
      const last = await folderOf(document);
      const known = replace ? (chosen.get(document) ?? last) : again ? last : null;
      const folder = known ?? (await dialogs.exportFolder(last));
      if (folder === null) return { ...nothing, cancelled: true };
      const published = await publishSite(folder, document, files, replace);
      if (!published.ok) {
        chosen.set(document, folder);
        return { ...nothing, failure: said(published) };
      }
      chosen.delete(document);
      const { written, removed, unchanged, left } = published.value;
      const first = path.join(folder, 'index.html');
      tools.onPublished(first);
      await places.remember({ ...at(document), folder, names: {} });
      return { ...nothing, written: written.length, removed: removed.length, unchanged, left: [...left], file: fileInfo(first) };
    },
  };
}
