import { mkdir, mkdtemp, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { SiteFile } from '../../../shared/sites/build-site.ts';
import { writeNew } from '../new-file.ts';
import { inTurns } from './in-turns.ts';
import { hashOf, MANIFEST, type Manifest, manifestText } from './manifest.ts';
import { type PublishPlan, planPublishing, publishFailure } from './site-folder.ts';

/** What was done, by the paths of the site. */
export type Published = {
  /** Real path of the folder. */
  readonly folder: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Files of ours that no longer belong to the site and stayed, because somebody changed or replaced them. */
  readonly left: readonly string[];
};

/**
 * Brings a folder up to date with a site. What did not change is not touched, and neither is any file that we did not write. Everything
 * is written beside its place first and moved then, so that a full disk leaves the site as it was. Fails with `in-the-way` before
 * anything is written where files of others, or files that somebody changed since, stand in the places of ours.
 * @param replace files in the way are replaced: only after the user said so
 */
export async function publishSite(
  folder: string,
  document: string,
  files: readonly SiteFile[],
  replace = false,
): Promise<Result<Published>> {
  const planned = await planPublishing(folder, document, files, true);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (plan.inTheWay.length > 0 && !replace) return failure('in-the-way', inTheWay(plan));
  const wanted = new Set([...plan.write.map((file) => file.path), ...plan.inTheWay]);
  const write = files.filter((file) => wanted.has(file.path));
  try {
    await bringUpToDate(plan, document, files, write);
  } catch (error) {
    return publishFailure(folder, error);
  }
  return success({
    folder: plan.folder,
    written: write.map((file) => file.path),
    removed: plan.remove,
    unchanged: plan.unchanged.length,
    left: plan.left,
  });
}

/** What stands in the way, in a sentence. */
export function inTheWay({ folder, inTheWay: files, manifest }: PublishPlan): string {
  const isOurs = (file: string) => manifest?.files[file] !== undefined;
  const what = [
    sentence(
      files.filter((file) => !isOurs(file)),
      'not made by Scholarfolio',
    ),
    sentence(files.filter(isOurs), 'changed by somebody since the site was published'),
  ];
  const [it, they] = files.length === 1 ? ['it', 'it'] : ['them', 'they'];
  return `${folder} has other files in the places of the site. ${what.join('')}Nothing was published: move ${it}, choose another folder, or say that ${they} may be replaced.`;
}

/** "index.html and style.css were changed. "; nothing of no files. */
function sentence(files: readonly string[], what: string): string {
  if (files.length === 0) return '';
  const named = files.length > 3 ? [...files.slice(0, 3), `${(files.length - 3).toLocaleString('en-GB')} more`] : files;
  return `${new Intl.ListFormat('en-GB').format(named)} ${files.length === 1 ? 'was' : 'were'} ${what}. `;
}

async function bringUpToDate(plan: PublishPlan, document: string, files: readonly SiteFile[], write: readonly SiteFile[]): Promise<void> {
  const { folder, manifest, remove, there } = plan;
  const hashes = Object.fromEntries(files.map((file) => [file.path, hashOf(file.bytes)]));
  const done: Manifest = { format: 'scholarfolio-site', version: 1, document, files: hashes };
  const doneText = manifestText(done);
  if (write.length === 0 && remove.length === 0 && manifest && manifestText(manifest) === doneText) return;
  await removeLeftovers(folder);
  const beside = await mkdtemp(path.join(folder, BESIDE));
  try {
    const temporary = (i: number | string) => path.join(beside, String(i));
    await inTurns(write, (file, i) => writeNew(temporary(i), file.bytes));
    await writeNew(temporary('next'), manifestText({ ...done, files: there, next: hashes }));
    await writeNew(temporary('done'), doneText);
    // From here on every file is known to be ours, whenever it is interrupted.
    await rename(temporary('next'), path.join(folder, MANIFEST));
    const made = new Set<string>();
    for (const [i, file] of write.entries()) {
      const target = path.join(folder, ...file.path.split('/'));
      const parent = path.dirname(target);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      await rename(temporary(i), target);
    }
    for (const old of remove) await removeFile(folder, old);
    await rename(temporary('done'), path.join(folder, MANIFEST));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

const BESIDE = '.publishing-';

/** What a run that was ended in the middle left behind: it would go to the web with the site. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory() && /^\.publishing-[A-Za-z0-9]{6}$/.test(entry.name))
      await rm(path.join(folder, entry.name), { recursive: true, force: true });
}

/** With the folders that it leaves empty. */
async function removeFile(folder: string, file: string): Promise<void> {
  const names = file.split('/');
  await unlink(path.join(folder, ...names));
  for (let depth = names.length - 1; depth > 0; depth--) {
    const emptied = await rmdir(path.join(folder, ...names.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!emptied) return;
  }
}
