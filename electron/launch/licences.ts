import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of others that is shipped, as Vite lists those that it bundles. */
export type ShippedPackage = { readonly name: string; readonly version: string; readonly identifier?: string; readonly text?: string };

/** Where the licence stands of packages, or of all in a scope, that come without its text: a package of the same authors, or a file of ours. */
const elsewhere: Readonly<Record<string, string>> = {
  'react-remove-scroll-bar': 'node_modules/react-remove-scroll/LICENSE',
  '@unified-latex': 'resources/licences/unified-latex.txt',
  unicode2latex: 'resources/licences/unicode2latex.txt',
  saxes: 'resources/licences/saxes.txt',
  wouter: 'resources/licences/unlicense.txt',
  '@myriaddreamin/typst-ts-renderer': 'node_modules/@myriaddreamin/typst-ts-node-compiler/LICENSE',
};

/** What Vite writes for each of the two bundles, relative to its folder. */
export const LISTING = 'licences.json';
/** What is shipped, below dist/renderer. */
const SHIPPED = 'THIRD-PARTY-LICENSES.txt';

/** The licence texts of the packages, sorted by name, each once. @throws Error naming every package without a text */
export function licenceTexts(packages: readonly ShippedPackage[], root: string): string {
  const byKey = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const textOf = ({ name, text }: ShippedPackage) => {
    const file = elsewhere[name] ?? elsewhere[name.split('/')[0] ?? ''];
    return text?.trim() || (file ? readFileSync(join(root, file), 'utf8').trim() : '');
  };
  const without = sorted.filter(([, one]) => !textOf(one)).map(([key]) => key);
  if (without.length > 0)
    throw new Error(
      `No licence text for ${without.join(', ')}. It is shipped, so its licence has to be: say in electron/launch/licences.ts where the text stands.`,
    );
  return sorted.map(([key, one]) => `${'='.repeat(80)}\n${key} (${one.identifier ?? 'see below'})\n\n${textOf(one)}\n`).join('\n');
}

/** The packages that stay in node_modules beside the program. */
function besideProgram(root: string): ShippedPackage[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return Object.keys(dependencies).map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    return { name, version, identifier: license, ...(file ? { text: readFileSync(join(folder, file), 'utf8') } : {}) };
  });
}

/** Writes one file with the notices and every licence text for the window and the packaged app. @throws Error as {@link licenceTexts} does */
export function writeLicences(root: string): void {
  const bundled = ['renderer', 'node'].flatMap((bundle): ShippedPackage[] => {
    const listing = join(root, 'dist', bundle, LISTING);
    if (!existsSync(listing)) throw new Error(`${listing} is missing: Vite writes it with build.license`);
    const packages = JSON.parse(readFileSync(listing, 'utf8')) as ShippedPackage[];
    rmSync(listing);
    return packages;
  });
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8').trim();
  const texts = licenceTexts([...bundled, ...besideProgram(root)], root);
  writeFileSync(join(root, 'dist', 'renderer', SHIPPED), `${notices}\n\n## Licence texts of the libraries\n\n${texts}`);
}
