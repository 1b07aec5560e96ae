/** Files by their names as one ZIP archive. The same files are always the same bytes. */
export async function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  // Loaded when it is wanted: most exports are one file.
  const { zipSync } = await import('fflate');
  // The first moment that the format of the archive knows, in any time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
