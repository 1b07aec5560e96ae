import type { Finding } from '../../shared/model/problem.ts';
import { unknownFields } from '../../shared/portfolio/unknown-fields.ts';
import type { Checked } from '../services/documents/check-portfolio.ts';
import { checkFile, findingsText } from './check-file.ts';
import { type CommandDefinition, InputError } from './define-command.ts';
import { readPortfolio } from './open-portfolio.ts';

const order: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

function row({ document, finding }: Checked) {
  return { ...(document ? { document } : {}), ...finding };
}

export const lint: CommandDefinition = {
  name: 'lint',
  usage: 'lint FILE',
  summary: 'Say everything that could be better in a portfolio: duplicates, dates, links, DOIs, accessibility …',
  help: [
    'Exit code 0 when there is nothing but hints, 1 when there are warnings or errors.',
    'What you dismissed in the app, with a reason, is counted and not listed; --json lists it apart.',
  ],
  options: {},
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], json }, output) => {
    const { portfolio, extra } = await readPortfolio(file);
    const { open, dismissed } = await checkFile(portfolio, 'all');
    const unknown = unknownFields(portfolio, extra).map((finding): Checked => ({ document: null, finding }));
    const sorted = order.flatMap((severity) => [...unknown, ...open].filter(({ finding }) => finding.severity === severity));
    const hints = sorted.filter(({ finding }) => finding.severity === 'hint').length;
    const serious = sorted.length - hints;
    if (json)
      output.json({
        findings: sorted.map(row),
        dismissed: dismissed.map(({ reason, ...checked }) => ({ ...row(checked), reason })),
      });
    else {
      for (const { document, finding } of sorted)
        output.result(`${finding.severity}: ${document ? `${document}: ` : ''}${finding.message} (${finding.code})`);
      output.result(`${findingsText(serious)}, ${hints === 1 ? '1 hint' : `${hints} hints`}, ${dismissed.length} dismissed`);
    }
    if (serious > 0) throw new InputError('findings', `${file} has ${findingsText(serious)} that should be looked at.`);
  },
};
