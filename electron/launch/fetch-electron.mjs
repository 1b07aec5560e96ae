// Downloads Electron's archive into the cache that its own installer reads, telling the parent process how far it is.
// Run by start.mjs with IPC. Messages: { percent } while bytes arrive. Exit code 0: the archive is in the cache.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const electron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
const { version } = electron('./package.json');
const { downloadArtifact } = await import(pathToFileURL(electron.resolve('@electron/get')).href);

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env.electron_config_cache,
    checksums: electron('./checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: async ({ percent }) => process.send?.({ percent }) },
  });
  process.exit(0);
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message.split('\n')[0] : String(error) });
  process.exit(1);
}
