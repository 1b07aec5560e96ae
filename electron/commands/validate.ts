import { unknownFields } from '../../shared/portfolio/unknown-fields.ts';
import { readCoverage } from '../services/app.ts';
import { createLocalReferences } from '../services/citations/references.ts';
import { checkPortfolio } from '../services/documents/check-portfolio.ts';
import { resourcesFolder } from '../services/paths.ts';
import { type CommandDefinition, InputError } from './define-command.ts';
import { readPortfolio } from './open-portfolio.ts';

/** "no findings", "3 findings": as in the window. */
function findingsText(count: number): string {
  return count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`;
}

export const validate: CommandDefinition = {
  name: 'validate',
  usage: 'validate FILE',
  summary: 'Check a portfolio file and every document in it.',
  help: [
    'Exit code 1 when the file cannot be read or a document has an error; warnings alone are fine.',
    'Fields that Scholarfolio does not know are warned about, except “ext” and names that begin with “x-”.',
  ],
  options: {},
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], json }, output) => {
    const { portfolio, extra } = await readPortfolio(file);
    const unknown = unknownFields(portfolio, extra);
    const resources = resourcesFolder();
    const checked = await checkPortfolio(portfolio, createLocalReferences(resources), readCoverage(resources));
    const errors = checked.filter(({ finding }) => finding.severity === 'error');
    const counts = {
      people: portfolio.people.length,
      works: portfolio.works.length,
      entries: portfolio.entries.length,
      documents: portfolio.documents.length,
    };
    if (json)
      output.json({
        valid: errors.length === 0,
        ...counts,
        findings: [...unknown, ...checked.map(({ document, finding }) => ({ ...(document ? { document } : {}), ...finding }))],
      });
    else {
      for (const finding of unknown) output.note(`${finding.severity}: ${finding.message}`);
      for (const { document, finding } of checked)
        output.result(`${finding.severity}: ${document ? `${document}: ` : ''}${finding.message}`);
      output.result(
        `${counts.people} people, ${counts.works} works, ${counts.entries} entries, ${counts.documents} documents: ${findingsText(unknown.length + checked.length)}`,
      );
    }
    if (errors.length > 0)
      throw new InputError(
        'findings',
        `${file} has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} that would stop an export.`,
      );
  },
};
