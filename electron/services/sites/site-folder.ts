import type { Stats } from 'node:fs';
import { lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { SiteFile } from '../../../shared/sites/build-site.ts';
import { whyNoFolder } from '../new-file.ts';
import { errorCode } from '../store/file-system.ts';
import { inTurns } from './in-turns.ts';
import { hashOf, isSafePath, MANIFEST, Manifest } from './manifest.ts';

/** What publishing would do with a folder; nothing was written yet. Paths of the site, with forward slashes. */
export type PublishPlan = {
  /** Real path. */
  readonly folder: string;
  readonly write: readonly SiteFile[];
  readonly unchanged: readonly string[];
  readonly remove: readonly string[];
  /** Files of ours that are no longer part of the site, but that somebody changed or put a link or folder in place of: they stay. */
  readonly left: readonly string[];
  /** Files that are not ours, or that somebody changed since: they stop publishing. */
  readonly inTheWay: readonly string[];
  /** Hashes of files that are there and ours, by path. */
  readonly there: Readonly<Record<string, string>>;
  /** What the folder is known to hold of us. */
  readonly manifest: Manifest | null;
};

/** Makes the folder where it is missing, and looks what publishing would do. Fails where it cannot be read or leads out of itself. */
export async function planPublishing(
  folder: string,
  document: string,
  files: readonly SiteFile[],
  create: boolean,
): Promise<Result<PublishPlan>> {
  const unsafe = files.find((file) => !isSafePath(file.path));
  if (unsafe) throw new Error(`No safe path: ${unsafe.path}`);
  try {
    if (create) await makeFolder(folder);
    const real = await realpath(folder).catch((error: unknown) => {
      if (!create && errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (real === null)
      return success({ folder, write: files, unchanged: [], remove: [], left: [], inTheWay: [], there: {}, manifest: null });
    if (!(await lstat(real)).isDirectory()) return failure('not-a-folder', `${folder} is a file. Choose a folder for the site.`);
    const manifest = await readManifest(real);
    if (!manifest.ok) return manifest;
    if (manifest.value && manifest.value.document !== document)
      return failure('other-site', `${folder} holds the site of another document. Choose an empty folder, or a new one inside of it.`);
    return await compare(real, files, manifest.value);
  } catch (error) {
    return publishFailure(folder, error);
  }
}

/** With its parents. Node's own `recursive` never ends where a disk makes no folders and says that the parent is missing. */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder).then(
      () => null,
      (error: unknown) => error,
    );
  const problem = await make();
  if (problem === null || (errorCode(problem) === 'EEXIST' && (await stat(folder)).isDirectory())) return;
  if (errorCode(problem) !== 'ENOENT' || path.dirname(folder) === folder) throw problem;
  await makeFolder(path.dirname(folder));
  const again = await make();
  if (again !== null && errorCode(again) !== 'EEXIST') throw again;
}

async function compare(folder: string, files: readonly SiteFile[], manifest: Manifest | null): Promise<Result<PublishPlan>> {
  const isOurs = (file: string, hash: string) => [manifest?.files[file], manifest?.next?.[file]].includes(hash);
  const plan = {
    write: [] as SiteFile[],
    unchanged: [] as string[],
    remove: [] as string[],
    left: [] as string[],
    inTheWay: [] as string[],
    there: {} as Record<string, string>,
  };
  const look = lookIn(folder);
  const there = await inTurns(files, (file) => look(file.path));
  for (const [i, file] of files.entries()) {
    const found = there[i] ?? success(null);
    if (!found.ok) return found;
    if (found.value !== null && isOurs(file.path, found.value)) plan.there[file.path] = found.value;
    if (found.value === null) plan.write.push(file);
    else if (found.value === hashOf(file.bytes)) plan.unchanged.push(file.path);
    else if (isOurs(file.path, found.value)) plan.write.push(file);
    else plan.inTheWay.push(file.path);
  }
  const wanted = new Set(files.map((file) => file.path));
  for (const old of Object.keys({ ...manifest?.files, ...manifest?.next })) {
    if (wanted.has(old)) continue;
    const found = await look(old);
    if (found.ok && found.value === null) continue;
    // A link or folder in its place is not ours to follow or remove.
    const ours = found.ok && found.value !== null && isOurs(old, found.value);
    if (ours) plan.there[old] = found.value;
    (ours ? plan.remove : plan.left).push(old);
  }
  return success({ folder, manifest, ...plan });
}

/**
 * Looks for the files of a folder: the hash of one, null where there is none. Fails where a folder has its name. Fails at links: they
 * may lead anywhere. Folders on the way are looked at once.
 */
function lookIn(folder: string): (file: string) => Promise<Result<string | null>> {
  const folders = new Map<string, Promise<Stats | null>>();
  const seen = (part: string, last: boolean): Promise<Stats | null> => {
    const found =
      folders.get(part) ??
      lstat(part).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      });
    if (!last) folders.set(part, found);
    return found;
  };
  return async (file) => {
    const names = file.split('/');
    for (const i of names.keys()) {
      const part = path.join(folder, ...names.slice(0, i + 1));
      const last = i === names.length - 1;
      const found = await seen(part, last);
      if (found === null) return success(null);
      if (found.isSymbolicLink())
        return failure('link', `${part} is a link to another place. Nothing was published: remove the link, or choose another folder.`);
      if (!last && !found.isDirectory())
        return failure(
          'blocked',
          `${part} is a file where the site needs a folder. Nothing was published: move it, or choose another folder.`,
        );
      if (last && found.isDirectory())
        return failure(
          'blocked',
          `${part} is a folder where the site needs a file. Nothing was published: move it, or choose another folder.`,
        );
      if (last) return success(found.isFile() ? hashOf(await readFile(part)) : 'no file');
    }
    return success(null);
  };
}

async function readManifest(folder: string): Promise<Result<Manifest | null>> {
  const file = path.join(folder, MANIFEST);
  const found = await lstat(file).catch(() => null);
  if (!found) return success(null);
  const broken = failure(
    'manifest-unreadable',
    `${file} cannot be read, so that it is not known which files there are of the site. Nothing was published: choose another folder.`,
  );
  if (!found.isFile()) return broken;
  try {
    return success(Manifest.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch {
    return broken;
  }
}

/** What keeps a folder from being written to, for people; errors that no disk makes are thrown on. */
export function publishFailure(folder: string, error: unknown): ReturnType<typeof failure> {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return failure('not-published', `The site could not be written to ${folder}: ${whyNoFolder(code)}. Choose another folder.`);
}
