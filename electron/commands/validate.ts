import { unknownFields } from '../../shared/portfolio/unknown-fields.ts';
import { checkFile, findingsText } from './check-file.ts';
import { type CommandDefinition, InputError } from './define-command.ts';
import { readPortfolio } from './open-portfolio.ts';

export const validate: CommandDefinition = {
  name: 'validate',
  usage: 'validate FILE',
  summary: 'Check a portfolio file and every document in it.',
  help: [
    'Exit code 1 when the file cannot be read or a document has an error; warnings alone are fine. Hints: see lint.',
    'Fields that Scholarfolio does not know are warned about, except “ext” and names that begin with “x-”.',
  ],
  options: {},
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], json }, output) => {
    const { portfolio, extra } = await readPortfolio(file);
    const unknown = unknownFields(portfolio, extra);
    const { open } = await checkFile(portfolio);
    const checked = open.filter(({ finding }) => finding.severity !== 'hint');
    const errors = checked.filter(({ finding }) => finding.severity === 'error');
    const counts = {
      people: portfolio.people.length,
      works: portfolio.works.length,
      entries: portfolio.entries.length,
      documents: portfolio.documents.length,
      ...(portfolio.groups ? { groups: portfolio.groups.length } : {}),
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
        `${counted(counts.people, 'person', 'people')}, ${counted(counts.works, 'work', 'works')}, ${counted(counts.entries, 'entry', 'entries')}, ${counted(counts.documents, 'document', 'documents')}${counts.groups ? `, ${counted(counts.groups, 'group', 'groups')}` : ''}: ${findingsText(unknown.length + checked.length)}`,
      );
    }
    if (errors.length > 0)
      throw new InputError(
        'findings',
        `${file} has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} that would stop an export.`,
      );
  },
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
