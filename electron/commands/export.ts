import { resolve } from 'node:path';
import { readCoverage } from '../services/app.ts';
import { forkChild } from '../services/children.ts';
import { createLocalReferences } from '../services/citations/references.ts';
import { exportPdf } from '../services/documents/export-document.ts';
import { writeExport } from '../services/documents/write-export.ts';
import { childFile, resourcesFolder } from '../services/paths.ts';
import { createTypesetter } from '../services/render/render-service.ts';
import { type CommandDefinition, InputError, UsageError } from './define-command.ts';
import { findDocument, readPortfolio } from './open-portfolio.ts';

export const exportCommand: CommandDefinition = {
  name: 'export',
  usage: 'export FILE --document NAME-OR-ID --format pdf --out OUT',
  summary: 'Typeset a document and write it to a file.',
  help: [
    '--document   name or id of the document (see: documents FILE)',
    '--format     pdf',
    '--out        file to write; an existing one is replaced',
  ],
  options: { document: { type: 'string' }, format: { type: 'string' }, out: { type: 'string', short: 'o' } },
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], values, json }, output) => {
    const { document: wanted, format, out } = values;
    if (typeof wanted !== 'string') throw new UsageError('Say which document: --document NAME-OR-ID.');
    if (format !== 'pdf') throw new UsageError('Say which format: --format pdf.');
    if (typeof out !== 'string') throw new UsageError('Say where to write: --out OUT.');
    const { portfolio } = await readPortfolio(file);
    const document = findDocument(portfolio, wanted);
    const resources = resourcesFolder();
    const typesetter = createTypesetter({ resources, start: () => forkChild(childFile('typst-child'), []) });
    try {
      typesetter.warmUp(document);
      const tools = { references: createLocalReferences(resources), typesetter, coverage: readCoverage(resources) };
      const exported = await exportPdf(portfolio, document.id, tools, { step: () => {}, cancelled: () => false });
      for (const finding of (exported.ok ? exported.value.findings : exported.findings) ?? [])
        output.note(`${finding.severity}: ${finding.message}`);
      if (!exported.ok) throw new InputError(exported.code, exported.message);
      const written = await writeExport(resolve(out), exported.value.bytes);
      if (!written.ok) throw new InputError(written.code, written.message);
      if (json) output.json({ file: resolve(out), bytes: exported.value.bytes.byteLength, findings: exported.value.findings });
      else output.result(resolve(out));
    } finally {
      await typesetter.close();
    }
  },
};
