/**
 * Writes coverage.json: for each family in this folder the code points that all of its faces can print, as inclusive ranges.
 * Run it after changing a font: node resources/fonts/list-coverage.mjs
 */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** Text of coverage.json for the fonts in the folder. */
export async function listCoverage() {
  const families = new Map();
  for (const file of (await readdir(folder)).filter((name) => /\.(ttf|otf)$/.test(name)).sort()) {
    const font = openSync(path.join(folder, file));
    const covered = new Set(font.characterSet);
    const known = families.get(font.familyName);
    families.set(font.familyName, known ? known.filter((code) => covered.has(code)) : [...covered].sort((a, b) => a - b));
  }
  const lines = [...families].map(([family, codes]) => `  ${JSON.stringify(family)}: ${JSON.stringify(ranges(codes))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function ranges(codes) {
  const found = [];
  for (const code of codes) {
    const last = found.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(path.join(folder, 'coverage.json'), await listCoverage());
}
