import { resolve } from 'node:path';
import { DEFAULT_KEYS, whyNotKeys } from '../../shared/formats/citation-keys.ts';
import type { GoesOut } from '../../shared/sites/goes-out.ts';
import { makeSite } from '../services/sites/make-site.ts';
import { inTheWay, publishSite } from '../services/sites/publish.ts';
import { planPublishing } from '../services/sites/site-folder.ts';
import { type CommandDefinition, InputError, type Output, UsageError } from './define-command.ts';
import { startTools } from './made-export.ts';
import { findDocument, readPortfolio } from './open-portfolio.ts';

/** After the sentence about what stands in the way. */
const REPLACE = ' Here --replace says so.';

export const publish: CommandDefinition = {
  name: 'publish',
  usage: 'publish FILE --document NAME-OR-ID --out FOLDER [--dry-run]',
  summary: 'Write a personal site as a folder of web pages, or bring that folder up to date.',
  help: [
    '--document  name or id of the document that is a personal site (see: documents FILE)',
    '--out       folder of the site; other files in it stay as they are, and one in the place of a page stops everything',
    '--dry-run   write nothing: list the files and everybody and everything that would become public, and what stays at home',
    '--replace   replace files of others, and files that somebody changed, that stand in the places of pages',
    `--keys      citation keys of works that came without one, by default ${DEFAULT_KEYS}; see: export --help`,
  ],
  options: {
    document: { type: 'string' },
    out: { type: 'string', short: 'o' },
    'dry-run': { type: 'boolean' },
    replace: { type: 'boolean' },
    keys: { type: 'string' },
  },
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], values, json }, output) => {
    const { document: wanted, out, keys } = values;
    if (typeof wanted !== 'string') throw new UsageError('Say which document: --document NAME-OR-ID.');
    if (typeof out !== 'string') throw new UsageError('Say which folder to write to: --out FOLDER.');
    const wrong = typeof keys === 'string' ? whyNotKeys(keys) : null;
    if (wrong) throw new UsageError(wrong);
    const folder = resolve(out);
    const { portfolio } = await readPortfolio(file);
    const document = findDocument(portfolio, wanted);
    const tools = startTools([]);
    try {
      const made = await makeSite(portfolio, { document: document.id, ...(typeof keys === 'string' ? { keys } : {}) }, tools);
      if (!made.ok) throw new InputError(made.code, made.message);
      const { files, goesOut, findings } = made.value;
      for (const { severity, message } of findings) output.note(`${severity}: ${message}`);
      if (values['dry-run'] === true) {
        const plan = await planPublishing(folder, document.id, files, false);
        if (!plan.ok) throw new InputError(plan.code, plan.message);
        const { write, unchanged, remove, left, inTheWay: others } = plan.value;
        const change = { write: write.map((one) => one.path), unchanged: unchanged.length, remove, left, inTheWay: others };
        if (json) output.json({ folder, ...change, ...goesOut });
        else printPlan(change, goesOut, output);
        if (others.length > 0 && values.replace !== true) throw new InputError('in-the-way', inTheWay(plan.value) + REPLACE);
        return;
      }
      const published = await publishSite(folder, document.id, files, values.replace === true);
      if (!published.ok) throw new InputError(published.code, published.message + (published.code === 'in-the-way' ? REPLACE : ''));
      const { written, removed, unchanged, left } = published.value;
      if (json) output.json({ ...published.value });
      else {
        for (const path of left) output.note(`${path} no longer belongs to the site, but somebody changed or replaced it: it stays.`);
        output.result(`${folder}: ${written.length} written, ${removed.length} removed, ${unchanged} unchanged`);
      }
    } finally {
      await tools.typesetter.close();
    }
  },
};

type Change = {
  readonly write: readonly string[];
  readonly unchanged: number;
  readonly remove: readonly string[];
  readonly left: readonly string[];
  readonly inTheWay: readonly string[];
};

function printPlan(
  { write, unchanged, remove, left, inTheWay: others }: Change,
  { people, contacts, pictures, entries, texts, works, abstracts, leftOut }: GoesOut,
  output: Output,
): void {
  const part = (heading: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    output.result(`${heading} (${lines.length})`);
    for (const line of lines) output.result(`  ${line}`);
  };
  part('PEOPLE WHO ARE NAMED', people);
  part('CONTACTS', contacts);
  part('PICTURES', pictures);
  part('TEXTS', texts);
  part('ENTRIES', entries);
  part('WORKS', works);
  part('ABSTRACTS', abstracts);
  part(
    'STAYS AT HOME',
    leftOut.map(({ what, why }) => `${what} – ${why}`),
  );
  output.result('Private notes, tags and drafts stay at home, too.');
  part('FILES TO WRITE', write);
  part('FILES TO REMOVE', remove);
  part('FILES THAT NO LONGER BELONG, BUT STAY: SOMEBODY CHANGED OR REPLACED THEM', left);
  part('FILES IN THE WAY', others);
  output.result(`${unchanged} files are up to date`);
}
