import { homedir } from 'node:os';
import path from 'node:path';
import type { Output } from '../../../shared/contract/contract.ts';
import { errorCode, type FileSystem } from '../store/file-system.ts';
import { fileInfo } from './recent-files.ts';

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Folders (full paths) and portfolio files in a folder, by name; hidden ones are left out. Without a path: the home folder. A folder that
 * cannot be read comes back empty with a failure, and still with its parent, so that one can leave it.
 */
export async function listFolder(fs: FileSystem, folder: string | undefined): Promise<Output<'folder.list'>> {
  const at = path.resolve(folder ?? homedir());
  const parent = path.dirname(at);
  const frame = { path: at, parent: parent === at ? null : parent };
  try {
    const names = (await fs.names(at)).filter(({ name }) => !name.startsWith('.')).sort((a, b) => byName.compare(a.name, b.name));
    return {
      ...frame,
      folders: names.filter(({ kind }) => kind === 'folder').map(({ name }) => path.join(at, name)),
      files: names.filter(({ name, kind }) => kind === 'file' && /\.json$/i.test(name)).map(({ name }) => fileInfo(path.join(at, name))),
      failure: null,
    };
  } catch (error) {
    return { ...frame, folders: [], files: [], failure: { code: 'folder-unreadable', message: reason(error, at) } };
  }
}

function reason(error: unknown, folder: string): string {
  switch (errorCode(error)) {
    case undefined:
      throw error;
    case 'ENOENT':
      return `The folder ${folder} does not exist. Choose another one.`;
    case 'ENOTDIR':
      return `${folder} is not a folder. Choose another one.`;
    case 'EACCES':
    case 'EPERM':
      return `You are not allowed to look into ${folder}. Choose another folder.`;
    default:
      return `The folder ${folder} could not be read (${errorCode(error)}). Choose another one.`;
  }
}
